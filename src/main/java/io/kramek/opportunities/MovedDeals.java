package io.kramek.opportunities;

import io.kramek.opportunities.process.OpportunityPipelineProcess;
import io.kramek.opportunities.process.Pipeline;
import io.kramek.studio.InstanceMoved;
import io.kramek.studio.MovingRecords;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deals follow their processes to another version of the pipeline. */
@Component
class MovedDeals implements MovingRecords {

  private final OpportunityRepository opportunities;
  private final OpportunityPipelineProcess process;
  private final OpportunityHistory history;
  private final JdbcClient jdbc;

  MovedDeals(
      OpportunityRepository opportunities,
      OpportunityPipelineProcess process,
      OpportunityHistory history,
      JdbcClient jdbc) {
    this.opportunities = opportunities;
    this.process = process;
    this.history = history;
    this.jdbc = jdbc;
  }

  @Override
  public String processKey() {
    return OpportunityPipelineProcess.KEY;
  }

  @Override
  public void hold(String businessKey) {
    opportunities.lock(UUID.fromString(businessKey));
  }

  /** The stage must be one there, and a move that somebody decides about must lead somewhere. */
  @Override
  public Map<String, String> objections(Collection<String> businessKeys, Way way) {
    Pipeline from = process.pipeline(way.fromDefinition());
    Pipeline to = process.pipeline(way.toDefinition());
    Map<String, String> objections = new HashMap<>();
    jdbc.sql("select id, stage, pending_target from opportunity where id = any(?)")
        .param(businessKeys.stream().map(UUID::fromString).toArray(UUID[]::new))
        .query(
            row -> {
              objection(row, from, to, way).ifPresent(reason -> objections.put(id(row), reason));
            });
    return objections;
  }

  private static String id(ResultSet row) {
    try {
      return row.getString("id");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Optional<String> objection(ResultSet row, Pipeline from, Pipeline to, Way way)
      throws SQLException {
    Optional<Pipeline.Stage> stage = there(row.getString("stage"), from, to, way.elements());
    if (stage.isEmpty()) {
      return Optional.of("STAGE_NOT_MAPPED");
    }
    String target = row.getString("pending_target");
    boolean leadsSomewhere =
        target == null
            || to.from(stage.get().key()).stream().anyMatch(move -> move.target().equals(target));
    return leadsSomewhere ? Optional.empty() : Optional.of("MOVE_UNDER_WAY");
  }

  /** The stage of the new version that a stage of the former one becomes. */
  private static Optional<Pipeline.Stage> there(
      String key, Pipeline from, Pipeline to, Map<String, String> elements) {
    return from.stage(key)
        .map(stage -> elements.get(stage.element()))
        .flatMap(
            element ->
                to.stages().stream()
                    .filter(stage -> stage.element().equals(element))
                    .filter(stage -> stage.status() == OpportunityStatus.OPEN)
                    .findFirst());
  }

  @EventListener
  void on(InstanceMoved moved) {
    if (!moved.processKey().equals(processKey()) || moved.businessKey() == null) {
      return;
    }
    Opportunity deal = opportunities.findById(UUID.fromString(moved.businessKey())).orElseThrow();
    Pipeline to = process.pipeline(moved.toDefinition());
    Pipeline.Stage stage =
        there(deal.stage(), process.pipeline(moved.fromDefinition()), to, moved.elements())
            .orElseThrow(() -> new IllegalStateException("Nobody asked whether it can move"));
    deal.follow(to.ref(stage)).ifPresent(former -> history.followed(deal, former, stage.key()));
    opportunities.flush();
  }
}

package io.kramek.opportunities.process;

import io.kramek.shared.process.InstanceGuard;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Deals move between stages on the board, through the gate. By hand only the work inside of a stage
 * can be begun anew.
 */
@Component
class DealGuard implements InstanceGuard {

  private final ObjectProvider<OpportunityPipelineProcess> process;
  private final JdbcClient jdbc;

  DealGuard(ObjectProvider<OpportunityPipelineProcess> process, JdbcClient jdbc) {
    this.process = process;
    this.jdbc = jdbc;
  }

  @Override
  public String processKey() {
    return CamundaOpportunityPipeline.PROCESS;
  }

  @Override
  public boolean isOver(UUID deal) {
    return jdbc.sql("select status <> 'OPEN' from opportunity where id = ?")
        .param(deal)
        .query(Boolean.class)
        .optional()
        .orElse(true);
  }

  @Override
  public Optional<String> refusal(UUID deal, String definition, Place from, Place to) {
    Optional<String> stage = stage(definition, from);
    boolean same = stage.isPresent() && stage.equals(stage(definition, to));
    return same ? Optional.empty() : Optional.of("dealMovesOnBoard");
  }

  private Optional<String> stage(String definition, Place place) {
    return process.getObject().pipeline(definition).stages().stream()
        .map(Pipeline.Stage::element)
        .filter(place.within()::contains)
        .findFirst();
  }
}

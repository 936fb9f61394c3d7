package io.kramek.opportunities;

import io.kramek.identity.CurrentUser;
import io.kramek.identity.PersonName;
import io.kramek.identity.Visibility;
import io.kramek.opportunities.OpportunityViews.Pending;
import io.kramek.opportunities.PipelineBoard.Card;
import io.kramek.opportunities.PipelineBoard.Filter;
import io.kramek.opportunities.PipelineBoard.NextActivity;
import io.kramek.opportunities.process.OpportunityPipelineProcess;
import io.kramek.opportunities.process.Pipeline;
import io.kramek.shared.SubjectRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Which deals a board or a list shows, and what it says of each. */
@Component
class DealCards {

  /** What a card shows. */
  static final String COLUMNS =
      """
      o.*, c.name customer_name, u.name owner_name, next.planned_for next_at, next.title next_title,\s"""
          + OpportunityQueries.STALLED;

  static final String JOINS =
      """
      left join customer c on c.id = o.customer_id
      left join app_user u on u.id = o.owner_id
      left join lateral (
        select a.planned_for, a.title from activity a
        where a.subject_type = 'opportunity' and a.subject_id = o.id and not a.done and a.planned_for is not null
        order by a.planned_for limit 1) next on true
      """;

  private final Visibility visibility;
  private final CurrentUser currentUser;
  private final OpportunityPipelineProcess process;

  DealCards(Visibility visibility, CurrentUser currentUser, OpportunityPipelineProcess process) {
    this.visibility = visibility;
    this.currentUser = currentUser;
    this.process = process;
  }

  /** Which deals are meant, of those that whoever asks may see; for {@code opportunity o}. */
  String where(Filter filter) {
    StringBuilder where = new StringBuilder(visibility.of("o", SubjectRef.OPPORTUNITY));
    append(where, filter.mine(), "o.owner_id = :owner");
    append(where, filter.team() != null, "o.team_id = :team");
    append(where, filter.customer() != null, "o.customer_id = :customer");
    append(where, filter.stage() != null, "o.stage = :stage");
    append(where, filter.status() != null, "o.status = :status");
    append(where, hasText(filter.query()), "folded(o.name) like '%' || folded(:query) || '%'");
    return where.toString();
  }

  private static void append(StringBuilder where, boolean narrows, String condition) {
    if (narrows) {
      where.append(" and ").append(condition);
    }
  }

  /** What fills the places in {@link #where}. */
  Map<String, Object> parameters(Filter filter) {
    Map<String, Object> parameters = new HashMap<>(visibility.parameters());
    if (filter.mine()) {
      parameters.put("owner", currentUser.get().id().value());
    }
    parameters.put("team", filter.team());
    parameters.put("customer", filter.customer());
    parameters.put("stage", filter.stage());
    parameters.put("status", filter.status() == null ? null : filter.status().name());
    parameters.put("query", hasText(filter.query()) ? filter.query().strip() : null);
    return parameters;
  }

  private static boolean hasText(String text) {
    return text != null && !text.isBlank();
  }

  /** A row of a query with {@link #COLUMNS} and {@link #JOINS}. */
  Card card(ResultSet row, String language) throws SQLException {
    Pipeline pipeline = process.pipeline(row.getString("pipeline"));
    OpportunityStatus status = OpportunityStatus.valueOf(row.getString("status"));
    Pending pending = OpportunityQueries.pending(row, pipeline, language);
    boolean movable = status == OpportunityStatus.OPEN && pending == null;
    Instant nextAt = OpportunityQueries.instant(row, "next_at");
    return new Card(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getString("stage"),
        status,
        OpportunityQueries.customer(row),
        OpportunityQueries.money(row, "amount"),
        row.getBigDecimal("discount_percent"),
        PersonName.ofNullable(row.getObject("owner_id", UUID.class), row.getString("owner_name")),
        row.getTimestamp("stage_since").toInstant(),
        row.getObject("expected_close", LocalDate.class),
        row.getBoolean("stalled"),
        pending,
        nextAt == null ? null : new NextActivity(nextAt, row.getString("next_title")),
        row.getLong("version"),
        movable
            ? pipeline.from(row.getString("stage")).stream().map(Pipeline.Move::target).toList()
            : List.of());
  }
}

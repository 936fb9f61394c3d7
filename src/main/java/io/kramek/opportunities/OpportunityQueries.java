package io.kramek.opportunities;

import io.kramek.identity.CurrentUser;
import io.kramek.identity.PersonName;
import io.kramek.identity.SignedIn;
import io.kramek.identity.Users.TeamName;
import io.kramek.identity.Visibility;
import io.kramek.opportunities.OpportunityViews.CustomerName;
import io.kramek.opportunities.OpportunityViews.MoveView;
import io.kramek.opportunities.OpportunityViews.OpportunityView;
import io.kramek.opportunities.OpportunityViews.Pending;
import io.kramek.opportunities.OpportunityViews.StageView;
import io.kramek.opportunities.process.OpportunityPipelineProcess;
import io.kramek.opportunities.process.Pipeline;
import io.kramek.shared.Money;
import io.kramek.shared.SubjectAccess;
import io.kramek.shared.SubjectRef;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads single deals. */
@Repository
class OpportunityQueries implements SubjectAccess {

  /** A deal is stalled while somebody still has to see to it. */
  static final String STALLED =
      """
      exists (select 1 from escalation e where e.subject_type = 'opportunity' and e.subject_id = o.id
        and e.reason = 'DEAL_STALLED' and e.state <> 'RESOLVED') stalled""";

  private final JdbcClient jdbc;
  private final Visibility visibility;
  private final CurrentUser currentUser;
  private final OpportunityPipelineProcess process;
  private final OpportunityRepository opportunities;
  private final int usualPaymentTermsDays;

  OpportunityQueries(
      JdbcClient jdbc,
      Visibility visibility,
      CurrentUser currentUser,
      OpportunityPipelineProcess process,
      OpportunityRepository opportunities,
      @Value("${kramek.payment-terms-days}") int usualPaymentTermsDays) {
    this.usualPaymentTermsDays = usualPaymentTermsDays;
    this.jdbc = jdbc;
    this.visibility = visibility;
    this.currentUser = currentUser;
    this.process = process;
    this.opportunities = opportunities;
  }

  @Override
  public String subjectType() {
    return SubjectRef.OPPORTUNITY;
  }

  @Override
  public boolean isVisible(UUID id) {
    return jdbc.sql(
            "select exists (select 1 from opportunity o where o.id = :id and "
                + visibility.of("o", SubjectRef.OPPORTUNITY)
                + ")")
        .param("id", id)
        .params(visibility.parameters())
        .query(Boolean.class)
        .single();
  }

  Optional<OpportunityView> get(UUID id) {
    String sql =
        """
        select o.*, c.name customer_name, u.name owner_name, t.name team_name, %s
        from opportunity o
          left join customer c on c.id = o.customer_id
          left join app_user u on u.id = o.owner_id
          left join team t on t.id = o.team_id
        where o.id = :id and\s"""
                .formatted(STALLED)
            + visibility.of("o", SubjectRef.OPPORTUNITY);
    List<OpportunityViews.ItemView> items =
        opportunities.findById(id).map(deal -> deal.offer().items()).orElseGet(List::of);
    return jdbc.sql(sql)
        .param("id", id)
        .params(visibility.parameters())
        .query((row, n) -> view(row, items))
        .optional();
  }

  private OpportunityView view(ResultSet row, List<OpportunityViews.ItemView> items)
      throws SQLException {
    String language = currentUser.find().map(SignedIn::language).orElse("en");
    Pipeline pipeline = process.pipeline(row.getString("pipeline"));
    OpportunityStatus status = OpportunityStatus.valueOf(row.getString("status"));
    String stage = row.getString("stage");
    Pending pending = pending(row, pipeline, language);
    boolean movable = status == OpportunityStatus.OPEN && pending == null;
    return new OpportunityView(
        row.getObject("id", UUID.class),
        row.getString("name"),
        customer(row),
        PersonName.ofNullable(row.getObject("owner_id", UUID.class), row.getString("owner_name")),
        TeamName.ofNullable(row.getObject("team_id", UUID.class), row.getString("team_name")),
        new StageView(
            stage, label(pipeline, stage, language), row.getTimestamp("stage_since").toInstant()),
        status,
        money(row, "amount"),
        money(row, "list_amount"),
        row.getBigDecimal("discount_percent"),
        margin(row),
        row.getObject("payment_terms_days", Integer.class),
        usualPaymentTermsDays,
        row.getString("non_standard_terms"),
        row.getObject("expected_close", LocalDate.class),
        items,
        List.of((String[]) row.getArray("competitors").getArray()),
        row.getString("loss_reason") == null
            ? null
            : LossReason.valueOf(row.getString("loss_reason")),
        row.getString("loss_note"),
        pending,
        pending != null,
        row.getBoolean("stalled"),
        movable ? moves(pipeline, stage, language) : List.of(),
        row.getObject("lead_id", UUID.class),
        row.getString("reopen_reason"),
        row.getTimestamp("created_at").toInstant(),
        instant(row, "closed_at"),
        row.getLong("version"));
  }

  private static List<MoveView> moves(Pipeline pipeline, String stage, String language) {
    return pipeline.from(stage).stream()
        .map(
            move ->
                new MoveView(
                    move.target(), label(pipeline, move.target(), language), move.direction()))
        .toList();
  }

  static Pending pending(ResultSet row, Pipeline pipeline, String language) throws SQLException {
    String target = row.getString("pending_target");
    return target == null
        ? null
        : new Pending(
            target,
            label(pipeline, target, language),
            row.getObject("pending_approval", UUID.class));
  }

  static String label(Pipeline pipeline, String stage, String language) {
    return pipeline.stage(stage).map(known -> known.label(language)).orElse(stage);
  }

  static CustomerName customer(ResultSet row) throws SQLException {
    UUID id = row.getObject("customer_id", UUID.class);
    return id == null ? null : new CustomerName(id, row.getString("customer_name"));
  }

  static Money money(ResultSet row, String column) throws SQLException {
    BigDecimal amount = row.getBigDecimal(column);
    return amount == null ? null : new Money(amount, row.getString("currency"));
  }

  private static BigDecimal margin(ResultSet row) throws SQLException {
    BigDecimal amount = row.getBigDecimal("amount");
    BigDecimal cost = row.getBigDecimal("cost");
    return amount == null || cost == null || amount.signum() <= 0
        ? null
        : Offer.percent(amount.subtract(cost), amount);
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}

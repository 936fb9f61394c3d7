package io.kramek.leads;

import io.kramek.identity.CurrentUser;
import io.kramek.identity.PersonName;
import io.kramek.identity.Users.TeamName;
import io.kramek.identity.Visibility;
import io.kramek.leads.LeadViews.Filter;
import io.kramek.leads.LeadViews.LeadRow;
import io.kramek.leads.Leads.Status;
import io.kramek.leads.Leads.Temperature;
import io.kramek.shared.Paged;
import io.kramek.shared.SubjectRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads leads. */
@Repository
class LeadQueries {

  /** When a lead is due is its open task's to say. */
  private static final String ROW =
      """
      select l.*, coalesce(l.name, l.company, l.email, l.phone) label, u.name owner_name, t.name team_name,
        (select min(k.due_at) from task k where k.subject_type = 'lead' and k.subject_id = l.id) due_at
      from lead l left join app_user u on u.id = l.owner_id left join team t on t.id = l.team_id
      where\s""";

  private static final String TEXT =
      "folded(coalesce(l.name, '') || ' ' || coalesce(l.company, '') || ' ' || coalesce(l.email, ''))";

  private final JdbcClient jdbc;
  private final Visibility visibility;
  private final CurrentUser currentUser;
  private final Clock clock;

  LeadQueries(JdbcClient jdbc, Visibility visibility, CurrentUser currentUser, Clock clock) {
    this.jdbc = jdbc;
    this.visibility = visibility;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  Paged<LeadRow> find(Filter filter, Paged.Request page) {
    Map<String, Object> parameters = new HashMap<>(visibility.parameters());
    String where = visible() + narrowed(filter, parameters);
    long total =
        jdbc.sql("select count(*) from lead l where " + where)
            .params(parameters)
            .query(Long.class)
            .single();
    parameters.put("limit", page.size());
    parameters.put("offset", page.offset());
    Instant now = clock.instant();
    List<LeadRow> rows =
        jdbc.sql(
                ROW + where + " order by l.captured_at desc, l.id desc limit :limit offset :offset")
            .params(parameters)
            .query((row, n) -> row(row, now))
            .list();
    return Paged.of(rows, page, total);
  }

  private String narrowed(Filter filter, Map<String, Object> parameters) {
    StringBuilder where = new StringBuilder();
    if (!filter.statuses().isEmpty()) {
      where.append(" and l.status = any(:statuses)");
      parameters.put(
          "statuses", filter.statuses().stream().map(Status::name).toArray(String[]::new));
    }
    if (filter.mine()) {
      where.append(" and l.owner_id = :me");
      parameters.put("me", currentUser.get().id().value());
    }
    if (filter.query() != null && !filter.query().isBlank()) {
      where.append(" and ").append(TEXT).append(" like '%' || folded(:query) || '%'");
      parameters.put("query", filter.query().strip());
    }
    return where.toString();
  }

  Optional<LeadRow> row(LeadId id) {
    Instant now = clock.instant();
    return jdbc.sql(ROW + visible() + " and l.id = :id")
        .params(visibility.parameters())
        .param("id", id.value())
        .query((row, n) -> row(row, now))
        .optional();
  }

  boolean isVisible(LeadId id) {
    return jdbc.sql("select exists (select 1 from lead l where l.id = :id and " + visible() + ")")
        .params(visibility.parameters())
        .param("id", id.value())
        .query(Boolean.class)
        .single();
  }

  private String visible() {
    return visibility.of("l", SubjectRef.LEAD);
  }

  private static LeadRow row(ResultSet row, Instant now) throws SQLException {
    Instant dueAt = instant(row, "due_at");
    String temperature = row.getString("temperature");
    return new LeadRow(
        row.getObject("id", UUID.class),
        row.getString("label"),
        row.getString("company"),
        row.getString("source"),
        Status.valueOf(row.getString("status")),
        row.getObject("points", Integer.class),
        temperature == null ? null : Temperature.valueOf(temperature),
        PersonName.ofNullable(row.getObject("owner_id", UUID.class), row.getString("owner_name")),
        TeamName.ofNullable(row.getObject("team_id", UUID.class), row.getString("team_name")),
        instant(row, "captured_at"),
        dueAt,
        dueAt != null && dueAt.isBefore(now));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}

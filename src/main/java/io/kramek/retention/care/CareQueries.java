package io.kramek.retention.care;

import io.kramek.identity.PersonName;
import io.kramek.identity.Users.TeamName;
import io.kramek.identity.Visibility;
import io.kramek.retention.care.CareMap.Area;
import io.kramek.retention.care.CareMap.CareRow;
import io.kramek.retention.care.CareMap.Correction;
import io.kramek.retention.care.CareMap.DensityCell;
import io.kramek.retention.care.CareMap.Filter;
import io.kramek.retention.care.CareMap.Zone;
import io.kramek.retention.care.Decided.Rows;
import io.kramek.shared.Paged;
import io.kramek.shared.SubjectRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and keeps the map: each question is one query over the whole base. */
@Repository
class CareQueries {

  /** Only of those something is known of whom something was counted. */
  static final String COUNTED = "f.customer_id is not null";

  /**
   * The last review.
   *
   * @param tableVersion which version of the table it asked
   */
  record Review(LocalDate asOf, int tableVersion, Instant reviewedAt) {}

  private static final String COLUMNS =
      "care, worth, zone, correction, contacts_per_quarter, channel, person, act_within, reason, rule";

  private final JdbcClient jdbc;
  private final Visibility visibility;

  CareQueries(JdbcClient jdbc, Visibility visibility) {
    this.jdbc = jdbc;
    this.visibility = visibility;
  }

  Optional<Review> review() {
    return jdbc.sql("select as_of, table_version, reviewed_at from care_review")
        .query(
            (row, n) ->
                new Review(
                    row.getObject("as_of", LocalDate.class),
                    row.getInt("table_version"),
                    row.getTimestamp("reviewed_at").toInstant()))
        .optional();
  }

  List<DensityCell> density(Rows source, Filter filter, int cells) {
    return jdbc.sql(
            """
            select least(:cells - 1, k.care * :cells / 100) "column", least(:cells - 1, k.worth * :cells / 100) "row",
              k.zone, count(*) customers
            from %s where %s group by 1, 2, 3 order by 1, 2, 3
            """
                .formatted(from(source.sql(), filter), where(filter)))
        .params(source.parameters())
        .params(parameters(filter))
        .param("cells", cells)
        .query(
            (row, n) ->
                new DensityCell(
                    row.getInt("column"),
                    row.getInt("row"),
                    Zone.valueOf(row.getString("zone")),
                    row.getLong("customers")))
        .list();
  }

  Paged<CareRow> customers(Rows source, Filter filter, Area area, Paged.Request page) {
    Map<String, Object> parameters = parameters(filter);
    parameters.putAll(source.parameters());
    String matching = where(filter) + within(area, parameters);
    String from = from(source.sql(), filter);
    long total =
        jdbc.sql("select count(*) from " + from + " where " + matching)
            .params(parameters)
            .query(Long.class)
            .single();
    List<CareRow> rows =
        jdbc.sql(
                """
                select k.*, c.name, v.tier tier, u.id owner_id, u.name owner_name, t.id team_id, t.name team_name,
                  exists (select 1 from care_correction o where o.customer_id = c.id and o.state = 'OPEN') corrected
                from %s left join app_user u on u.id = c.owner_id left join team t on t.id = c.team_id
                where %s order by k.worth desc, k.customer_id limit :limit offset :offset
                """
                    .formatted(
                        filter.tier() == null
                            ? from + " left join customer_value v on v.customer_id = c.id"
                            : from,
                        matching))
            .params(parameters)
            .param("limit", page.size())
            .param("offset", page.offset())
            .query((row, n) -> row(row))
            .list();
    return Paged.of(rows, page, total);
  }

  /** Keeps the places; returns how many are new, others or gone. */
  int keep(Rows rows, LocalDate asOf, int version, Instant now) {
    int changed =
        jdbc.sql(
                """
                with now_is as materialized (select * from %1$s n),
                  gone as (delete from customer_care k where not exists
                    (select 1 from now_is n where n.customer_id = k.customer_id) returning 1),
                  moved as (update customer_care k set (%2$s) = (n.care, n.worth, n.zone, n.correction,
                      n.contacts_per_quarter, n.channel, n.person, n.act_within, n.reason, n.rule)
                    from now_is n where n.customer_id = k.customer_id
                      and (k.care, k.worth, k.zone, k.correction, k.contacts_per_quarter, k.channel, k.person, k.act_within,
                        k.reason, k.rule) is distinct from (n.care, n.worth, n.zone, n.correction, n.contacts_per_quarter,
                        n.channel, n.person, n.act_within, n.reason, n.rule) returning 1),
                  came as (insert into customer_care (customer_id, %2$s) select n.customer_id, n.care, n.worth, n.zone,
                      n.correction, n.contacts_per_quarter, n.channel, n.person, n.act_within, n.reason, n.rule
                    from now_is n where not exists (select 1 from customer_care k where k.customer_id = n.customer_id)
                    on conflict do nothing returning 1)
                select (select count(*) from gone) + (select count(*) from moved) + (select count(*) from came)
                """
                    .formatted(rows.sql(), COLUMNS))
            .params(rows.parameters())
            .query(Integer.class)
            .single();
    jdbc.sql(
            """
            insert into care_review (as_of, table_version, reviewed_at) values (:asOf, :version, :now)
            on conflict (only_one) do update set as_of = :asOf, table_version = :version, reviewed_at = :now
            """)
        .param("asOf", asOf)
        .param("version", version)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
    return changed;
  }

  static String from(String source, Filter filter) {
    return source
        + " k join customer c on c.id = k.customer_id"
        + (filter.tier() == null ? "" : " join customer_value v on v.customer_id = c.id");
  }

  String where(Filter filter) {
    return visibility.of("c", SubjectRef.CUSTOMER)
        + (filter.team() == null ? "" : " and c.team_id = :team")
        + (filter.owner() == null ? "" : " and c.owner_id = :owner")
        + (filter.tier() == null ? "" : " and v.tier = :tier");
  }

  Map<String, Object> parameters(Filter filter) {
    Map<String, Object> parameters = new HashMap<>(visibility.parameters());
    if (filter.team() != null) {
      parameters.put("team", filter.team().value());
    }
    if (filter.owner() != null) {
      parameters.put("owner", filter.owner().value());
    }
    if (filter.tier() != null) {
      parameters.put("tier", filter.tier());
    }
    return parameters;
  }

  private static String within(Area area, Map<String, Object> parameters) {
    String where = "";
    if (area.zone() != null) {
      where += " and k.zone = :zone";
      parameters.put("zone", area.zone().name());
    }
    if (area.cell() != null) {
      where +=
          " and least(:cells - 1, k.care * :cells / 100) = :column and least(:cells - 1, k.worth * :cells / 100) = :row";
      parameters.put("cells", area.cell().cells());
      parameters.put("column", area.cell().column());
      parameters.put("row", area.cell().row());
    }
    return where;
  }

  private static CareRow row(ResultSet row) throws SQLException {
    return new CareRow(
        row.getObject("customer_id", UUID.class),
        row.getString("name"),
        PersonName.ofNullable(row.getObject("owner_id", UUID.class), row.getString("owner_name")),
        TeamName.ofNullable(row.getObject("team_id", UUID.class), row.getString("team_name")),
        row.getString("tier"),
        row.getInt("care"),
        row.getInt("worth"),
        Zone.valueOf(row.getString("zone")),
        Correction.valueOf(row.getString("correction")),
        row.getInt("contacts_per_quarter"),
        row.getString("channel"),
        row.getString("reason"),
        row.getBoolean("corrected"));
  }
}

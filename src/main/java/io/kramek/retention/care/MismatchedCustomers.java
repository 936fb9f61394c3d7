package io.kramek.retention.care;

import io.kramek.customers.CustomerId;
import io.kramek.identity.TeamId;
import io.kramek.identity.UserId;
import io.kramek.retention.CompanyDay;
import io.kramek.retention.care.CareCorrections.Selection;
import io.kramek.retention.care.CareMap.Correction;
import io.kramek.retention.care.CareMap.Zone;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds on the map whose care is to be put right. */
@Repository
class MismatchedCustomers {

  /**
   * A customer whose care is to be put right.
   *
   * @param planned contacts that somebody has planned with them for the quarter already
   * @param contacts how many there are to be in the quarter
   */
  record Candidate(
      CustomerId customer,
      UserId owner,
      TeamId team,
      int care,
      int worth,
      Zone zone,
      Correction correction,
      String reason,
      String channel,
      int contacts,
      boolean person,
      String within,
      int rule,
      List<UUID> planned) {

    /** How many contacts have to be planned still. */
    int missing() {
      return Math.max(0, contacts - planned.size());
    }
  }

  record Counts(long matching, long withoutOwner, long alreadyOpen) {}

  /** Contacts, not notes; {@code a} is the activity. */
  static final String CONTACT = "a.kind in ('CALL', 'MEETING', 'VISIT', 'E_MAIL', 'OTHER')";

  private static final String OPEN =
      "exists (select 1 from care_correction o where o.customer_id = k.customer_id and o.state = 'OPEN')";

  private final JdbcClient jdbc;
  private final CareQueries care;
  private final CompanyDay day;

  MismatchedCustomers(JdbcClient jdbc, CareQueries care, CompanyDay day) {
    this.jdbc = jdbc;
    this.care = care;
    this.day = day;
  }

  /** The most attractive first; fewer contacts and self-service plan none. */
  List<Candidate> candidates(Selection selection, LocalDate today) {
    return jdbc.sql(
            """
            select k.*, c.owner_id, c.team_id, array(select a.id from activity a where a.customer_id = k.customer_id
                and not a.done and %s and a.planned_for >= :today and a.planned_for < :inAQuarter
                order by a.planned_for limit k.contacts_per_quarter) planned
            from %s where %s and k.zone = :zone and k.correction <> 'NONE' and c.owner_id is not null and not %s
            order by k.worth desc, k.customer_id limit :limit
            """
                .formatted(
                    CONTACT,
                    CareQueries.from("customer_care", selection.filter()),
                    care.where(selection.filter()),
                    OPEN))
        .params(care.parameters(selection.filter()))
        .param("today", day.start(today).atOffset(ZoneOffset.UTC))
        .param("inAQuarter", day.start(today.plusDays(91)).atOffset(ZoneOffset.UTC))
        .param("zone", selection.zone().name())
        .param("limit", selection.limit())
        .query((row, n) -> candidate(row))
        .list();
  }

  Counts counts(Selection selection) {
    return jdbc.sql(
            """
            select count(*) filter (where c.owner_id is not null and not open.it) matching,
              count(*) filter (where c.owner_id is null and not open.it) without_owner, count(*) filter (where open.it) open
            from %s cross join lateral (select %s it) open where %s and k.zone = :zone and k.correction <> 'NONE'
            """
                .formatted(
                    CareQueries.from("customer_care", selection.filter()),
                    OPEN,
                    care.where(selection.filter())))
        .params(care.parameters(selection.filter()))
        .param("zone", selection.zone().name())
        .query(
            (row, n) ->
                new Counts(
                    row.getLong("matching"), row.getLong("without_owner"), row.getLong("open")))
        .single();
  }

  private static Candidate candidate(ResultSet row) throws SQLException {
    return new Candidate(
        new CustomerId(row.getObject("customer_id", UUID.class)),
        new UserId(row.getObject("owner_id", UUID.class)),
        team(row),
        row.getInt("care"),
        row.getInt("worth"),
        Zone.valueOf(row.getString("zone")),
        Correction.valueOf(row.getString("correction")),
        row.getString("reason"),
        row.getString("channel"),
        row.getInt("contacts_per_quarter"),
        row.getBoolean("person"),
        row.getString("act_within"),
        row.getInt("rule"),
        Arrays.stream((Object[]) row.getArray("planned").getArray())
            .map(UUID.class::cast)
            .toList());
  }

  private static TeamId team(ResultSet row) throws SQLException {
    UUID team = row.getObject("team_id", UUID.class);
    return team == null ? null : new TeamId(team);
  }
}

package io.kramek.retention.care;

import io.kramek.customers.CustomerId;
import io.kramek.identity.PersonName;
import io.kramek.identity.TeamId;
import io.kramek.identity.UserId;
import io.kramek.retention.CompanyDay;
import io.kramek.retention.care.CareCorrections.Brief;
import io.kramek.retention.care.CareCorrections.CorrectionView;
import io.kramek.retention.care.CareCorrections.State;
import io.kramek.retention.care.CareMap.Correction;
import io.kramek.retention.care.CareMap.Zone;
import io.kramek.retention.care.MismatchedCustomers.Candidate;
import io.kramek.shared.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps corrections and what was planned for them. */
@Repository
class CorrectionStore {

  /** A correction whose quarter is over; those with a process escalate by it. */
  record Missed(CareCorrectionId id, UserId owner, TeamId team, boolean escalates) {}

  /** Contacts of an owner in a week. */
  interface Taken {
    void add(UserId owner, LocalDate monday, int contacts);
  }

  private static final String VIEW =
      """
      select r.*, u.id owner, u.name owner_name,
        (select count(*) from care_contact l join activity a on a.id = l.activity_id and a.done
          where l.correction_id = r.id) done
      from care_correction r left join app_user u on u.id = r.owner_id
      """;

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;
  private final CompanyDay day;
  private final Clock clock;

  CorrectionStore(JdbcClient jdbc, JdbcTemplate batch, CompanyDay day, Clock clock) {
    this.jdbc = jdbc;
    this.batch = batch;
    this.day = day;
    this.clock = clock;
  }

  /** Until this transaction ends nobody else opens corrections: two would take the same room. */
  void waitForOthersOpening() {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('care_correction'))")
        .query((row, n) -> true)
        .list();
  }

  /** What corrections have asked of everybody for the weeks from this one on. */
  void taken(LocalDate today, Taken taken) {
    jdbc.sql(
            """
            select l.owner_id, l.week, count(*) contacts from care_contact l join activity a on a.id = l.activity_id
            where l.week >= :monday and not a.done group by 1, 2
            """)
        .param("monday", ContactPlan.monday(today))
        .query(
            row -> {
              taken.add(
                  new UserId(row.getObject("owner_id", UUID.class)),
                  row.getObject("week", LocalDate.class),
                  row.getInt("contacts"));
            });
  }

  CareCorrectionId insert(Candidate candidate, LocalDate today, LocalDate until, UserId by) {
    UUID id = Ids.next();
    jdbc.sql(
            """
            insert into care_correction (id, customer_id, owner_id, zone, correction, reason, channel, contacts, person,
              state, opened_on, until, opened_by, opened_at)
            values (:id, :customer, :owner, :zone, :correction, :reason, :channel, :contacts, :person, 'OPEN', :today,
              :until, :by, :now)
            """)
        .param("id", id)
        .param("customer", candidate.customer().value())
        .param("owner", candidate.owner().value())
        .param("zone", candidate.zone().name())
        .param("correction", candidate.correction().name())
        .param("reason", candidate.reason())
        .param("channel", candidate.channel())
        .param("contacts", candidate.contacts())
        .param("person", candidate.person())
        .param("today", today)
        .param("until", until)
        .param("by", by == null ? null : by.value(), Types.OTHER)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    return new CareCorrectionId(id);
  }

  /** Contacts that were planned before count for the correction as well. */
  void link(CareCorrectionId id, List<UUID> planned) {
    jdbc.sql(
            """
            insert into care_contact (correction_id, activity_id, owner_id, week)
            select :id, a.id, a.user_id, date_trunc('week', a.planned_for at time zone :zone)::date from activity a
            where a.id = any(:planned) and a.user_id is not null on conflict do nothing
            """)
        .param("id", id.value())
        .param("planned", planned.toArray(UUID[]::new))
        .param("zone", day.zone().getId())
        .update();
  }

  void link(CareCorrectionId id, UserId owner, List<UUID> planned, List<LocalDate> days) {
    batch.batchUpdate(
        "insert into care_contact (correction_id, activity_id, owner_id, week) values (?, ?, ?, ?)",
        IntStream.range(0, planned.size())
            .mapToObj(
                i ->
                    new Object[] {
                      id.value(), planned.get(i), owner.value(), ContactPlan.monday(days.get(i))
                    })
            .toList());
  }

  /**
   * Closes corrections without a process: all planned contacts took place, or a quarter with no
   * more contacts than there were to be is over.
   */
  int closeKept(LocalDate today, Instant now) {
    return jdbc.sql(
            """
            update care_correction r set state = 'KEPT', closed_at = :now where r.state = 'OPEN' and not r.person
              and (%s or r.correction in ('FEWER_CONTACTS', 'SELF_SERVICE') and r.until < :today and
                (select count(*) from activity a where a.customer_id = r.customer_id and a.done and %s
                  and a.done_at >= r.opened_at and (a.done_at at time zone :zone)::date < r.until) <= r.contacts)
            """
                .formatted(ALL_DONE, MismatchedCustomers.CONTACT))
        .param("zone", day.zone().getId())
        .param("today", today)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** All contacts of a correction {@code r} took place, and there was one. */
  private static final String ALL_DONE =
      """
      r.correction in ('MORE_CONTACTS', 'DIRECTOR_CALL') and (select bool_and(a.done) from care_contact l
        join activity a on a.id = l.activity_id where l.correction_id = r.id)""";

  List<CareCorrectionId> keptWithPerson() {
    return jdbc.sql(
            "select r.id from care_correction r where r.state = 'OPEN' and r.person and "
                + ALL_DONE)
        .query((row, n) -> new CareCorrectionId(row.getObject("id", UUID.class)))
        .list();
  }

  List<Missed> closeMissed(LocalDate today, Instant now) {
    return jdbc.sql(
            """
            with over as (update care_correction r set state = 'MISSED', closed_at = :now
              where r.state = 'OPEN' and not r.person and r.until < :today returning r.*)
            select over.id, over.owner_id, over.correction, c.team_id from over join customer c on c.id = over.customer_id
            """)
        .param("today", today)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(
            (row, n) ->
                new Missed(
                    new CareCorrectionId(row.getObject("id", UUID.class)),
                    new UserId(row.getObject("owner_id", UUID.class)),
                    team(row),
                    row.getString("correction").equals(Correction.MORE_CONTACTS.name())))
        .list();
  }

  /** Open corrections whose customers were erased. */
  List<CareCorrectionId> ofErased() {
    return jdbc.sql(
            """
            select r.id from care_correction r
            where r.state = 'OPEN' and not exists (select 1 from customer c where c.id = r.customer_id)
            """)
        .query((row, n) -> new CareCorrectionId(row.getObject("id", UUID.class)))
        .list();
  }

  boolean close(CareCorrectionId id, State state, Instant now, UserId by) {
    return jdbc.sql(
                "update care_correction set state = :state, closed_at = :now, closed_by = :by where id = :id and state = 'OPEN'")
            .param("state", state.name())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("by", by == null ? null : by.value(), Types.OTHER)
            .param("id", id.value())
            .update()
        == 1;
  }

  boolean note(CareCorrectionId id, String note) {
    return jdbc.sql(
                "update care_correction set note = coalesce(:note, note) where id = :id and state = 'OPEN'")
            .param("note", note, Types.VARCHAR)
            .param("id", id.value())
            .update()
        == 1;
  }

  void handTo(CareCorrectionId id, UserId owner) {
    jdbc.sql("update care_correction set owner_id = ? where id = ? and state = 'OPEN'")
        .params(owner.value(), id.value())
        .update();
  }

  List<CorrectionView> of(CustomerId customer) {
    return jdbc.sql(VIEW + "where r.customer_id = ? order by r.opened_at desc, r.id desc limit 20")
        .param(customer.value())
        .query((row, n) -> view(row))
        .list();
  }

  Optional<Brief> brief(CareCorrectionId id) {
    List<LocalDate> planned =
        jdbc.sql(
                """
                select (a.planned_for at time zone ?)::date from care_contact l join activity a on a.id = l.activity_id
                where l.correction_id = ? order by a.planned_for
                """)
            .params(day.zone().getId(), id.value())
            .query(LocalDate.class)
            .list();
    return jdbc.sql(VIEW + "where r.id = ?")
        .param(id.value())
        .query(
            (row, n) ->
                new Brief(
                    id,
                    new CustomerId(row.getObject("customer_id", UUID.class)),
                    view(row),
                    planned))
        .optional();
  }

  private static CorrectionView view(ResultSet row) throws SQLException {
    return new CorrectionView(
        row.getObject("id", UUID.class),
        Zone.valueOf(row.getString("zone")),
        Correction.valueOf(row.getString("correction")),
        row.getString("reason"),
        row.getString("channel"),
        PersonName.ofNullable(row.getObject("owner", UUID.class), row.getString("owner_name")),
        row.getInt("contacts"),
        row.getInt("done"),
        row.getBoolean("person"),
        State.valueOf(row.getString("state")),
        row.getObject("opened_on", LocalDate.class),
        row.getObject("until", LocalDate.class),
        row.getString("note"));
  }

  private static TeamId team(ResultSet row) throws SQLException {
    UUID team = row.getObject("team_id", UUID.class);
    return team == null ? null : new TeamId(team);
  }
}

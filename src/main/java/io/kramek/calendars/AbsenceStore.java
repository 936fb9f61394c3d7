package io.kramek.calendars;

import io.kramek.calendars.Absences.AbsenceDraft;
import io.kramek.calendars.Timekeeping.Away;
import io.kramek.identity.PersonName;
import io.kramek.identity.SignedIn;
import io.kramek.identity.TeamId;
import io.kramek.identity.UserId;
import io.kramek.identity.Users.TeamName;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The absences in the database. */
@Repository
class AbsenceStore {

  /** An absence that ended longer ago can hold up no deadline that is still open. */
  private static final int KEPT_DAYS = 400;

  /** Who stands in for one kind of work. */
  record StandIn(UUID absence, String kind, PersonName substitute) {}

  /** An absence as it is stored. */
  record Stored(
      AbsenceId id,
      PersonName user,
      TeamName team,
      LocalDate from,
      LocalDate until,
      String note,
      PersonName substitute,
      List<StandIn> substitutes,
      long version) {

    UserId userId() {
      return new UserId(user.id());
    }
  }

  private static final String SELECT =
      """
      select a.id, a.from_day, a.until_day, a.note, a.version, u.id user_id, u.name user_name,
        t.id team_id, t.name team_name, s.id substitute_id, s.name substitute_name
      from absence a join app_user u on u.id = a.user_id left join team t on t.id = u.team_id
        left join app_user s on s.id = a.substitute_id
      where\s""";

  private final JdbcClient jdbc;
  private final Clock clock;

  AbsenceStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** All that may still matter to anybody's work. */
  List<Away> recent() {
    LocalDate since = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(KEPT_DAYS);
    Map<UUID, Map<String, UserId>> substitutes = new HashMap<>();
    jdbc.sql(
            """
            select s.absence_id, s.kind, s.substitute_id from absence_substitute s
            join absence a on a.id = s.absence_id where a.until_day >= ?
            """)
        .param(since)
        .query(
            row -> {
              substitutes
                  .computeIfAbsent(row.getObject("absence_id", UUID.class), id -> new HashMap<>())
                  .put(row.getString("kind"), user(row, "substitute_id"));
            });
    return jdbc.sql(
            "select id, user_id, from_day, until_day, substitute_id from absence where until_day >= ?")
        .param(since)
        .query(
            (row, n) ->
                new Away(
                    user(row, "user_id"),
                    row.getObject("from_day", LocalDate.class),
                    row.getObject("until_day", LocalDate.class),
                    user(row, "substitute_id"),
                    Map.copyOf(
                        substitutes.getOrDefault(row.getObject("id", UUID.class), Map.of()))))
        .list();
  }

  /** What whoever asks may see: their own, their teams', and those in which they stand in. */
  List<Stored> visible(SignedIn me, LocalDate from, LocalDate until, TeamId team) {
    List<Stored> found =
        jdbc.sql(
                SELECT
                    + """
                    a.from_day <= :until and a.until_day >= :from and (:team::uuid is null or u.team_id = :team::uuid)
                    and (:all or a.user_id = :me or u.team_id = any(:teams) or a.substitute_id = :me
                      or exists (select 1 from absence_substitute x where x.absence_id = a.id and x.substitute_id = :me))
                    order by a.from_day, u.name, a.id limit 500
                    """)
            .param("from", Date.valueOf(from))
            .param("until", Date.valueOf(until))
            .param("team", new SqlParameterValue(Types.OTHER, team == null ? null : team.value()))
            .param("all", me.role().seesEverything())
            .param("me", me.id().value())
            .param("teams", me.scope().stream().map(TeamId::value).toArray(UUID[]::new))
            .query((row, n) -> stored(row))
            .list();
    return withSubstitutes(found);
  }

  Optional<Stored> get(AbsenceId id) {
    return withSubstitutes(
            jdbc.sql(SELECT + "a.id = ?").param(id.value()).query((row, n) -> stored(row)).list())
        .stream()
        .findFirst();
  }

  boolean overlaps(UserId user, LocalDate from, LocalDate until, AbsenceId except) {
    return jdbc.sql(
            """
            select exists (select 1 from absence where user_id = ? and from_day <= ? and until_day >= ?
              and id is distinct from ?)
            """)
        .params(user.value(), until, from, except == null ? null : except.value())
        .query(Boolean.class)
        .single();
  }

  void insert(AbsenceId id, AbsenceDraft draft) {
    jdbc.sql(
            """
            insert into absence (id, user_id, from_day, until_day, note, substitute_id, version)
            values (?, ?, ?, ?, ?, ?, 0)
            """)
        .params(
            id.value(),
            draft.user().value(),
            draft.from(),
            draft.until(),
            draft.note(),
            draft.substitute() == null ? null : draft.substitute().value())
        .update();
    insertSubstitutes(id, draft);
  }

  /** Whether nobody has changed it since the version was seen. */
  boolean update(AbsenceId id, AbsenceDraft draft, long seenVersion) {
    int found =
        jdbc.sql(
                """
                update absence set from_day = ?, until_day = ?, note = ?, substitute_id = ?, version = version + 1
                where id = ? and version = ?
                """)
            .params(
                draft.from(),
                draft.until(),
                draft.note(),
                draft.substitute() == null ? null : draft.substitute().value(),
                id.value(),
                seenVersion)
            .update();
    if (found > 0) {
      jdbc.sql("delete from absence_substitute where absence_id = ?").param(id.value()).update();
      insertSubstitutes(id, draft);
    }
    return found > 0;
  }

  void delete(AbsenceId id) {
    jdbc.sql("delete from absence where id = ?").param(id.value()).update();
  }

  private void insertSubstitutes(AbsenceId id, AbsenceDraft draft) {
    draft
        .substitutes()
        .forEach(
            (kind, substitute) ->
                jdbc.sql(
                        "insert into absence_substitute (absence_id, kind, substitute_id) values (?, ?, ?)")
                    .params(id.value(), kind, substitute.value())
                    .update());
  }

  private List<Stored> withSubstitutes(List<Stored> found) {
    if (found.isEmpty()) {
      return found;
    }
    Map<UUID, List<StandIn>> substitutes =
        jdbc
            .sql(
                """
                select x.absence_id, x.kind, s.id substitute_id, s.name substitute_name
                from absence_substitute x join app_user s on s.id = x.substitute_id
                where x.absence_id = any(?) order by x.kind
                """)
            .param(found.stream().map(one -> one.id().value()).toArray(UUID[]::new))
            .query(
                (row, n) ->
                    new StandIn(
                        row.getObject("absence_id", UUID.class),
                        row.getString("kind"),
                        substitute(row)))
            .list()
            .stream()
            .collect(Collectors.groupingBy(StandIn::absence));
    return found.stream()
        .map(
            one ->
                new Stored(
                    one.id(),
                    one.user(),
                    one.team(),
                    one.from(),
                    one.until(),
                    one.note(),
                    one.substitute(),
                    substitutes.getOrDefault(one.id().value(), List.of()),
                    one.version()))
        .toList();
  }

  private static Stored stored(ResultSet row) throws SQLException {
    return new Stored(
        new AbsenceId(row.getObject("id", UUID.class)),
        new PersonName(row.getObject("user_id", UUID.class), row.getString("user_name")),
        TeamName.ofNullable(row.getObject("team_id", UUID.class), row.getString("team_name")),
        row.getObject("from_day", LocalDate.class),
        row.getObject("until_day", LocalDate.class),
        row.getString("note"),
        substitute(row),
        List.of(),
        row.getLong("version"));
  }

  private static PersonName substitute(ResultSet row) throws SQLException {
    return PersonName.ofNullable(
        row.getObject("substitute_id", UUID.class), row.getString("substitute_name"));
  }

  private static UserId user(ResultSet row, String column) throws SQLException {
    UUID id = row.getObject(column, UUID.class);
    return id == null ? null : new UserId(id);
  }
}

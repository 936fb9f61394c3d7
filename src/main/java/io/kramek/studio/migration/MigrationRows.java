package io.kramek.studio.migration;

import io.kramek.studio.migration.MigrationViews.InstanceState;
import io.kramek.studio.migration.MigrationViews.MigrationCounts;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The instances of migrations, a row each. */
@Repository
class MigrationRows {

  /** An instance whose turn it is, or that is shown. */
  record Row(
      String instance,
      String businessKey,
      InstanceState state,
      List<String> elements,
      String reason,
      List<String> reasonElements,
      int attempts,
      Instant changedAt) {

    /** The same with a reason why it does not go. */
    Row because(String code, List<String> at) {
      return new Row(instance, businessKey, state, elements, code, at, attempts, changedAt);
    }
  }

  /** Where instances stand: the innermost elements. Their lists are sorted. */
  static final String STANDING =
      """
      select root.id_ instance_id, root.business_key_,
        coalesce(array_agg(leaf.act_id_ order by leaf.act_id_) filter (where leaf.act_id_ is not null), '{}') elements
      from engine.act_ru_execution root
        left join engine.act_ru_execution leaf on leaf.proc_inst_id_ = root.id_ and not leaf.is_event_scope_
          and not exists (select 1 from engine.act_ru_execution inner_ where inner_.parent_id_ = leaf.id_)
      where root.parent_id_ is null and root.proc_def_id_ = :definition
      group by root.id_, root.business_key_
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  MigrationRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Who runs now in the former version: who has ended is gone, who came is added. */
  void gather(Migration migration) {
    jdbc.sql(
            """
            delete from migration_instance where migration_id = ? and state in ('PENDING', 'STAYED', 'FAILED')
            """)
        .param(migration.id().value())
        .update();
    add(migration);
  }

  private void add(Migration migration) {
    jdbc.sql(
            """
            insert into migration_instance (migration_id, instance_id, business_key, place, state, elements, changed_at)
            select :id, s.instance_id, s.business_key_, last.place + row_number() over (order by md5(s.instance_id)), 'PENDING',
              s.elements, :now
            from (%s) s, (select coalesce(max(place), 0) place from migration_instance where migration_id = :id) last
            on conflict do nothing
            """
                .formatted(STANDING))
        .param("id", migration.id().value())
        .param("definition", migration.from())
        .param("now", now())
        .update();
  }

  /**
   * Those who did not go have their turn again, at the place they had: a share is of the same
   * instances as before. Only where all go, those who came meanwhile are added.
   */
  void gatherAgain(Migration migration) {
    jdbc.sql(
            """
            update migration_instance i set state = 'PENDING', reason = null, reason_elements = null, changed_at = :now,
              elements = coalesce(s.elements, i.elements)
            from migration_instance o left join (%s) s on s.instance_id = o.instance_id
            where o.migration_id = :id and (o.state = 'FAILED' or o.state = 'STAYED' and o.reason <> 'ENDED')
              and i.migration_id = o.migration_id and i.instance_id = o.instance_id
            """
                .formatted(STANDING))
        .param("id", migration.id().value())
        .param("definition", migration.from())
        .param("now", now())
        .update();
    if (migration.share() == Migration.ALL) {
      add(migration);
    }
  }

  /** Those who wait somewhere that goes nowhere: they will stay. */
  void judge(Migration migration) {
    jdbc.sql(
            """
            update migration_instance i set
              reason = case when i.elements <@ :mapped::text[] then null else 'UNMAPPED' end,
              reason_elements = case when i.elements <@ :mapped::text[] then null
                else array(select e from unnest(i.elements) e where e <> all(:mapped::text[])) end
            where migration_id = :id and state = 'PENDING'
            """)
        .param("id", migration.id().value())
        .param("mapped", migration.elements().keySet().toArray(String[]::new))
        .update();
  }

  /** The business keys of those nothing is known against. */
  List<String> keys(MigrationId id, InstanceState state) {
    return jdbc.sql(
            """
            select distinct business_key from migration_instance
            where migration_id = ? and state = ? and reason is null and business_key is not null
            """)
        .params(id.value(), state.name())
        .query(String.class)
        .list();
  }

  /** Something is known against the instances of records. */
  void object(MigrationId id, InstanceState state, Map<String, String> reasons) {
    reasons.forEach(
        (key, reason) ->
            jdbc.sql(
                    """
                    update migration_instance set reason = ?, reason_elements = elements
                    where migration_id = ? and state = ? and business_key = ?
                    """)
                .params(reason, id.value(), state.name(), key)
                .update());
  }

  /** One instance of each place where any stand that nothing is known against. */
  List<Row> examples(MigrationId id, int most) {
    return jdbc.sql(
            """
            select distinct on (elements) * from migration_instance
            where migration_id = ? and state = 'PENDING' and reason is null
            order by elements, place limit ?
            """)
        .params(id.value(), most)
        .query((row, n) -> row(row))
        .list();
  }

  /** Something is known against all who stand somewhere. */
  void object(MigrationId id, List<String> standing, String reason, List<String> elements) {
    jdbc.sql(
            """
            update migration_instance set reason = ?, reason_elements = ?::text[]
            where migration_id = ? and state = 'PENDING' and elements = ?::text[] and reason is null
            """)
        .params(
            reason, elements.toArray(String[]::new), id.value(), standing.toArray(String[]::new))
        .update();
  }

  /** What was only supposed is forgotten; who stands where nothing goes stays. */
  void settle(MigrationId id) {
    jdbc.sql(
            """
            update migration_instance set state = case when reason = 'UNMAPPED' then 'STAYED' else state end,
              reason = case when reason = 'UNMAPPED' then reason end,
              reason_elements = case when reason = 'UNMAPPED' then reason_elements end, attempts = 0, not_before = null
            where migration_id = ? and state = 'PENDING'
            """)
        .param(id.value())
        .update();
  }

  /** Why anybody who has moved could not go back is to be found out anew. */
  void forgetReasons(MigrationId id) {
    jdbc.sql(
            """
            update migration_instance set reason = null, reason_elements = null, attempts = 0, not_before = null
            where migration_id = ? and state = 'MOVED'
            """)
        .param(id.value())
        .update();
  }

  /** Where those stand now who have moved; who has ended is not among them. */
  List<Row> moved(Migration migration) {
    return jdbc.sql(
            """
            select i.instance_id, i.business_key, i.state, s.elements, i.reason, i.elements reason_elements, i.attempts,
              i.changed_at
            from migration_instance i join (%s) s on s.instance_id = i.instance_id
            where i.migration_id = :id and i.state = 'MOVED' order by i.place
            """
                .formatted(STANDING))
        .param("id", migration.id().value())
        .param("definition", migration.to())
        .query((row, n) -> row(row))
        .list();
  }

  /** Everybody who runs in a version now. */
  List<Row> standing(String definition) {
    Instant now = clock.instant();
    return jdbc.sql(STANDING + " order by root.id_")
        .param("definition", definition)
        .query(
            (row, n) ->
                new Row(
                    row.getString("instance_id"),
                    row.getString("business_key_"),
                    InstanceState.PENDING,
                    texts(row, "elements"),
                    null,
                    List.of(),
                    0,
                    now))
        .list();
  }

  MigrationCounts counts(MigrationId id) {
    return jdbc.sql(
            """
            select count(*) total, count(*) filter (where state = 'PENDING' and reason is null) movable,
              count(*) filter (where state = 'PENDING' and reason is not null) stuck,
              count(*) filter (where state = 'MOVED') moved, count(*) filter (where state = 'FAILED') failed,
              count(*) filter (where state = 'STAYED') stayed, count(*) filter (where state = 'MOVED_BACK') moved_back
            from migration_instance where migration_id = ?
            """)
        .param(id.value())
        .query(
            (row, n) ->
                new MigrationCounts(
                    row.getLong("total"),
                    row.getLong("movable"),
                    row.getLong("stuck"),
                    row.getLong("moved"),
                    row.getLong("failed"),
                    row.getLong("stayed"),
                    row.getLong("moved_back")))
        .single();
  }

  /** How many stand at each element, of those who have not moved or of those who have. */
  Map<String, Long> standing(Migration migration, String definition) {
    Map<String, Long> here = new LinkedHashMap<>();
    jdbc.sql(
            """
            select e, count(*) n
            from migration_instance i join (%s) s on s.instance_id = i.instance_id cross join unnest(s.elements) e
            where i.migration_id = :id group by e
            """
                .formatted(STANDING))
        .param("id", migration.id().value())
        .param("definition", definition)
        .query(
            row -> {
              here.put(row.getString("e"), row.getLong("n"));
            });
    return here;
  }

  /**
   * A page of instances.
   *
   * @param state or {@code null} for all
   * @param stuck only those with a reason
   */
  List<Row> page(MigrationId id, InstanceState state, boolean stuck, int size, long offset) {
    return jdbc.sql(
            "select * from migration_instance where "
                + FILTER
                + " order by (reason is null), place limit :size offset :offset")
        .param("id", id.value())
        .param("state", state == null ? null : state.name())
        .param("stuck", stuck)
        .param("size", size)
        .param("offset", offset)
        .query((row, n) -> row(row))
        .list();
  }

  long count(MigrationId id, InstanceState state, boolean stuck) {
    return jdbc.sql("select count(*) from migration_instance where " + FILTER)
        .param("id", id.value())
        .param("state", state == null ? null : state.name())
        .param("stuck", stuck)
        .query(Long.class)
        .single();
  }

  private static final String FILTER =
      "migration_id = :id and (:state::text is null or state = :state::text) and (not :stuck or reason is not null)";

  static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getString("instance_id"),
        row.getString("business_key"),
        InstanceState.valueOf(row.getString("state")),
        texts(row, "elements"),
        row.getString("reason"),
        texts(row, "reason_elements"),
        row.getInt("attempts"),
        row.getTimestamp("changed_at").toInstant());
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    return array == null ? List.of() : List.of((String[]) array.getArray());
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}

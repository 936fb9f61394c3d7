package io.kramek.shared;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Remembers what was changed in records that several people edit, so that whoever saw an older
 * version is told what has happened since instead of only that something has.
 *
 * <p>A façade takes the facts before and after a change and records them with the version that the
 * change made: {@code record(subject, version, facts(before), facts(after))}.
 */
@Component
public class Changes {

  /**
   * A fact that changed.
   *
   * @param before {@code null} where there was nothing, as {@code now} where there is nothing any
   *     more
   * @param by {@code null} where the application changed it by itself
   */
  public record Change(String field, String before, String now, Actors.Actor by, Instant at) {}

  /** Gathers the facts of a record, by the names under which REST knows them. */
  public static final class Facts {

    private final Map<String, Object> facts = new LinkedHashMap<>();

    private Facts() {}

    /** Adds a fact; {@code null} and an empty {@link Optional} are both nothing. */
    public Facts put(String field, Object value) {
      facts.put(field, text(value));
      return this;
    }

    public Map<String, Object> build() {
      return facts;
    }

    private static String text(Object value) {
      if (value instanceof Optional<?> optional) {
        return text(optional.orElse(null));
      }
      if (value instanceof Money money) {
        return money.amount().toPlainString() + " " + money.currency();
      }
      if (value instanceof Collection<?> several) {
        return several.isEmpty()
            ? null
            : several.stream().map(Facts::text).collect(Collectors.joining(", "));
      }
      return Objects.toString(value, null);
    }
  }

  private record Row(long version, String field, String before, String now, UUID by, Instant at) {}

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final Actors actors;
  private final Clock clock;

  Changes(JdbcClient jdbc, JdbcTemplate batches, Actors actors, Clock clock) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.actors = actors;
    this.clock = clock;
  }

  /** Starts to gather facts. */
  public static Facts facts() {
    return new Facts();
  }

  /**
   * Remembers the facts that differ, in the transaction that changes them.
   *
   * @param version that the change made
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void record(
      SubjectRef subject, long version, Map<String, Object> before, Map<String, Object> after) {
    UUID by = actors.current().orElse(null);
    Timestamp now = Timestamp.from(clock.instant());
    List<Object[]> rows = new ArrayList<>();
    after.forEach(
        (field, value) -> {
          if (!Objects.equals(before.get(field), value)) {
            Object former = before.get(field);
            rows.add(
                new Object[] {
                  subject.type(), subject.id(), version, field, former, value, by, now
                });
          }
        });
    batches.batchUpdate(
        """
        insert into change (subject_type, subject_id, version, field, before, now, by_id, at)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (subject_type, subject_id, version, field) do update set now = excluded.now
        """,
        rows);
  }

  /**
   * The answer to a write that is based on an old version.
   *
   * @param seen the version that the caller saw
   * @return a conflict {@code stale}, with every field that has changed since, from what the caller
   *     saw to what it is now
   */
  @Transactional(readOnly = true)
  public Problem stale(SubjectRef subject, long seen) {
    Map<String, Row> last = new LinkedHashMap<>();
    for (Row row : since(subject, seen)) {
      last.merge(row.field(), row, Changes::joined);
    }
    List<Change> changed =
        last.values().stream()
            .filter(row -> !Objects.equals(row.before(), row.now()))
            .map(
                row ->
                    new Change(
                        row.field(),
                        row.before(),
                        row.now(),
                        row.by() == null ? null : actors.named(row.by()),
                        row.at()))
            .toList();
    return Problem.conflict("stale").with("changed", changed);
  }

  private List<Row> since(SubjectRef subject, long seen) {
    return jdbc.sql(
            """
            select version, field, before, now, by_id, at from change
            where subject_type = ? and subject_id = ? and version > ? order by version, field
            """)
        .params(subject.type(), subject.id(), seen)
        .query(
            (row, n) ->
                new Row(
                    row.getLong("version"),
                    row.getString("field"),
                    row.getString("before"),
                    row.getString("now"),
                    row.getObject("by_id", UUID.class),
                    row.getTimestamp("at").toInstant()))
        .list();
  }

  private static Row joined(Row first, Row last) {
    return new Row(last.version(), last.field(), first.before(), last.now(), last.by(), last.at());
  }
}

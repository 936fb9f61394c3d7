package io.kramek.studio.replay;

import io.kramek.shared.process.guard.Cause;
import io.kramek.studio.process.replay.Lived;
import io.kramek.studio.replay.Replays.Aspect;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.ObjectMapper;

/** Writes down replays. */
@Repository
class ReplayStore {

  private static final String RUNNING = " and state = 'RUNNING'";

  private final JdbcTemplate jdbc;
  private final ObjectMapper json;
  private final Clock clock;

  ReplayStore(JdbcTemplate jdbc, ObjectMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  void begin(UUID id, UUID draft, String process, Instant from, Instant to, UUID by, Instant now) {
    jdbc.update(
        """
        insert into replay (id, draft_id, process, period_from, period_to, state, started_by, started_at)
        values (?, ?, ?, ?, ?, 'RUNNING', ?, ?)
        """,
        id,
        draft,
        process,
        Timestamp.from(from),
        Timestamp.from(to),
        by,
        Timestamp.from(now));
  }

  void counted(UUID id, int stories, int endOnly) {
    jdbc.update(
        "update replay set stories = ?, end_only = ? where id = ?" + RUNNING, stories, endOnly, id);
  }

  /**
   * Says that somebody works on it, and how far.
   *
   * @return whether it is to go on
   */
  boolean goesOn(UUID id, int lived) {
    List<Boolean> cancelled =
        jdbc.queryForList(
            "update replay set seen_at = now(), lived = ? where id = ?"
                + RUNNING
                + " returning cancel_asked",
            Boolean.class,
            lived,
            id);
    return !cancelled.isEmpty() && !cancelled.get(0);
  }

  boolean isCancelled(UUID id) {
    return Boolean.TRUE.equals(
        jdbc.queryForObject("select cancel_asked from replay where id = ?", Boolean.class, id));
  }

  void askToCancel(UUID id) {
    jdbc.update("update replay set cancel_asked = true where id = ?" + RUNNING, id);
  }

  void add(UUID id, List<ReplayTally.Different> different) {
    jdbc.batchUpdate(
        """
        insert into replay_result (replay_id, position, story_id, other_way, other_approvers, other_team, other_deadline,
          other_duration, other_end, end_only, before, now)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)
        """,
        different.stream()
            .map(
                one ->
                    new Object[] {
                      id,
                      one.position(),
                      one.story(),
                      one.aspects().contains(Aspect.WAY),
                      one.aspects().contains(Aspect.APPROVERS),
                      one.aspects().contains(Aspect.TEAM),
                      one.aspects().contains(Aspect.DEADLINE),
                      one.aspects().contains(Aspect.DURATION),
                      one.aspects().contains(Aspect.END),
                      one.endOnly(),
                      fate(one.before()),
                      fate(one.now())
                    })
            .toList());
  }

  /** The tasks are counted elsewhere. */
  private String fate(Lived lived) {
    return json.writeValueAsString(
        new Lived(
            lived.path(),
            lived.end(),
            lived.reason(),
            lived.asked(),
            lived.teams(),
            lived.deadlines(),
            lived.seconds(),
            List.of(),
            Map.of(),
            lived.passedOver()));
  }

  void done(UUID id, ReplayTally tally) {
    List<Object[]> work = new ArrayList<>();
    tally
        .work()
        .forEach(
            (at, count) ->
                work.add(new Object[] {id, at.week(), at.person(), count.before(), count.now()}));
    jdbc.batchUpdate(
        "insert into replay_work (replay_id, week, person_id, before, now) values (?, ?, ?, ?, ?)",
        work);
    ReplayTally.Sums sums = tally.sums();
    jdbc.update(
        """
        update replay set state = 'DONE', ended_at = ?, lived = ?, different = ?, other_way = ?, other_approvers = ?,
          other_team = ?, other_deadline = ?, other_duration = ?, other_end = ?, passed_over = ?, seconds_before = ?, seconds_now = ?, approvals_before = ?,
          approvals_now = ?, acts = ?::jsonb
        where id = ?
        """
            + RUNNING,
        now(),
        tally.lived(),
        sums.different(),
        sums.in(Aspect.WAY),
        sums.in(Aspect.APPROVERS),
        sums.in(Aspect.TEAM),
        sums.in(Aspect.DEADLINE),
        sums.in(Aspect.DURATION),
        sums.in(Aspect.END),
        sums.passedOver(),
        sums.secondsBefore(),
        sums.secondsNow(),
        sums.approvalsBefore(),
        sums.approvalsNow(),
        json.writeValueAsString(tally.acts()),
        id);
  }

  void failed(UUID id, String reason, String detail) {
    jdbc.update(
        "update replay set state = 'FAILED', reason = ?, detail = ?, ended_at = ? where id = ?"
            + RUNNING,
        reason,
        detail,
        now(),
        id);
  }

  void refused(UUID id, List<Cause> causes) {
    jdbc.update(
        "update replay set state = 'FAILED', reason = 'refused', causes = ?::jsonb, ended_at = ? where id = ?"
            + RUNNING,
        json.writeValueAsString(causes),
        now(),
        id);
  }

  void cancelled(UUID id) {
    jdbc.update(
        "update replay set state = 'CANCELLED', ended_at = ? where id = ?" + RUNNING, now(), id);
  }

  /** Those whose node has not been seen for a while; they have failed now. */
  List<UUID> abandoned(Duration silence) {
    return jdbc.queryForList(
        "update replay set state = 'FAILED', reason = 'nodeGone', ended_at = ?"
            + " where state = 'RUNNING' and seen_at < now() - make_interval(secs => ?) returning id",
        UUID.class,
        now(),
        silence.toSeconds());
  }

  List<UUID> running() {
    return jdbc.queryForList("select id from replay where state = 'RUNNING'", UUID.class);
  }

  int forget(LocalDate before) {
    return jdbc.update(
        "delete from replay where state <> 'RUNNING' and started_at < ?::date", before.toString());
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}

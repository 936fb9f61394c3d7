package io.kramek.tasks;

import io.kramek.calendars.Calendars;
import io.kramek.calendars.OpenDeadlines;
import io.kramek.calendars.Timekeeping;
import io.kramek.identity.TeamId;
import io.kramek.identity.UserId;
import io.kramek.shared.SubjectRef;
import io.kramek.tasks.deadlines.Deadline;
import io.kramek.tasks.deadlines.Deadline.Owner;
import io.kramek.tasks.deadlines.DeadlineStore;
import io.kramek.tasks.process.TimerDates;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what runs in working time: dates it anew when the hours, the owner, or what the customer is
 * waited for change. The timers of the engine follow in the same transaction.
 */
@Service
@Transactional
public class Deadlines implements OpenDeadlines {

  private static final int AT_ONCE = 500;

  private final DeadlineStore store;
  private final TimerDates timers;
  private final ObjectProvider<Calendars> calendars;
  private final Clock clock;

  Deadlines(
      DeadlineStore store, TimerDates timers, ObjectProvider<Calendars> calendars, Clock clock) {
    this.store = store;
    this.timers = timers;
    this.calendars = calendars;
    this.clock = clock;
  }

  /**
   * A record has another owner: the deadlines of its stages are counted by their hours. Those of
   * its tasks follow the tasks.
   *
   * @param owner or {@code null} where it lies in the pool of a team
   */
  public void belongTo(SubjectRef subject, UserId owner, TeamId team) {
    Timekeeping time = calendars.getObject().timekeeping();
    List<Deadline> stages = store.ofStages(subject);
    stages.forEach(one -> one.hand(new Owner(owner, team), clock.instant(), time));
    write(stages);
  }

  /**
   * Gives an open task another budget of working time; what was used of it is used.
   *
   * @param budget as models write it, such as {@code PT4H}
   */
  public void allow(UUID task, String budget) {
    Timekeeping time = calendars.getObject().timekeeping();
    List<Deadline> deadlines = store.ofTask(task);
    deadlines.forEach(one -> one.allow(budget, time));
    write(deadlines);
  }

  @Override
  @Transactional(readOnly = true)
  public int affected(Timekeeping proposed) {
    int affected = 0;
    for (UUID last = null; ; ) {
      List<Deadline> some = store.running(last, null, AT_ONCE, false);
      affected += (int) some.stream().filter(one -> one.count(proposed)).count();
      if (some.size() < AT_ONCE) {
        return affected;
      }
      last = some.get(some.size() - 1).id();
    }
  }

  @Override
  public int redate(Timekeeping changed, UserId owner) {
    int redated = 0;
    for (UUID last = null; ; ) {
      List<Deadline> some = store.running(last, owner, AT_ONCE, true);
      List<Deadline> moved = some.stream().filter(one -> one.count(changed)).toList();
      write(moved);
      redated += moved.size();
      if (some.size() < AT_ONCE) {
        return redated;
      }
      last = some.get(some.size() - 1).id();
    }
  }

  /**
   * Dates the open deadlines of an owner, or with {@code null} of everybody, by the hours of now.
   */
  int redate(UserId owner) {
    return redate(calendars.getObject().timekeeping(), owner);
  }

  /** The clocks of a task, and of the stages around it, stand from now on. */
  void pause(UUID task, SubjectRef subject) {
    Instant now = clock.instant();
    Timekeeping time = calendars.getObject().timekeeping();
    List<Deadline> deadlines = around(task, subject);
    store.pause(deadlines, now);
    deadlines.forEach(one -> one.pause(now, time));
    write(deadlines);
  }

  /** They go on. */
  void resume(UUID task, SubjectRef subject) {
    Instant now = clock.instant();
    Timekeeping time = calendars.getObject().timekeeping();
    List<Deadline> deadlines = around(task, subject);
    store.resume(deadlines, now);
    deadlines.forEach(one -> one.resume(now, time));
    write(deadlines);
  }

  private List<Deadline> around(UUID task, SubjectRef subject) {
    Set<String> scopes = timers.scopesAround(task);
    List<Deadline> deadlines = new ArrayList<>(store.ofTask(task));
    store.ofStages(subject).stream()
        .filter(one -> scopes.contains(one.place().scope()))
        .forEach(deadlines::add);
    return deadlines;
  }

  private void write(List<Deadline> deadlines) {
    store.update(deadlines);
    if (!deadlines.isEmpty()) {
      timers.apply(deadlines);
    }
  }
}

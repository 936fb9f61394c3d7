package io.kramek.tasks;

import io.kramek.calendars.Calendars;
import io.kramek.calendars.Timekeeping;
import io.kramek.shared.Problem;
import io.kramek.shared.SubjectRef;
import io.kramek.shared.Subjects;
import io.kramek.tasks.deadlines.Deadline;
import io.kramek.tasks.deadlines.DeadlineStore;
import io.kramek.tasks.process.CustomerAnswers;
import io.kramek.tasks.process.TimerDates;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Waits for customers: while one has to answer, every clock of the record stands; when they have,
 * the clocks go on and whatever process waits for it hears.
 */
@Service
@Transactional
public class CustomerWaits {

  private final DeadlineStore store;
  private final TaskQueries tasks;
  private final TimerDates timers;
  private final CustomerAnswers answers;
  private final Subjects subjects;
  private final ObjectProvider<Calendars> calendars;
  private final Clock clock;

  CustomerWaits(
      DeadlineStore store,
      TaskQueries tasks,
      TimerDates timers,
      CustomerAnswers answers,
      Subjects subjects,
      ObjectProvider<Calendars> calendars,
      Clock clock) {
    this.store = store;
    this.tasks = tasks;
    this.timers = timers;
    this.answers = answers;
    this.subjects = subjects;
    this.calendars = calendars;
    this.clock = clock;
  }

  /**
   * The deadlines of a record and of its tasks stand from now on. What stands already stays as it
   * is; what begins later runs.
   */
  public void begin(SubjectRef subject) {
    Instant now = clock.instant();
    Timekeeping time = calendars.getObject().timekeeping();
    List<Deadline> deadlines = store.of(subject);
    store.pause(deadlines, now);
    deadlines.forEach(one -> one.pause(now, time));
    tasks.waits(subject, now);
    write(deadlines);
  }

  /** They go on; what was left of the time is left. */
  public void end(SubjectRef subject) {
    Instant now = clock.instant();
    Timekeeping time = calendars.getObject().timekeeping();
    List<Deadline> deadlines = store.of(subject);
    store.resume(deadlines, now);
    deadlines.forEach(one -> one.resume(now, time));
    tasks.waits(subject, null);
    write(deadlines);
  }

  /**
   * The customer has answered: the processes about a record that wait for it go on.
   *
   * @throws Problem {@code notFound} for who may not see the record, {@code nobodyWaits} if none
   *     does
   */
  public void answered(SubjectRef subject) {
    subjects.requireVisible(subject);
    if (!answers.tell(subject)) {
      throw Problem.conflict("nobodyWaits");
    }
  }

  private void write(List<Deadline> deadlines) {
    store.update(deadlines);
    if (!deadlines.isEmpty()) {
      timers.apply(deadlines);
    }
  }
}

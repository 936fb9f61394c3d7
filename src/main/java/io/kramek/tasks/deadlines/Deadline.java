package io.kramek.tasks.deadlines;

import io.kramek.calendars.Timekeeping;
import io.kramek.identity.TeamId;
import io.kramek.identity.UserId;
import io.kramek.shared.SubjectRef;
import io.kramek.shared.WorkingTime.Break;
import io.kramek.shared.WorkingTime.Budget;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * A budget of working time that runs, until somebody has used it up. What is used is counted by the
 * hours of whoever had it, and when the rest is used up by the hours of whoever has it now.
 */
public final class Deadline {

  /**
   * What a deadline belongs to.
   *
   * @param task or {@code null} for the deadline of a stage
   * @param scope the execution in the engine
   * @param job the timer, or {@code null} for the due date of the task itself
   */
  public record Place(UUID task, String scope, String job, SubjectRef subject) {}

  /** Whose working time it is; neither: the company's. */
  public record Owner(UserId user, TeamId team) {}

  private final UUID id;
  private final List<Break> pauses;
  private Place place;
  private Budget budget;
  private String budgetText;
  private Owner owner;
  private Duration used;
  private Instant startedAt;
  private Instant dueAt;

  Deadline(
      UUID id,
      Place place,
      Owner owner,
      String budget,
      Duration used,
      Instant startedAt,
      Instant dueAt,
      List<Break> pauses) {
    this.id = id;
    this.place = place;
    this.owner = owner;
    this.budget = Budget.parse(budget);
    this.budgetText = budget;
    this.used = used;
    this.startedAt = startedAt;
    this.dueAt = dueAt;
    this.pauses = new ArrayList<>(pauses);
  }

  /** A deadline that begins now. */
  public static Deadline begin(
      UUID id, Place place, Owner owner, String budget, Instant now, Timekeeping time) {
    Deadline begun = new Deadline(id, place, owner, budget, Duration.ZERO, now, null, List.of());
    begun.count(time);
    return begun;
  }

  /** Hands it to somebody else; what was used is used. */
  public void hand(Owner to, Instant now, Timekeeping time) {
    if (to.equals(owner)) {
      return;
    }
    used = used.plus(hours(time).between(startedAt, now, pauses));
    startedAt = now;
    owner = to;
    count(time);
  }

  /**
   * Counts anew when it is used up.
   *
   * @return whether that is at another time than before
   */
  public boolean count(Timekeeping time) {
    Timekeeping.Hours hours = hours(time);
    Duration left = hours.length(budget).minus(used);
    Instant before = dueAt;
    if (left.isZero() || left.isNegative()) {
      // Used up by somebody before: it stays late since when it was.
      dueAt = before == null || before.isAfter(startedAt) ? startedAt : before;
    } else {
      dueAt = hours.after(startedAt, left, pauses);
    }
    return !Objects.equals(before, dueAt);
  }

  /**
   * Another version of the model gives another budget; what was used is used, and it began when it
   * began.
   */
  public void allow(String newBudget, Timekeeping time) {
    budget = Budget.parse(newBudget);
    budgetText = newBudget;
    count(time);
  }

  /** Another version of the model has it in another execution. */
  public void stand(String scope) {
    place = new Place(place.task(), scope, place.job(), place.subject());
  }

  /** The clock stands from now on; it may stand already. */
  public void pause(Instant now, Timekeeping time) {
    if (!isPaused()) {
      pauses.add(new Break(now, null));
      count(time);
    }
  }

  /** The clock goes on. */
  public void resume(Instant now, Timekeeping time) {
    pauses.replaceAll(pause -> pause.until() == null ? new Break(pause.from(), now) : pause);
    count(time);
  }

  boolean isPaused() {
    return pauses.stream().anyMatch(pause -> pause.until() == null);
  }

  private Timekeeping.Hours hours(Timekeeping time) {
    return time.of(owner.user(), owner.team());
  }

  public UUID id() {
    return id;
  }

  public Place place() {
    return place;
  }

  public Owner owner() {
    return owner;
  }

  public String budget() {
    return budgetText;
  }

  public Duration used() {
    return used;
  }

  public Instant startedAt() {
    return startedAt;
  }

  /** When it is used up, or {@code null} while the clock stands. */
  public Instant dueAt() {
    return dueAt;
  }
}

package io.kramek.tasks.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.calendars.Timekeeping;
import io.kramek.calendars.Timekeepings;
import io.kramek.identity.UserId;
import io.kramek.shared.Ids;
import io.kramek.shared.SubjectRef;
import io.kramek.shared.WorkingTime;
import io.kramek.shared.WorkingTime.Shift;
import io.kramek.tasks.deadlines.Deadline.Owner;
import io.kramek.tasks.deadlines.Deadline.Place;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is left of a budget, whoever has it. */
class DeadlineTest {

  private static final UserId ANN = new UserId(Ids.next());
  private static final UserId BOB = new UserId(Ids.next());

  /** Ann works eight hours a day, Bob four. */
  private static final Map<UserId, WorkingTime> HOURS =
      Map.of(ANN, hours(8, 16), BOB, hours(8, 12));

  private static final Timekeeping TIME = Timekeepings.of(HOURS);

  @Test
  void aDayIsADayOfWhoeverHasIt() {
    assertThat(begin(ANN, "P1D", "2026-11-23T10:00:00Z").dueAt()).isEqualTo("2026-11-24T10:00:00Z");
    assertThat(begin(BOB, "P1D", "2026-11-23T10:00:00Z").dueAt()).isEqualTo("2026-11-24T10:00:00Z");
    assertThat(begin(BOB, "PT8H", "2026-11-23T10:00:00Z").dueAt())
        .isEqualTo("2026-11-25T10:00:00Z");
  }

  @Test
  void whatOneHasUsedTheNextDoesNotHave() {
    Deadline deadline = begin(ANN, "PT8H", "2026-11-23T10:00:00Z");

    hand(deadline, BOB, "2026-11-23T14:00:00Z");
    assertThat(deadline.used()).isEqualTo(Duration.ofHours(4));
    assertThat(deadline.dueAt()).isEqualTo("2026-11-24T12:00:00Z");

    hand(deadline, ANN, "2026-11-24T10:00:00Z");
    assertThat(deadline.used()).isEqualTo(Duration.ofHours(6));
    assertThat(deadline.dueAt()).isEqualTo("2026-11-24T12:00:00Z");
  }

  @Test
  void handingItToWhoeverHasItChangesNothing() {
    Deadline deadline = begin(ANN, "PT8H", "2026-11-23T10:00:00Z");

    hand(deadline, ANN, "2026-11-23T14:00:00Z");

    assertThat(deadline.used()).isZero();
    assertThat(deadline.startedAt()).isEqualTo("2026-11-23T10:00:00Z");
  }

  @Test
  void whatIsLateStaysLateSinceItIs() {
    Deadline deadline = begin(ANN, "PT1H", "2026-11-23T10:00:00Z");

    hand(deadline, BOB, "2026-11-23T14:00:00Z");

    assertThat(deadline.dueAt()).isEqualTo("2026-11-23T11:00:00Z");
  }

  @Test
  void aPauseIsNotUsedAndIsCountedAgainByOtherHours() {
    Deadline deadline = begin(ANN, "PT4H", "2026-11-23T10:00:00Z");

    deadline.pause(Instant.parse("2026-11-23T11:00:00Z"), TIME);
    assertThat(deadline.dueAt()).isNull();
    assertThat(deadline.isPaused()).isTrue();
    deadline.pause(Instant.parse("2026-11-23T12:00:00Z"), TIME);
    deadline.resume(Instant.parse("2026-11-24T09:00:00Z"), TIME);
    assertThat(deadline.dueAt()).isEqualTo("2026-11-24T12:00:00Z");

    Timekeeping shorter = Timekeepings.of(Map.of(ANN, hours(10, 11)));
    assertThat(deadline.count(shorter)).isTrue();
    assertThat(deadline.dueAt()).isEqualTo("2026-11-26T11:00:00Z");
    assertThat(deadline.count(shorter)).isFalse();
  }

  @Test
  void whoGetsWhatWaitsWaitsAsWell() {
    Deadline deadline = begin(ANN, "PT4H", "2026-11-23T10:00:00Z");
    deadline.pause(Instant.parse("2026-11-23T11:00:00Z"), TIME);

    hand(deadline, BOB, "2026-11-23T15:00:00Z");
    assertThat(deadline.used()).isEqualTo(Duration.ofHours(1));
    assertThat(deadline.dueAt()).isNull();

    deadline.resume(Instant.parse("2026-11-24T10:00:00Z"), TIME);
    assertThat(deadline.dueAt()).isEqualTo("2026-11-25T09:00:00Z");
  }

  @Test
  void daysOnWhichSomebodyIsAwayAndNobodyStandsInDoNotCount() {
    Deadline deadline = begin(ANN, "PT8H", "2026-11-23T12:00:00Z");

    deadline.count(Timekeepings.without(ANN, "2026-11-24", "2026-11-25", HOURS));

    assertThat(deadline.dueAt()).isEqualTo("2026-11-26T12:00:00Z");
  }

  private static Deadline begin(UserId owner, String budget, String at) {
    Place place = new Place(Ids.next(), "scope", null, new SubjectRef("lead", Ids.next()));
    return Deadline.begin(
        Ids.next(), place, new Owner(owner, null), budget, Instant.parse(at), TIME);
  }

  private static void hand(Deadline deadline, UserId to, String at) {
    deadline.hand(new Owner(to, null), Instant.parse(at), TIME);
  }

  private static WorkingTime hours(int from, int until) {
    Map<DayOfWeek, List<Shift>> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.compareTo(DayOfWeek.SATURDAY) < 0) {
        week.put(day, List.of(new Shift(LocalTime.of(from, 0), LocalTime.of(until, 0))));
      }
    }
    return new WorkingTime(ZoneOffset.UTC, week, year -> day -> false);
  }
}

package io.kramek.studio.replay;

import io.kramek.studio.process.replay.Lived;
import io.kramek.studio.process.replay.Told;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Counts what is different between two versions, as it is told. */
class ReplayTally {

  /** What is shorter than this makes no difference to anybody. */
  private static final long NOTEWORTHY = Duration.ofHours(1).toSeconds();

  /** A record that fared differently. */
  record Different(
      int position,
      UUID story,
      boolean way,
      boolean approvers,
      boolean duration,
      boolean end,
      boolean endOnly,
      Lived before,
      Lived now) {}

  /** Somebody's week, by its Monday. */
  record Week(LocalDate week, UUID person) {}

  /** Before and now. */
  record Count(int before, int now) {
    Count plus(Count other) {
      return new Count(before + other.before, now + other.now);
    }
  }

  /** All of it. */
  record Sums(
      int different,
      int way,
      int approvers,
      int duration,
      int end,
      int passedOver,
      long secondsBefore,
      long secondsNow,
      int approvalsBefore,
      int approvalsNow) {

    static final Sums NONE = new Sums(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    Sums plus(Lived before, Lived now, Optional<Different> different) {
      return new Sums(
          this.different + one(different.isPresent()),
          way + one(different.map(Different::way).orElse(false)),
          approvers + one(different.map(Different::approvers).orElse(false)),
          duration + one(different.map(Different::duration).orElse(false)),
          end + one(different.map(Different::end).orElse(false)),
          passedOver + one(!before.passedOver().isEmpty()),
          secondsBefore + before.seconds(),
          secondsNow + now.seconds(),
          approvalsBefore + before.asked().size(),
          approvalsNow + now.asked().size());
    }

    private static int one(boolean counts) {
      return counts ? 1 : 0;
    }
  }

  private final Set<String> endOnly;
  private final Map<Week, Count> work = new HashMap<>();
  private final Map<String, Count> acts = new TreeMap<>();
  private Sums sums = Sums.NONE;
  private volatile int lived;

  /**
   * Counts.
   *
   * @param endOnly the stories of which nothing but the end is known
   */
  ReplayTally(Set<String> endOnly) {
    this.endOnly = endOnly;
  }

  /** Adds one story; says what is different about it. */
  Optional<Different> add(Told told) {
    Lived before = told.lives().get(0);
    Lived now = told.lives().get(1);
    lived++;
    before.tasks().forEach(task -> count(task, new Count(1, 0)));
    now.tasks().forEach(task -> count(task, new Count(0, 1)));
    before.acts().forEach((act, times) -> acts.merge(act, new Count(times, 0), Count::plus));
    now.acts().forEach((act, times) -> acts.merge(act, new Count(0, times), Count::plus));
    var found =
        new Different(
            lived,
            UUID.fromString(told.story()),
            !before.path().equals(now.path()),
            !before.asked().equals(now.asked()),
            Math.abs(before.seconds() - now.seconds()) >= NOTEWORTHY,
            !before.end().equals(now.end()),
            endOnly.contains(told.story()),
            before,
            now);
    Optional<Different> different =
        found.way() || found.approvers() || found.duration() || found.end()
            ? Optional.of(found)
            : Optional.empty();
    sums = sums.plus(before, now, different);
    return different;
  }

  private void count(Lived.Work task, Count one) {
    LocalDate monday =
        task.at()
            .atZone(ZoneOffset.UTC)
            .toLocalDate()
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    work.merge(new Week(monday, task.person()), one, Count::plus);
  }

  int lived() {
    return lived;
  }

  Sums sums() {
    return sums;
  }

  Map<Week, Count> work() {
    return work;
  }

  Map<String, List<Integer>> acts() {
    Map<String, List<Integer>> both = new TreeMap<>();
    acts.forEach(
        (act, count) -> both.put(act, new ArrayList<>(List.of(count.before(), count.now()))));
    return both;
  }
}

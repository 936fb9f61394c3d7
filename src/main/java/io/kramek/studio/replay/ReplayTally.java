package io.kramek.studio.replay;

import io.kramek.studio.process.replay.Lived;
import io.kramek.studio.process.replay.Told;
import io.kramek.studio.replay.Replays.Aspect;
import jakarta.annotation.Nullable;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Counts what is different between two versions, as it is told. */
class ReplayTally {

  /** What is shorter than this makes no difference to anybody. */
  private static final long NOTEWORTHY = Duration.ofHours(1).toSeconds();

  /** Deadlines are whole minutes. */
  private static final long SHORTEST_DEADLINE = 60;

  /** A record that fared differently. */
  record Different(
      int position, UUID story, Set<Aspect> aspects, boolean endOnly, Lived before, Lived now) {}

  /** Somebody's week, by its Monday. */
  record Week(LocalDate week, UUID person) {}

  /** Before and now. */
  record Count(int before, int now) {
    Count plus(Count other) {
      return new Count(before + other.before, now + other.now);
    }
  }

  /** All of it; {@code by} is how many differ in what. */
  record Sums(
      int different,
      Map<Aspect, Integer> by,
      int passedOver,
      long secondsBefore,
      long secondsNow,
      int approvalsBefore,
      int approvalsNow) {

    static final Sums NONE = new Sums(0, Map.of(), 0, 0, 0, 0, 0);

    int in(Aspect aspect) {
      return by.getOrDefault(aspect, 0);
    }

    Sums plus(Lived before, Lived now, Set<Aspect> aspects) {
      Map<Aspect, Integer> sums = new EnumMap<>(Aspect.class);
      sums.putAll(by);
      aspects.forEach(aspect -> sums.merge(aspect, 1, Integer::sum));
      return new Sums(
          different + one(!aspects.isEmpty()),
          sums,
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
    Set<Aspect> aspects = aspects(before, now);
    sums = sums.plus(before, now, aspects);
    return aspects.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Different(
                lived,
                UUID.fromString(told.story()),
                aspects,
                endOnly.contains(told.story()),
                before,
                now));
  }

  private static Set<Aspect> aspects(Lived before, Lived now) {
    Set<Aspect> aspects = EnumSet.noneOf(Aspect.class);
    if (!before.path().equals(now.path())) {
      aspects.add(Aspect.WAY);
    }
    if (!before.asked().equals(now.asked())) {
      aspects.add(Aspect.APPROVERS);
    }
    if (!before.teams().equals(now.teams())) {
      aspects.add(Aspect.TEAM);
    }
    if (hasOtherDeadlines(before.deadlines(), now.deadlines())) {
      aspects.add(Aspect.DEADLINE);
    }
    if (Math.abs(before.seconds() - now.seconds()) >= NOTEWORTHY) {
      aspects.add(Aspect.DURATION);
    }
    if (!before.end().equals(now.end())) {
      aspects.add(Aspect.END);
    }
    return aspects;
  }

  /** A task that is not on both ways is another way, not another deadline. */
  private static boolean hasOtherDeadlines(Map<String, Long> before, Map<String, Long> now) {
    return before.entrySet().stream()
        .filter(task -> now.containsKey(task.getKey()))
        .anyMatch(task -> isOther(task.getValue(), now.get(task.getKey())));
  }

  private static boolean isOther(@Nullable Long before, @Nullable Long now) {
    return before == null || now == null
        ? !Objects.equals(before, now)
        : Math.abs(now - before) >= SHORTEST_DEADLINE;
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

package io.kramek.studio.watching;

import io.kramek.studio.watching.HeatMap.Bottleneck;
import io.kramek.studio.watching.HeatMap.BottleneckCode;
import io.kramek.studio.watching.HeatMap.ElementHeat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Finds what a manager should look at first. */
final class Bottlenecks {

  /** Fewer visits say nothing. */
  private static final long ENOUGH = 3;

  /** From so many percent of the visits on, returning is a habit; and so is being late. */
  private static final long HABIT = 10;

  private Bottlenecks() {}

  static List<Bottleneck> of(List<ElementHeat> elements) {
    List<ElementHeat> steps = elements.stream().filter(one -> !one.scope()).toList();
    List<Bottleneck> found = new ArrayList<>();
    Optional<ElementHeat> longest =
        most(steps, one -> value(one.medianSeconds()), one -> value(one.medianSeconds()) > 0);
    longest.ifPresent(
        one ->
            found.add(
                said(
                    BottleneckCode.WAITS_LONGEST,
                    one,
                    Map.of(
                        "median", value(one.medianSeconds()),
                        "waiting", one.waiting(),
                        "late", late(one, elements),
                        "share", (long) one.sharePercent()))));
    most(steps, one -> (long) one.sharePercent(), one -> one.sharePercent() > 0)
        .filter(one -> longest.isEmpty() || !longest.get().element().equals(one.element()))
        .ifPresent(
            one ->
                found.add(
                    said(
                        BottleneckCode.TAKES_MOST_TIME,
                        one,
                        Map.of(
                            "share", (long) one.sharePercent(),
                            "waiting", one.waiting(),
                            "late", late(one, elements)))));
    most(elements, ElementHeat::returns, one -> isHabit(one.returns(), one.visits()))
        .ifPresent(
            one ->
                found.add(
                    said(
                        BottleneckCode.MANY_RETURN,
                        one,
                        Map.of("returns", one.returns(), "visits", one.visits()))));
    most(elements, ElementHeat::missed, one -> isHabit(one.missed(), one.visits()))
        .ifPresent(
            one ->
                found.add(
                    said(
                        BottleneckCode.OFTEN_LATE,
                        one,
                        Map.of("missed", one.missed(), "visits", one.visits()))));
    most(steps, one -> value(one.unassigned()), one -> value(one.unassigned()) > 0)
        .ifPresent(
            one ->
                found.add(
                    said(
                        BottleneckCode.NOBODY_ASSIGNED,
                        one,
                        Map.of("unassigned", value(one.unassigned()), "waiting", one.waiting()))));
    return found;
  }

  private static boolean isHabit(long times, long visits) {
    return times >= ENOUGH && times * 100 >= visits * HABIT;
  }

  private static Optional<ElementHeat> most(
      List<ElementHeat> of, Function<ElementHeat, Long> by, Predicate<ElementHeat> worth) {
    return of.stream()
        .filter(worth)
        .max(
            Comparator.comparing(by)
                .thenComparing(ElementHeat::element, Comparator.reverseOrder()));
  }

  /** The deadline of a stage is that of the work in it. */
  private static long late(ElementHeat step, List<ElementHeat> elements) {
    return step.late() > 0 || step.within() == null
        ? step.late()
        : elements.stream()
            .filter(one -> one.element().equals(step.within()))
            .mapToLong(one -> Math.min(one.late(), step.waiting()))
            .sum();
  }

  private static Bottleneck said(BottleneckCode code, ElementHeat about, Map<String, Long> params) {
    return new Bottleneck(code, about.element(), about.name(), params);
  }

  private static long value(Long number) {
    return number == null ? 0 : number;
  }
}

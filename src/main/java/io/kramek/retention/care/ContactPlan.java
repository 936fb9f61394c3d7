package io.kramek.retention.care;

import io.kramek.identity.UserId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Spreads contacts over the coming quarter: evenly for a customer, and never more in a week than a
 * rep can make. The first full week is the first that is planned for.
 */
final class ContactPlan {

  static final int WEEKS = 13;
  private static final int WORKING_DAYS = 5;

  private record Week(UserId owner, LocalDate monday) {}

  private final LocalDate firstMonday;
  private final int mostInAWeek;
  private final Map<Week, Integer> taken = new HashMap<>();

  ContactPlan(LocalDate today, int mostInAWeek) {
    this.firstMonday = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    this.mostInAWeek = mostInAWeek;
  }

  /** Contacts that are planned already. */
  void taken(UserId owner, LocalDate monday, int contacts) {
    taken.merge(new Week(owner, monday), contacts, Integer::sum);
  }

  /**
   * Days for the contacts of a customer; what is found is taken.
   *
   * @return nothing where the owner has no room for all of them
   */
  Optional<List<LocalDate>> plan(UserId owner, int contacts) {
    List<LocalDate> mondays = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < contacts; i++) {
      next = Math.max(next, i * WEEKS / contacts);
      while (next < WEEKS && load(owner, next) >= mostInAWeek) {
        next++;
      }
      if (next == WEEKS) {
        return Optional.empty();
      }
      mondays.add(firstMonday.plusWeeks(next));
      next++;
    }
    return Optional.of(mondays.stream().map(monday -> take(owner, monday)).toList());
  }

  static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private int load(UserId owner, int week) {
    return taken.getOrDefault(new Week(owner, firstMonday.plusWeeks(week)), 0);
  }

  private LocalDate take(UserId owner, LocalDate monday) {
    int before = taken.merge(new Week(owner, monday), 1, Integer::sum) - 1;
    return monday.plusDays(before % WORKING_DAYS);
  }
}

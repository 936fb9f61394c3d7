package io.kramek.shared;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The hours in which somebody works, and the arithmetic of budgets that are used up in them. A
 * value: it never changes, and may be shared by threads.
 *
 * <p>A shift belongs to the day on which it begins, also where it ends after midnight; on a day off
 * none begins. Where the clocks go back, an hour that comes twice is worked twice if the shift goes
 * over all of it, and a wall-clock time that comes twice means its first coming; where they go
 * forward, a time that does not exist means the moment of the change.
 */
public final class WorkingTime {

  /**
   * A shift by the clock on the wall; it ends on the next day unless it ends later than it begins.
   */
  public record Shift(LocalTime from, LocalTime until) {

    /** How long it is on a day without a change of the clocks. */
    public Duration length() {
      Duration length = Duration.between(from, until);
      return length.isZero() || length.isNegative() ? length.plusDays(1) : length;
    }

    boolean endsNextDay() {
      return !until.isAfter(from);
    }
  }

  /**
   * A time that does not count: an absence, a pause. {@code until} is {@code null} while it lasts.
   */
  public record Break(Instant from, Instant until) {}

  /**
   * A length of working time as models and tables write it: ISO 8601, {@code PT4H}, {@code P2D}.
   * {@code P1D} is one working day: as many hours as a normal working day of the calendar has by
   * which it is counted, see {@link WorkingTime#day()}.
   */
  public record Budget(int days, Duration time) {

    private static final Pattern FORM = Pattern.compile("P(?:(\\d{1,4})D)?(T.+)?");

    /**
     * Reads a budget.
     *
     * @throws DateTimeParseException unless it is a length of days, hours, minutes and seconds
     */
    public static Budget parse(String text) {
      Matcher form = FORM.matcher(text);
      if (!form.matches() || text.equals("P")) {
        throw new DateTimeParseException("No length of working time", text, 0);
      }
      return new Budget(
          form.group(1) == null ? 0 : Integer.parseInt(form.group(1)),
          form.group(2) == null ? Duration.ZERO : Duration.parse("P" + form.group(2)));
    }

    /** How many working hours it is where a working day has so many. */
    public Duration of(Duration day) {
      return day.multipliedBy(days).plus(time);
    }
  }

  /**
   * The moments at which work begins and ends, in turn, for whoever counts very many times at once,
   * as a database does: between the first and the second the clock runs, then it stands, and so on.
   *
   * @param at in seconds, ascending
   * @param worked how much is worked before each
   */
  public record Marks(long[] at, long[] worked) {

    /** A clock that never stands. */
    public static final Marks ALWAYS = new Marks(new long[] {0}, new long[] {0});

    /** How much is worked before a moment. */
    public long before(Instant moment) {
      long second = moment.getEpochSecond();
      int found = Arrays.binarySearch(at, second);
      int last = found < 0 ? -found - 2 : found;
      return last < 0 ? 0 : worked[last] + (last % 2 == 0 ? second - at[last] : 0);
    }
  }

  /** {@code P1D} where no calendar is known: eight hours. */
  public static final Duration DAY = Duration.ofHours(8);

  /** Nobody looks further; a budget that is not used up by then never is. */
  private static final int LAST_YEAR = 2300;

  private static final int FIRST_YEAR = 1900;

  private static final Duration SECOND = Duration.ofSeconds(1);

  private final ZoneId zone;
  private final ZoneRules rules;
  private final Map<DayOfWeek, List<Shift>> week;
  private final IntFunction<Predicate<LocalDate>> daysOff;
  private final Duration day;

  /** The working intervals of the years that were asked for so far. */
  private volatile Shifts shifts = Shifts.NONE;

  /**
   * A calendar.
   *
   * @param week the shifts that begin on each day of the week; they may overlap
   * @param daysOff the days of a year on which no shift begins; asked once a year
   * @throws IllegalArgumentException if nobody ever works
   */
  public WorkingTime(
      ZoneId zone, Map<DayOfWeek, List<Shift>> week, IntFunction<Predicate<LocalDate>> daysOff) {
    this.zone = zone;
    this.rules = zone.getRules();
    this.week = new EnumMap<>(DayOfWeek.class);
    week.forEach((weekday, of) -> this.week.put(weekday, List.copyOf(of)));
    this.daysOff = daysOff;
    this.day = normalDay(this.week);
  }

  /**
   * A calendar as it can be handed to another JVM.
   *
   * @param daysOff of the years that were asked for
   */
  public record Written(String zone, Map<DayOfWeek, List<Shift>> week, List<LocalDate> daysOff) {}

  /** The calendar with its days off in some years, both included. */
  public Written written(int firstYear, int lastYear) {
    List<LocalDate> off = new ArrayList<>();
    for (int year = firstYear; year <= lastYear; year++) {
      LocalDate end = LocalDate.of(year + 1, 1, 1);
      LocalDate.of(year, 1, 1).datesUntil(end).filter(daysOff.apply(year)).forEach(off::add);
    }
    return new Written(zone.getId(), week, off);
  }

  /** The calendar that was handed over; in other years it has no days off. */
  public static WorkingTime of(Written written) {
    Set<LocalDate> off = Set.copyOf(written.daysOff());
    return new WorkingTime(ZoneId.of(written.zone()), written.week(), year -> off::contains);
  }

  /** Monday to Friday, 8 to 16, without days off. */
  public static WorkingTime officeHours(ZoneId zone) {
    Map<DayOfWeek, List<Shift>> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek weekday : DayOfWeek.values()) {
      if (weekday.compareTo(DayOfWeek.SATURDAY) < 0) {
        week.put(weekday, List.of(new Shift(LocalTime.of(8, 0), LocalTime.of(16, 0))));
      }
    }
    return new WorkingTime(zone, week, year -> date -> false);
  }

  /** The most common length of a day on which work begins; of several, the longest. */
  private static Duration normalDay(Map<DayOfWeek, List<Shift>> week) {
    Map<Duration, Integer> counts = new HashMap<>();
    week.values().stream()
        .map(of -> of.stream().map(Shift::length).reduce(Duration.ZERO, Duration::plus))
        .filter(length -> !length.isZero())
        .forEach(length -> counts.merge(length, 1, Integer::sum));
    return counts.entrySet().stream()
        .max(
            Map.Entry.<Duration, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElseThrow(() -> new IllegalArgumentException("A calendar without working hours"));
  }

  /** Reads a length of working time where a working day has eight hours. */
  public static Duration budget(String text) {
    return Budget.parse(text).of(DAY);
  }

  public ZoneId zone() {
    return zone;
  }

  /** {@code P1D}: the hours of a normal working day. */
  public Duration day() {
    return day;
  }

  /** How many hours a budget is here. */
  public Duration length(Budget budget) {
    return budget.of(day);
  }

  /** When a budget is used up if work on it starts now. */
  public Instant after(Instant start, Duration budget) {
    long seconds = budget.toSeconds();
    if (seconds <= 0) {
      return start;
    }
    long from = start.getEpochSecond();
    int year = yearOf(from);
    Shifts known = covering(year, year + 1);
    long due = known.after(from, seconds);
    for (int last = year + 2; due == Shifts.NEVER; last = Math.min(LAST_YEAR, 2 * last - year)) {
      if (known.lastYear >= LAST_YEAR) {
        throw new IllegalArgumentException("No working time is left");
      }
      known = covering(year, last);
      due = known.after(from, seconds);
    }
    return Instant.ofEpochSecond(due);
  }

  /** How much is worked between two moments; nothing where the second is not later. */
  public Duration between(Instant from, Instant until) {
    if (!until.isAfter(from)) {
      return Duration.ZERO;
    }
    long first = from.getEpochSecond();
    long last = until.getEpochSecond();
    Shifts known = covering(yearOf(first), yearOf(last));
    return Duration.ofSeconds(known.workedBefore(last) - known.workedBefore(first));
  }

  /**
   * When a budget is used up if some times do not count.
   *
   * @param breaks may overlap; one that lasts stops the clock for good
   * @return {@code null} if the clock stands when the budget is not yet used up
   */
  public Instant after(Instant start, Duration budget, List<Break> breaks) {
    Instant at = start;
    Duration left = budget;
    for (Break pause : Breaks.joined(breaks)) {
      if (pause.until() != null && !pause.until().isAfter(at)) {
        continue;
      }
      Instant begun = pause.from().isAfter(at) ? pause.from() : at;
      Duration before = between(at, begun);
      if (before.compareTo(left) >= 0) {
        break;
      }
      if (pause.until() == null) {
        return null;
      }
      left = left.minus(before);
      at = pause.until();
    }
    return after(at, left);
  }

  /** How much is worked between two moments, without the times that do not count. */
  public Duration between(Instant from, Instant until, List<Break> breaks) {
    Duration worked = between(from, until);
    for (Break pause : Breaks.joined(breaks)) {
      Instant begun = pause.from().isBefore(from) ? from : pause.from();
      Instant ended = pause.until() == null || pause.until().isAfter(until) ? until : pause.until();
      worked = worked.minus(between(begun, ended));
    }
    return worked;
  }

  /** When the clock runs, and when it stands, from one moment to another and some time around. */
  public Marks marks(Instant from, Instant until) {
    return covering(yearOf(from.getEpochSecond()), yearOf(until.getEpochSecond())).marks();
  }

  /** When work starts on a day, or on the next one on which anybody works. */
  public Instant startOf(LocalDate date) {
    Instant midnight = date.atStartOfDay(zone).toInstant();
    return date.getYear() >= LAST_YEAR ? midnight : after(midnight, SECOND).minus(SECOND);
  }

  private static int yearOf(long second) {
    return LocalDate.ofEpochDay(Math.floorDiv(second, 86_400L)).getYear();
  }

  /**
   * Years around those that are asked for are taken along: time zones, and shifts over midnight.
   */
  private Shifts covering(int first, int last) {
    Shifts known = shifts;
    if (known.firstYear < first && last < known.lastYear) {
      return known;
    }
    if (first <= FIRST_YEAR || last > LAST_YEAR) {
      throw new IllegalArgumentException("Nobody works from " + first + " to " + last);
    }
    Shifts grown =
        known == Shifts.NONE
            ? build(first - 1, last + 1)
            : build(Math.min(known.firstYear, first - 1), Math.max(known.lastYear, last + 1));
    shifts = grown;
    return grown;
  }

  private Shifts build(int first, int last) {
    List<long[]> found = new ArrayList<>();
    for (int year = first; year <= last; year++) {
      Predicate<LocalDate> off = daysOff.apply(year);
      LocalDate end = LocalDate.of(year + 1, 1, 1);
      for (LocalDate date = LocalDate.of(year, 1, 1); date.isBefore(end); date = date.plusDays(1)) {
        if (!off.test(date)) {
          add(found, date);
        }
      }
    }
    return Shifts.of(first, last, found);
  }

  private void add(List<long[]> found, LocalDate date) {
    for (Shift shift : week.getOrDefault(date.getDayOfWeek(), List.of())) {
      long from = second(date.atTime(shift.from()));
      long until = second((shift.endsNextDay() ? date.plusDays(1) : date).atTime(shift.until()));
      if (until > from) {
        found.add(new long[] {from, until});
      }
    }
  }

  private long second(LocalDateTime wall) {
    List<ZoneOffset> offsets = rules.getValidOffsets(wall);
    if (!offsets.isEmpty()) {
      return wall.toEpochSecond(offsets.get(0));
    }
    ZoneOffsetTransition gap = rules.getTransition(wall);
    return gap.toEpochSecond();
  }
}

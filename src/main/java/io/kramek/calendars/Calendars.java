package io.kramek.calendars;

import io.kramek.calendars.Timekeeping.Known;
import io.kramek.identity.CurrentUser;
import io.kramek.identity.TeamId;
import io.kramek.identity.UserId;
import io.kramek.identity.Users.TeamName;
import io.kramek.shared.Ids;
import io.kramek.shared.Problem;
import io.kramek.shared.WorkingTime.Budget;
import jakarta.annotation.Nullable;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts in the working time of whoever has to act, and keeps the calendars that say when it is.
 */
@Service
@Transactional
public class Calendars {

  /**
   * A shift by the clock on the wall; one that ends no later than it begins ends on the next day.
   */
  public record WeekShift(DayOfWeek weekday, LocalTime from, LocalTime until) {}

  /** A day on which the company does not work, besides the public holidays. */
  public record DayOff(LocalDate day, @Nullable String name) {}

  /**
   * A calendar.
   *
   * @param country whose public holidays it keeps, or {@code null}
   * @param company whether it is for everybody who has no other
   * @param teams who have it
   */
  public record CalendarView(
      UUID id,
      String name,
      String timeZone,
      @Nullable String country,
      boolean company,
      List<WeekShift> shifts,
      List<DayOff> daysOff,
      List<TeamName> teams,
      long version) {}

  /** What a calendar is to be. */
  public record Draft(
      String name,
      String timeZone,
      String country,
      List<WeekShift> shifts,
      List<DayOff> daysOff,
      List<TeamId> teams) {}

  private final CalendarStore store;
  private final Timekeeper timekeeper;
  private final ObjectProvider<OpenDeadlines> deadlines;
  private final CurrentUser currentUser;
  private final Clock clock;

  Calendars(
      CalendarStore store,
      Timekeeper timekeeper,
      ObjectProvider<OpenDeadlines> deadlines,
      CurrentUser currentUser,
      Clock clock) {
    this.store = store;
    this.timekeeper = timekeeper;
    this.deadlines = deadlines;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /**
   * When a budget of working time is used up, if work on it starts now.
   *
   * @param owner whose working time it is, or {@code null} for the company's
   */
  public Instant after(UserId owner, Instant start, Duration budget) {
    return timekeeper.current().of(owner, null).after(start, budget, List.of());
  }

  /**
   * When a budget of working time is used up, if work on it starts now.
   *
   * @param owner whose working time it is, or {@code null} for the company's
   * @param budget as models write it: {@code PT4H}; {@code P1D} is a working day of the owner
   */
  public Instant after(UserId owner, Instant start, String budget) {
    Timekeeping.Hours hours = timekeeper.current().of(owner, null);
    return hours.after(start, hours.length(Budget.parse(budget)), List.of());
  }

  /**
   * When somebody starts to work on a day, or on their next working day.
   *
   * @param owner or {@code null} for the company
   */
  public Instant startOf(UserId owner, LocalDate day) {
    return timekeeper.current().of(owner, null).time().startOf(day);
  }

  /** Everybody's working time as it is now, for those who count many times. */
  public Timekeeping timekeeping() {
    return timekeeper.current();
  }

  /** All calendars, the company's first. */
  @Transactional(readOnly = true)
  public List<CalendarView> all() {
    requireManager();
    return store.all();
  }

  /** One of them. */
  @Transactional(readOnly = true)
  public CalendarView get(CalendarId id) {
    requireManager();
    return store.all().stream()
        .filter(calendar -> calendar.id().equals(id.value()))
        .findFirst()
        .orElseThrow(Problem::notFound);
  }

  /** Adds a calendar; its teams leave the ones they had. */
  public CalendarView add(Draft draft) {
    requireManager();
    check(draft, null);
    store.changes(null);
    CalendarId id = new CalendarId(Ids.next());
    store.insert(id, draft);
    redate();
    return get(id);
  }

  /**
   * Changes a calendar, and with it the open deadlines of everybody who works by it.
   *
   * @throws Problem {@code stale}, or the fields that are wrong; a calendar without working hours
   *     is refused
   */
  public CalendarView change(CalendarId id, Draft draft, long seenVersion) {
    requireManager();
    get(id);
    check(draft, id);
    store.changes(null);
    if (!store.update(id, draft, seenVersion)) {
      throw Problem.conflict("stale").with("changed", List.of());
    }
    redate();
    return get(id);
  }

  /** Removes a calendar; its teams work by the company's from now on. */
  public void remove(CalendarId id) {
    requireManager();
    if (get(id).company()) {
      throw Problem.refused("companyCalendar");
    }
    store.changes(null);
    store.delete(id);
    redate();
  }

  /**
   * How many open deadlines a change would date anew.
   *
   * @param id or {@code null} for a calendar that does not exist yet
   */
  @Transactional(readOnly = true)
  public int preview(CalendarId id, Draft draft) {
    requireManager();
    check(draft, id);
    Map<CalendarId, Known> known = store.known();
    Map<TeamId, Known> teams = new HashMap<>(store.teams(known));
    Known proposed =
        new Known(
            id,
            0,
            CalendarStore.hours(
                draft.timeZone(), draft.country(), draft.shifts(), draft.daysOff()));
    teams.values().removeIf(calendar -> calendar.id().equals(id));
    draft.teams().forEach(team -> teams.put(team, proposed));
    Known company = store.company(known);
    Timekeeping after =
        timekeeper.current().with(company.id().equals(id) ? proposed : company, teams);
    return deadlines.stream().mapToInt(open -> open.affected(after)).sum();
  }

  /**
   * Counts again by a change that other nodes may not have known for some seconds, when all of them
   * must know it.
   *
   * @return whether there was one; there may be more
   */
  public boolean recount() {
    Instant knownBy = clock.instant().minus(Timekeeper.KEPT.multipliedBy(2));
    Optional<CalendarStore.Change> change = store.takeChange(knownBy);
    change.ifPresent(
        one -> deadlines.forEach(open -> open.redate(timekeeper.current(), one.user())));
    return change.isPresent();
  }

  /**
   * The country in which a team works: whose public holidays its calendar keeps, or where it has
   * none of its own, the company's.
   *
   * @param team {@code null} for the company
   */
  @Transactional(readOnly = true)
  public Optional<String> country(TeamId team) {
    return store.country(team);
  }

  /** The public holidays of a country in a year, in order; nobody knows them for others. */
  public List<LocalDate> holidays(String country, int year) {
    if (!PublicHolidays.COUNTRIES.contains(country)) {
      throw Problem.invalid(new Problem.Field("country", "unknown"));
    }
    return PublicHolidays.of(country, year).stream().sorted().collect(Collectors.toList());
  }

  private void redate() {
    Timekeeping now = timekeeper.changed();
    deadlines.forEach(open -> open.redate(now, null));
  }

  private void check(Draft draft, CalendarId id) {
    List<Problem.Field> wrong = DraftRules.check(draft);
    if (wrong.isEmpty() && store.isNameTaken(draft.name(), id)) {
      wrong.add(new Problem.Field("name", "taken"));
    }
    if (wrong.isEmpty() && store.existingTeams(draft.teams()).size() < draft.teams().size()) {
      wrong.add(new Problem.Field("teams", "unknown"));
    }
    if (!wrong.isEmpty()) {
      throw Problem.invalid(wrong.toArray(Problem.Field[]::new));
    }
  }

  private void requireManager() {
    if (!currentUser.isSystem()) {
      currentUser.requireManager();
    }
  }
}

package io.kramek.calendars.web;

import io.kramek.calendars.CalendarId;
import io.kramek.calendars.Calendars;
import io.kramek.calendars.Calendars.CalendarView;
import io.kramek.calendars.Calendars.DayOff;
import io.kramek.calendars.Calendars.Draft;
import io.kramek.calendars.Calendars.WeekShift;
import io.kramek.identity.TeamId;
import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Working calendars; managers change them. */
@RestController
@RequestMapping("/api/calendars")
class CalendarController {

  record ShiftBody(@NotNull DayOfWeek weekday, @NotNull LocalTime from, @NotNull LocalTime until) {}

  record DayOffBody(@NotNull LocalDate day, @Nullable @Size(max = 200) String name) {}

  record CalendarBody(
      @NotBlank @Size(max = 200) String name,
      @NotBlank @Size(max = 60) String timeZone,
      @Nullable String country,
      @NotNull List<@NotNull @Valid ShiftBody> shifts,
      @NotNull List<@NotNull @Valid DayOffBody> daysOff,
      @NotNull @Size(max = 1000) List<@NotNull UUID> teams) {

    Draft draft() {
      return new Draft(
          name.strip(),
          timeZone,
          country == null || country.isBlank() ? null : country,
          shifts.stream()
              .map(shift -> new WeekShift(shift.weekday(), shift.from(), shift.until()))
              .toList(),
          daysOff.stream().map(off -> new DayOff(off.day(), off.name())).toList(),
          teams.stream().map(TeamId::new).distinct().toList());
    }
  }

  record CalendarChange(@NotNull Long version, @NotNull @Valid CalendarBody calendar) {}

  record CalendarPreview(@Nullable UUID id, @NotNull @Valid CalendarBody calendar) {}

  record Affected(int deadlines) {}

  private final Calendars calendars;

  CalendarController(Calendars calendars) {
    this.calendars = calendars;
  }

  @GetMapping
  List<CalendarView> calendars() {
    return calendars.all();
  }

  @GetMapping("/{id}")
  CalendarView calendar(@PathVariable UUID id) {
    return calendars.get(new CalendarId(id));
  }

  @GetMapping("/holidays")
  List<LocalDate> holidays(@RequestParam String country, @RequestParam int year) {
    return calendars.holidays(country, year);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  CalendarView add(@Valid @RequestBody CalendarBody body) {
    return calendars.add(body.draft());
  }

  /** How many open deadlines a change would date anew; nothing is stored. */
  @PostMapping("/preview")
  Affected preview(@Valid @RequestBody CalendarPreview body) {
    CalendarId id = body.id() == null ? null : new CalendarId(body.id());
    return new Affected(calendars.preview(id, body.calendar().draft()));
  }

  @PutMapping("/{id}")
  CalendarView change(@PathVariable UUID id, @Valid @RequestBody CalendarChange body) {
    return calendars.change(new CalendarId(id), body.calendar().draft(), body.version());
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable UUID id) {
    calendars.remove(new CalendarId(id));
  }
}

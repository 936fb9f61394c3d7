package io.kramek.calendars.web;

import io.kramek.calendars.AbsenceId;
import io.kramek.calendars.Absences;
import io.kramek.calendars.Absences.AbsenceDraft;
import io.kramek.calendars.Absences.AbsenceRow;
import io.kramek.identity.CurrentUser;
import io.kramek.identity.TeamId;
import io.kramek.identity.UserId;
import io.kramek.shared.Problem;
import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

/**
 * Who is away, and who stands in: one's own absences, and for those who answer for a team theirs.
 */
@RestController
@RequestMapping("/api/absences")
class AbsenceController {

  private static final int LONGEST_SPAN = 400;

  record NewAbsence(
      @Nullable UUID userId,
      @NotNull LocalDate from,
      @NotNull LocalDate until,
      @Nullable @Size(max = 1000) String note,
      @Nullable UUID substituteId,
      @Nullable @Size(max = 20) Map<@NotNull String, @NotNull UUID> substitutes) {}

  record AbsenceChange(
      @NotNull Long version,
      @NotNull LocalDate from,
      @NotNull LocalDate until,
      @Nullable @Size(max = 1000) String note,
      @Nullable UUID substituteId,
      @Nullable @Size(max = 20) Map<@NotNull String, @NotNull UUID> substitutes) {}

  private final Absences absences;
  private final CurrentUser currentUser;

  AbsenceController(Absences absences, CurrentUser currentUser) {
    this.absences = absences;
    this.currentUser = currentUser;
  }

  @GetMapping
  List<AbsenceRow> absences(
      @RequestParam LocalDate from,
      @RequestParam LocalDate until,
      @RequestParam(required = false) UUID team) {
    if (until.isBefore(from) || from.plusDays(LONGEST_SPAN).isBefore(until)) {
      throw Problem.invalid(new Problem.Field("until", "outOfRange"));
    }
    return absences.find(from, until, team == null ? null : new TeamId(team));
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  AbsenceRow add(@Valid @RequestBody NewAbsence body) {
    UserId user = body.userId() == null ? currentUser.get().id() : new UserId(body.userId());
    return absences.add(
        new AbsenceDraft(
            user,
            body.from(),
            body.until(),
            body.note(),
            user(body.substituteId()),
            users(body.substitutes())));
  }

  @PutMapping("/{id}")
  AbsenceRow change(@PathVariable UUID id, @Valid @RequestBody AbsenceChange body) {
    return absences.change(
        new AbsenceId(id),
        new AbsenceDraft(
            null,
            body.from(),
            body.until(),
            body.note(),
            user(body.substituteId()),
            users(body.substitutes())),
        body.version());
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable UUID id) {
    absences.remove(new AbsenceId(id));
  }

  private static UserId user(UUID id) {
    return id == null ? null : new UserId(id);
  }

  private static Map<String, UserId> users(Map<String, UUID> ids) {
    Map<String, UserId> users = new HashMap<>();
    if (ids != null) {
      ids.forEach((kind, id) -> users.put(kind, new UserId(id)));
    }
    return users;
  }
}

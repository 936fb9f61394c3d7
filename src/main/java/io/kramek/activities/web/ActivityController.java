package io.kramek.activities.web;

import io.kramek.activities.Activities;
import io.kramek.activities.Activities.Kind;
import io.kramek.activities.Activities.Result;
import io.kramek.activities.Activities.TimelineItem;
import io.kramek.customers.CustomerId;
import io.kramek.identity.CurrentUser;
import io.kramek.shared.Idempotency;
import io.kramek.shared.Money;
import io.kramek.shared.Paged;
import io.kramek.shared.Problem;
import io.kramek.shared.SubjectRef;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Timelines, and what people add to them. */
@RestController
class ActivityController {

  /** Two weeks: nothing one does takes longer without being several things. */
  private static final int LONGEST = 14 * 24 * 60;

  record NewActivity(
      @NotBlank String subject,
      UUID customerId,
      @NotNull Kind kind,
      @NotBlank @Size(max = 200) String title,
      Instant plannedFor,
      Instant doneAt,
      @PositiveOrZero @Max(LONGEST) Integer durationMinutes,
      @Size(max = 20_000) String content,
      @Size(max = 2_000) String outcome,
      Money cost,
      Instant reminderAt) {}

  record ActivityCompletion(
      Instant doneAt,
      @PositiveOrZero @Max(LONGEST) Integer durationMinutes,
      @Size(max = 2_000) String outcome,
      @Size(max = 20_000) String content,
      Money cost) {}

  record ActivityPlan(@NotNull Instant plannedFor, Instant reminderAt) {}

  private final Activities activities;
  private final Idempotency idempotency;
  private final CurrentUser currentUser;

  ActivityController(Activities activities, Idempotency idempotency, CurrentUser currentUser) {
    this.activities = activities;
    this.idempotency = idempotency;
    this.currentUser = currentUser;
  }

  @GetMapping("/api/timeline")
  Paged<TimelineItem> timeline(
      @RequestParam String subject,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "50") int size) {
    return activities.timeline(subject(subject), new Paged.Request(page, size));
  }

  @PostMapping("/api/activities")
  @ResponseStatus(HttpStatus.CREATED)
  TimelineItem write(
      @Valid @RequestBody NewActivity body,
      @RequestHeader(value = "Idempotency-Key", required = false) String key) {
    CustomerId customer = body.customerId() == null ? null : new CustomerId(body.customerId());
    var activity =
        new Activities.NewActivity(
            subject(body.subject()),
            customer,
            body.kind(),
            body.title(),
            body.plannedFor(),
            body.reminderAt(),
            new Result(
                body.doneAt(),
                body.durationMinutes(),
                body.outcome(),
                body.content(),
                body.cost()));
    return activities.get(
        idempotency.once(
            "activities:" + currentUser.get().id(), key, () -> activities.write(activity)));
  }

  @PostMapping("/api/activities/{id}/completion")
  TimelineItem complete(@PathVariable UUID id, @Valid @RequestBody ActivityCompletion body) {
    return activities.complete(
        id,
        new Result(
            body.doneAt(), body.durationMinutes(), body.outcome(), body.content(), body.cost()));
  }

  /** Without a reminder in it, the plan has none. */
  @PutMapping("/api/activities/{id}/plan")
  TimelineItem reschedule(@PathVariable UUID id, @Valid @RequestBody ActivityPlan plan) {
    return activities.reschedule(id, plan.plannedFor(), plan.reminderAt());
  }

  private static SubjectRef subject(String text) {
    try {
      return SubjectRef.parse(text);
    } catch (IllegalArgumentException e) {
      throw Problem.invalid(new Problem.Field("subject", "malformed"));
    }
  }
}

package io.kramek.tasks.web;

import io.kramek.identity.UserId;
import io.kramek.shared.Paged;
import io.kramek.shared.Problem;
import io.kramek.shared.SubjectRef;
import io.kramek.tasks.Tasks;
import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The task list. */
@RestController
@RequestMapping("/api/tasks")
class TaskController {

  record Completion(@NotNull Map<String, Object> values) {}

  record Completed(Tasks.Subject subject) {}

  record Assignment(@NotNull UUID userId) {}

  record FollowUp(@Nullable Instant at) {}

  private final Tasks tasks;

  TaskController(Tasks tasks) {
    this.tasks = tasks;
  }

  @GetMapping
  Paged<Tasks.TaskRow> tasks(
      @RequestParam(defaultValue = "mine") String view,
      @RequestParam(required = false) List<String> subjectType,
      @RequestParam(required = false) String subject,
      @RequestParam(required = false) String query,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "50") int size) {
    return tasks.find(
        view(view),
        new Tasks.Filter(subjectType, subject(subject), query),
        new Paged.Request(page, size));
  }

  @GetMapping("/{id}")
  Tasks.TaskPage task(@PathVariable UUID id) {
    return tasks.get(id);
  }

  @PostMapping("/{id}/claim")
  Tasks.TaskPage claim(@PathVariable UUID id) {
    return tasks.claim(id);
  }

  @PostMapping("/{id}/release")
  Tasks.TaskPage release(@PathVariable UUID id) {
    return tasks.release(id);
  }

  @PostMapping("/{id}/assignment")
  Tasks.TaskPage assign(@PathVariable UUID id, @Valid @RequestBody Assignment assignment) {
    return tasks.assign(id, new UserId(assignment.userId()));
  }

  @PutMapping("/{id}/follow-up")
  Tasks.TaskPage followUp(@PathVariable UUID id, @RequestBody FollowUp followUp) {
    return tasks.followUp(id, followUp.at());
  }

  /** The task waits for the customer: its clock stands. */
  @PostMapping("/{id}/pause")
  Tasks.TaskPage pause(@PathVariable UUID id) {
    return tasks.pause(id);
  }

  @DeleteMapping("/{id}/pause")
  Tasks.TaskPage resume(@PathVariable UUID id) {
    return tasks.resume(id);
  }

  @PostMapping("/{id}/completion")
  Completed complete(@PathVariable UUID id, @Valid @RequestBody Completion completion) {
    return new Completed(tasks.complete(id, completion.values()));
  }

  private static Tasks.View view(String view) {
    try {
      return Tasks.View.valueOf(view.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw Problem.invalid(new Problem.Field("view", "outOfRange"));
    }
  }

  private static SubjectRef subject(String subject) {
    try {
      return subject == null ? null : SubjectRef.parse(subject);
    } catch (IllegalArgumentException e) {
      throw Problem.invalid(new Problem.Field("subject", "malformed"));
    }
  }
}

package io.kramek.tasks;

import io.kramek.identity.CurrentUser;
import io.kramek.identity.PersonName;
import io.kramek.identity.SignedIn;
import io.kramek.identity.UserId;
import io.kramek.identity.Users;
import io.kramek.identity.Users.TeamName;
import io.kramek.shared.ActingFor;
import io.kramek.shared.Paged;
import io.kramek.shared.Problem;
import io.kramek.shared.SubjectRef;
import io.kramek.tasks.process.CustomerAnswers;
import io.kramek.tasks.process.TaskEngine;
import jakarta.annotation.Nullable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows people their tasks and completes them. */
@Service
@Transactional
public class Tasks {

  /** Which tasks a list is about. */
  public enum View {
    /** Assigned to whoever asks. */
    MINE,
    /** The pool of their team; for those who answer for teams, everybody's tasks in them. */
    TEAM,
    /** Everything they may see. */
    ALL
  }

  /** What a task is about, with a link's worth of it. */
  public record Subject(String type, UUID id, String label) {}

  /** The customer a task concerns. */
  public record CustomerName(UUID id, String name) {}

  /**
   * A task in a list.
   *
   * @param onBehalfOf for whom the assignee stands in
   * @param dueAt counted in the working time of whoever has it; {@code null} also while it waits
   * @param pausedAt since when it waits for the customer, and its clock stands
   */
  public record TaskRow(
      UUID id,
      String name,
      @Nullable String formId,
      @Nullable PersonName assignee,
      @Nullable PersonName onBehalfOf,
      @Nullable TeamName team,
      Subject subject,
      @Nullable CustomerName customer,
      Instant createdAt,
      @Nullable Instant dueAt,
      boolean late,
      @Nullable Instant followUpAt,
      @Nullable Instant pausedAt,
      int priority) {

    private TaskRow handedTo(PersonName user) {
      return new TaskRow(
          id,
          name,
          formId,
          user,
          null,
          team,
          subject,
          customer,
          createdAt,
          dueAt,
          late,
          followUpAt,
          pausedAt,
          priority);
    }
  }

  /**
   * A task with its form, in the language of whoever asks, and what the form shows when it opens.
   */
  public record TaskPage(
      TaskRow task, @Nullable Map<String, Object> form, Map<String, Object> data) {}

  /** What a list is narrowed to; every part may be {@code null}. */
  public record Filter(List<String> subjectTypes, SubjectRef subject, String query) {}

  private final TaskQueries queries;
  private final TaskEngine engine;
  private final CurrentUser currentUser;
  private final Users users;
  private final TaskForms forms;
  private final Deadlines deadlines;
  private final CustomerAnswers answers;
  private final Clock clock;

  Tasks(
      TaskQueries queries,
      TaskEngine engine,
      CurrentUser currentUser,
      Users users,
      TaskForms forms,
      Deadlines deadlines,
      CustomerAnswers answers,
      Clock clock) {
    this.queries = queries;
    this.engine = engine;
    this.currentUser = currentUser;
    this.users = users;
    this.forms = forms;
    this.deadlines = deadlines;
    this.answers = answers;
    this.clock = clock;
  }

  /** A page of tasks, the most urgent first. */
  @Transactional(readOnly = true)
  public Paged<TaskRow> find(View view, Filter filter, Paged.Request page) {
    return queries.find(currentUser.get(), view, filter, page);
  }

  /** One task with its form. */
  @Transactional(readOnly = true)
  public TaskPage get(UUID id) {
    TaskRow row = row(id);
    OpenTask task = open(row, id);
    if (row.formId() == null) {
      return new TaskPage(row, null, Map.of());
    }
    return new TaskPage(
        row,
        engine.form(id, currentUser.get().language()),
        forms.of(row.formId()).map(handler -> handler.data(task)).orElseGet(() -> engine.data(id)));
  }

  /** Takes a task out of the pool; of several who do so at once the first has it. */
  public TaskPage claim(UUID id) {
    queries.lock(id);
    TaskRow row = row(id);
    if (row.assignee() != null && !isMine(row)) {
      throw Problem.conflict("taskTaken").about(row.assignee().name());
    }
    return assign(row, currentUser.get().id());
  }

  /** Puts a task back into the pool of its team. */
  public TaskPage release(UUID id) {
    TaskRow row = row(id);
    requireMine(row);
    if (row.team() == null) {
      throw Problem.refused("taskHasNoPool");
    }
    return assign(row, null);
  }

  /** Hands a task to someone: one's own, or as the one who answers for the team. */
  public TaskPage assign(UUID id, UserId user) {
    TaskRow row = row(id);
    SignedIn me = currentUser.get();
    if (!isMine(row) && me.role() == io.kramek.identity.Role.REP) {
      throw Problem.refused("taskNotYours");
    }
    if (users.signedIn(user).isEmpty()) {
      throw Problem.invalid(new Problem.Field("userId", "unknown"));
    }
    return assign(row, user);
  }

  /** Puts a task off until a moment, or back on; it stays due when it is. */
  public TaskPage followUp(UUID id, Instant at) {
    requireMine(row(id));
    engine.followUp(id, at);
    return get(id);
  }

  /**
   * Stops the clock of a task, and of the stage it belongs to: it waits for the customer. Nothing
   * happens if it waits already.
   *
   * @throws Problem {@code taskCannotWait} where the work is not the customer's to hold up
   */
  public TaskPage pause(UUID id) {
    TaskRow row = row(id);
    requireMine(row);
    if (!forms.of(row.formId()).map(TaskForm::canWaitForCustomer).orElse(true)) {
      throw Problem.refused("taskCannotWait");
    }
    if (row.pausedAt() == null) {
      queries.waits(id, clock.instant());
      deadlines.pause(id, open(row, id).subject());
    }
    return get(id);
  }

  /**
   * The customer has answered: the clock goes on, what is left of the time is left, and a process
   * that waits for the answer goes on, too.
   */
  public TaskPage resume(UUID id) {
    TaskRow row = row(id);
    requireMine(row);
    if (row.pausedAt() != null) {
      queries.waits(id, null);
      SubjectRef subject = open(row, id).subject();
      deadlines.resume(id, subject);
      answers.tell(subject);
    }
    return get(id);
  }

  /**
   * Completes a task with what was filled in.
   *
   * @throws Problem {@code taskGone} if it is completed already; the fields that are wrong
   */
  public Subject complete(UUID id, Map<String, Object> values) {
    TaskRow row = row(id);
    if (row.assignee() != null) {
      requireMine(row);
    }
    OpenTask task = open(row, id);
    Optional<TaskForm> handler = forms.of(row.formId());
    UUID forWhom = row.onBehalfOf() == null ? null : row.onBehalfOf().id();
    ActingFor.somebody(
        forWhom,
        () ->
            handler.ifPresentOrElse(form -> form.complete(task, values), () -> done(row, values)));
    return row.subject();
  }

  /** No module has anything to say about it. */
  private void done(TaskRow row, Map<String, Object> values) {
    if (row.formId() == null) {
      engine.complete(row.id());
    } else {
      engine.complete(row.id(), values);
    }
  }

  /**
   * Hands all open tasks about a record to somebody, on behalf of a module whose own rules allow
   * it: the tasks of others are not whoever asks' to hand over. What they may not have stays.
   *
   * @throws Problem {@code taskNotForThem} if that is all of it
   */
  public void reassign(SubjectRef subject, UserId user) {
    List<OpenTask> open = queries.openAbout(subject);
    boolean refused = !open.isEmpty();
    for (OpenTask task : open) {
      if (forms.mayAct(task, user)) {
        engine.assign(task.id(), user);
        forms.of(task.formId()).ifPresent(handler -> handler.assigned(task, user));
        refused = false;
      }
    }
    if (refused) {
      throw Problem.refused("taskNotForThem").about(users.name(user).name());
    }
  }

  private TaskPage assign(TaskRow row, UserId user) {
    OpenTask task = open(row, row.id());
    if (user != null && !forms.mayAct(task, user)) {
      throw Problem.refused("taskNotForThem").about(users.name(user).name());
    }
    engine.assign(row.id(), user);
    forms.of(row.formId()).ifPresent(handler -> handler.assigned(task, user));
    if (queries.get(currentUser.get(), row.id()).isEmpty()) {
      // A task of no team is gone from the sight of whoever hands it away.
      return new TaskPage(row.handedTo(users.name(user)), null, Map.of());
    }
    return get(row.id());
  }

  private TaskRow row(UUID id) {
    return queries
        .get(currentUser.get(), id)
        .orElseThrow(
            () ->
                engine.wasCompletedBy(id, currentUser.get().id())
                    ? Problem.conflict("taskGone")
                    : Problem.notFound());
  }

  private void requireMine(TaskRow row) {
    if (!isMine(row)) {
      throw Problem.refused("taskNotYours");
    }
  }

  private boolean isMine(TaskRow row) {
    return row.assignee() != null && row.assignee().id().equals(currentUser.get().id().value());
  }

  private static OpenTask open(TaskRow row, UUID id) {
    UserId assignee = row.assignee() == null ? null : new UserId(row.assignee().id());
    UserId onBehalfOf = row.onBehalfOf() == null ? null : new UserId(row.onBehalfOf().id());
    return new OpenTask(
        id,
        row.formId(),
        new SubjectRef(row.subject().type(), row.subject().id()),
        assignee,
        onBehalfOf);
  }
}

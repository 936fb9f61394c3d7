package io.kramek.studio;

import io.kramek.identity.CurrentUser;
import io.kramek.shared.Paged;
import io.kramek.shared.Problem;
import io.kramek.shared.SubjectRef;
import io.kramek.shared.Subjects;
import io.kramek.studio.process.RunningProcesses;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows where processes stand, and what has gone wrong in them. */
@Service
@Transactional
public class Processes {

  /**
   * Where the process of a record stands.
   *
   * @param definitionId the version of the model it runs in; {@code null} if the record has no
   *     process, as history that was imported
   * @param activeElements where it waits now; empty if it has ended
   * @param visitedElements where it has been
   */
  public record ProcessView(
      @Nullable String definitionId,
      @Nullable String name,
      List<String> activeElements,
      List<String> visitedElements) {}

  /**
   * A step that failed as often as it may, and now waits for a person.
   *
   * @param instance of the process that it failed in
   * @param message what the step said when it failed
   */
  public record Incident(
      String id,
      String instance,
      @Nullable SubjectRef subject,
      String activity,
      String activityName,
      @Nullable String message,
      Instant since,
      String processName) {}

  private static final ProcessView NONE = new ProcessView(null, null, List.of(), List.of());

  private final RunningProcesses running;
  private final Subjects subjects;
  private final CurrentUser currentUser;

  Processes(RunningProcesses running, Subjects subjects, CurrentUser currentUser) {
    this.running = running;
    this.subjects = subjects;
    this.currentUser = currentUser;
  }

  /**
   * The latest process of a record that whoever asks may see. What no module keeps has none: tasks
   * of processes that managers drew may be about anything.
   */
  @Transactional(readOnly = true)
  public ProcessView of(SubjectRef subject) {
    if (!subjects.knows(subject.type())) {
      return NONE;
    }
    subjects.requireVisible(subject);
    return running.of(subject).orElse(NONE);
  }

  /**
   * A model as it is drawn, in BPMN XML. Models are the company's common knowledge: everybody may
   * read them.
   */
  @Transactional(readOnly = true)
  public String drawing(String definitionId) {
    return running.drawing(definitionId).orElseThrow(Problem::notFound);
  }

  /** What has gone wrong, the oldest first; for those who answer for all processes. */
  @Transactional(readOnly = true)
  public Paged<Incident> incidents(Paged.Request page) {
    currentUser.requireManager();
    return running.incidents(page, currentUser.get().language());
  }

  /** What has gone wrong in an instance, the oldest first. */
  @Transactional(readOnly = true)
  public List<Incident> incidentsOf(String instance) {
    currentUser.requireManager();
    return running.incidentsOf(instance, currentUser.get().language());
  }

  /** Tries a failed step again; its incident disappears when the step passes. */
  public void retry(String incident) {
    currentUser.requireManager();
    running.retry(incident);
  }
}

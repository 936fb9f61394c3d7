package io.kramek.retention.process.care;

import io.kramek.identity.TeamId;
import io.kramek.identity.UserId;
import io.kramek.retention.care.CareCorrectionId;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** {@code care-correction.bpmn}; its business key is the id of the correction. */
@Component
class CamundaCareCorrection implements CareCorrectionProcess {

  static final String PROCESS = "careCorrection";
  private static final String MESSAGE_OPENED = "retention.careCorrectionOpened";
  private static final String MESSAGE_KEPT = "retention.careContactsKept";
  private static final String MESSAGE_WITHDRAWN = "retention.careCorrectionWithdrawn";
  private static final String WANTED = "wanted";
  private static final String NOT_NEEDED = "notNeeded";

  private final RuntimeService runtime;
  private final PersonTasks tasks;

  CamundaCareCorrection(RuntimeService runtime, TaskService tasks) {
    this.runtime = runtime;
    this.tasks = new PersonTasks(PROCESS, runtime, tasks);
  }

  @Override
  public void start(
      CareCorrectionId correction, UserId owner, TeamId team, String within, Instant until) {
    runtime
        .createMessageCorrelation(MESSAGE_OPENED)
        .processInstanceBusinessKey(correction.toString())
        .setVariable(CareCorrectionVariables.OWNER.name(), owner.toString())
        .setVariable(CareCorrectionVariables.TEAM.name(), team == null ? null : team.toString())
        .setVariable(CareCorrectionVariables.WITHIN.name(), within)
        .setVariable(CareCorrectionVariables.CARE_UNTIL.name(), Date.from(until))
        .correlateStartMessage();
  }

  @Override
  public void decided(CareCorrectionId correction, boolean wanted) {
    tasks.complete(
        correction.toString(),
        Map.of(CareCorrectionVariables.OUTCOME.name(), wanted ? WANTED : NOT_NEEDED));
  }

  @Override
  public void handedTo(CareCorrectionId correction, UserId owner) {
    tasks.handTo(correction.toString(), CareCorrectionVariables.OWNER, owner);
  }

  @Override
  public boolean contactsKept(CareCorrectionId correction) {
    return tasks.tell(MESSAGE_KEPT, correction.toString());
  }

  @Override
  public void withdrawn(CareCorrectionId correction) {
    tasks.tell(MESSAGE_WITHDRAWN, correction.toString());
  }
}

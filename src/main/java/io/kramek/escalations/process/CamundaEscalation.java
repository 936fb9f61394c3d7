package io.kramek.escalations.process;

import io.kramek.escalations.EscalationId;
import io.kramek.escalations.Reason;
import io.kramek.identity.UserId;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** {@code escalation.bpmn}; its business key is the id of the escalation. */
@Component
class CamundaEscalation implements EscalationProcess {

  private static final String MET = "escalations.escalationMet";

  private final RuntimeService runtime;
  private final TaskService tasks;
  private final PolicyTables policies;

  CamundaEscalation(RuntimeService runtime, TaskService tasks, PolicyTables policies) {
    this.runtime = runtime;
    this.tasks = tasks;
    this.policies = policies;
  }

  @Override
  public void start(EscalationId escalation, Reason reason) {
    runtime
        .createMessageCorrelation("escalations.escalationRaised")
        .processInstanceBusinessKey(escalation.toString())
        .setVariable(EscalationVariables.REASON.name(), reason.name())
        .setVariable(EscalationVariables.LEVEL.name(), 1L)
        .setVariable(EscalationVariables.STEP.name(), 1L)
        .correlateStartMessage();
  }

  @Override
  public void promised(EscalationId escalation, UserId responsible, Instant ends) {
    goOn(
        escalation,
        Map.of(
            EscalationVariables.REACTION.name(),
            "acknowledged",
            EscalationVariables.RESPONSIBLE.name(),
            responsible.toString(),
            EscalationVariables.PROMISE_ENDS.name(),
            Date.from(ends)));
  }

  @Override
  public void met(EscalationId escalation, Reaction reaction) {
    goOn(
        escalation,
        Map.of(EscalationVariables.REACTION.name(), reaction.name().toLowerCase(Locale.ROOT)));
  }

  /** It waits in a task, or with the owner, or has not even begun to climb. */
  private void goOn(EscalationId escalation, Map<String, Object> facts) {
    Task task =
        tasks
            .createTaskQuery()
            .processInstanceBusinessKey(escalation.toString())
            .active()
            .singleResult();
    if (task != null) {
      tasks.complete(task.getId(), facts);
      return;
    }
    Execution waiting =
        runtime
            .createExecutionQuery()
            .processInstanceBusinessKey(escalation.toString())
            .messageEventSubscriptionName(MET)
            .singleResult();
    if (waiting == null) {
      settled(escalation);
    } else {
      runtime.messageEventReceived(MET, waiting.getId(), facts);
    }
  }

  @Override
  public void settled(EscalationId escalation) {
    runtime
        .createMessageCorrelation("escalations.escalationSettled")
        .processInstanceBusinessKey(escalation.toString())
        .correlate();
  }

  @Override
  public Optional<Foreseen> foresee(EscalationId escalation, Reason reason, int level) {
    ProcessInstance running =
        runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(escalation.toString())
            .singleResult();
    if (running == null) {
      return Optional.empty();
    }
    return policies.after(running.getProcessDefinitionId(), reason, level);
  }
}

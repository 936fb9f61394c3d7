package io.kramek.escalations.process;

import io.kramek.escalations.EscalationId;
import io.kramek.escalations.Reason;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

@Component
class CamundaEscalation implements EscalationProcess {

  private final RuntimeService runtime;
  private final TaskService tasks;

  CamundaEscalation(RuntimeService runtime, TaskService tasks) {
    this.runtime = runtime;
    this.tasks = tasks;
  }

  @Override
  public void start(EscalationId escalation, Reason reason) {
    runtime
        .createMessageCorrelation("escalations.escalationRaised")
        .processInstanceBusinessKey(escalation.toString())
        .setVariable(EscalationVariables.REASON.name(), reason.name())
        .setVariable(EscalationVariables.LEVEL.name(), 1L)
        .correlateStartMessage();
  }

  @Override
  public void met(EscalationId escalation, Reaction reaction) {
    Task task =
        tasks
            .createTaskQuery()
            .processInstanceBusinessKey(escalation.toString())
            .active()
            .singleResult();
    tasks.complete(
        task.getId(),
        Map.of(EscalationVariables.REACTION.name(), reaction.name().toLowerCase(Locale.ROOT)));
  }

  @Override
  public void settled(EscalationId escalation) {
    runtime
        .createMessageCorrelation("escalations.escalationSettled")
        .processInstanceBusinessKey(escalation.toString())
        .correlate();
  }
}

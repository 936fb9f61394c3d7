package io.kramek.retention.process.cases;

import io.kramek.identity.UserId;
import io.kramek.retention.cases.RetentionCaseId;
import io.kramek.tasks.Deadlines;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** {@code customer-retention.bpmn}; its business key is the id of the case. */
@Component
class CamundaCustomerRetention implements CustomerRetentionProcess {

  static final String PROCESS = "customerRetention";
  static final String USER_TASK_KEEP = "userTask_keepCustomer";
  static final String USER_TASK_ANSWER = "userTask_learnAnswer";

  private static final Map<Act, String> OUTCOMES =
      Map.of(
          Act.OFFER_WITHIN, "offerWithin",
          Act.OFFER_ABOVE, "offerAbove",
          Act.SETTLED, "settled",
          Act.LET_GO, "letGo");

  private final RuntimeService runtime;
  private final TaskService tasks;
  private final Deadlines deadlines;

  CamundaCustomerRetention(RuntimeService runtime, TaskService tasks, Deadlines deadlines) {
    this.runtime = runtime;
    this.tasks = tasks;
    this.deadlines = deadlines;
  }

  @Override
  public void start(RetentionCaseId id) {
    message("retention.signalRaised", id)
        .setVariable(RetentionVariables.CASE.name(), id.toString())
        .correlateStartMessage();
  }

  @Override
  public void joined(RetentionCaseId id) {
    message("retention.signalJoined", id).correlate();
  }

  @Override
  public void acted(RetentionCaseId id, Act act, Instant followUpUntil) {
    complete(id, USER_TASK_KEEP, OUTCOMES.get(act), followUpUntil);
  }

  @Override
  public void answered(RetentionCaseId id, boolean accepted, Instant followUpUntil) {
    complete(id, USER_TASK_ANSWER, accepted ? "accepted" : "declined", followUpUntil);
  }

  @Override
  public void bought(RetentionCaseId id) {
    message("retention.customerBought", id).correlateAll();
  }

  @Override
  public void again(RetentionCaseId id) {
    message("retention.keptAgain", id).correlate();
  }

  @Override
  public void closed(RetentionCaseId id) {
    message("retention.caseClosed", id).correlate();
  }

  @Override
  public void handedTo(RetentionCaseId id, UserId owner) {
    ProcessInstance instance = instance(id);
    if (instance == null) {
      return;
    }
    String assignee = owner == null ? null : owner.toString();
    runtime.setVariable(instance.getId(), RetentionVariables.OWNER.name(), assignee);
    for (Task task : tasks.createTaskQuery().processInstanceId(instance.getId()).list()) {
      if (!Objects.equals(task.getAssignee(), assignee)) {
        tasks.setAssignee(task.getId(), assignee);
      }
    }
  }

  @Override
  public void actWithin(RetentionCaseId id, String budget) {
    ProcessInstance instance = instance(id);
    runtime.setVariable(instance.getId(), RetentionVariables.ACT_WITHIN.name(), budget);
    tasks
        .createTaskQuery()
        .processInstanceId(instance.getId())
        .taskDefinitionKey(USER_TASK_KEEP)
        .list()
        .forEach(task -> deadlines.allow(UUID.fromString(task.getId()), budget));
  }

  /** Its instance; {@code null} once it has ended. */
  private ProcessInstance instance(RetentionCaseId id) {
    return runtime
        .createProcessInstanceQuery()
        .processDefinitionKey(PROCESS)
        .processInstanceBusinessKey(id.toString())
        .singleResult();
  }

  private void complete(RetentionCaseId id, String element, String outcome, Instant until) {
    VariableMap facts = Variables.putValue(RetentionVariables.OUTCOME.name(), outcome);
    if (until != null) {
      facts.putValue(RetentionVariables.FOLLOW_UP_UNTIL.name(), Date.from(until));
    }
    Task task =
        tasks
            .createTaskQuery()
            .processDefinitionKey(PROCESS)
            .processInstanceBusinessKey(id.toString())
            .taskDefinitionKey(element)
            .singleResult();
    tasks.complete(task.getId(), facts);
  }

  private MessageCorrelationBuilder message(String name, RetentionCaseId id) {
    return runtime.createMessageCorrelation(name).processInstanceBusinessKey(id.toString());
  }
}

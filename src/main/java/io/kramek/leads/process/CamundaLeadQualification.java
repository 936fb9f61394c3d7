package io.kramek.leads.process;

import io.kramek.identity.UserId;
import io.kramek.leads.LeadId;
import io.kramek.leads.Leads.Outcome;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.Objects;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** {@code lead-qualification.bpmn}; its business key is the id of the lead. */
@Component
class CamundaLeadQualification implements LeadQualificationProcess {

  static final String PROCESS = "leadQualification";
  static final String MESSAGE_CAPTURED = "leads.leadCaptured";
  static final String MESSAGE_WITHDRAWN = "leads.leadWithdrawn";
  static final String USER_TASK_QUALIFY_LEAD = "userTask_qualifyLead";
  static final String EVENT_NURTURE_DATE = "event_nurtureDateReached";

  private final RuntimeService runtime;
  private final TaskService tasks;

  CamundaLeadQualification(RuntimeService runtime, TaskService tasks) {
    this.runtime = runtime;
    this.tasks = tasks;
  }

  @Override
  public void start(LeadId lead) {
    runtime
        .createMessageCorrelation(MESSAGE_CAPTURED)
        .processInstanceBusinessKey(lead.toString())
        .correlateStartMessage();
  }

  @Override
  public void decided(LeadId lead, Outcome outcome, Instant nurtureUntil) {
    VariableMap facts =
        Variables.putValue(LeadVariables.OUTCOME.name(), outcome.name().toLowerCase(Locale.ROOT));
    if (nurtureUntil != null) {
      facts.putValue(LeadVariables.NURTURE_UNTIL.name(), Date.from(nurtureUntil));
    }
    tasks.complete(task(lead).getId(), facts);
  }

  @Override
  public void handedTo(LeadId lead, UserId owner) {
    Task task = task(lead);
    String assignee = owner == null ? null : owner.toString();
    runtime.setVariable(task.getProcessInstanceId(), LeadVariables.OWNER.name(), assignee);
    if (!Objects.equals(task.getAssignee(), assignee)) {
      tasks.setAssignee(task.getId(), assignee);
    }
  }

  @Override
  public void withdrawn(LeadId lead) {
    runtime
        .createMessageCorrelation(MESSAGE_WITHDRAWN)
        .processInstanceBusinessKey(lead.toString())
        .correlate();
  }

  private Task task(LeadId lead) {
    return tasks
        .createTaskQuery()
        .processDefinitionKey(PROCESS)
        .processInstanceBusinessKey(lead.toString())
        .taskDefinitionKey(USER_TASK_QUALIFY_LEAD)
        .singleResult();
  }
}

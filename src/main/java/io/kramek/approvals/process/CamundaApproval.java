package io.kramek.approvals.process;

import io.kramek.approvals.ApprovalId;
import io.kramek.approvals.Approvals.Decision;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

@Component
class CamundaApproval implements ApprovalProcess {

  private final RuntimeService runtime;
  private final TaskService tasks;

  CamundaApproval(RuntimeService runtime, TaskService tasks) {
    this.runtime = runtime;
    this.tasks = tasks;
  }

  @Override
  public void decided(ApprovalId approval, Decision decision, boolean moreLevels) {
    Task task =
        tasks
            .createTaskQuery()
            .processInstanceBusinessKey(approval.toString())
            .taskDefinitionKey("userTask_decideApproval")
            .singleResult();
    tasks.complete(
        task.getId(),
        Map.of(
            ApprovalVariables.DECISION.name(),
            decision.name().toLowerCase(Locale.ROOT),
            ApprovalVariables.MORE_LEVELS.name(),
            moreLevels));
  }

  @Override
  public void recalled(ApprovalId approval) {
    runtime
        .createMessageCorrelation("approvals.approvalRecalled")
        .processInstanceBusinessKey(approval.toString())
        .correlate();
  }
}

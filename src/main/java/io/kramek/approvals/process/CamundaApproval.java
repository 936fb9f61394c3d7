package io.kramek.approvals.process;

import io.kramek.approvals.ApprovalId;
import io.kramek.identity.UserId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
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
  public void decided(ApprovalId approval, Vote vote) {
    Map<String, Object> variables = new HashMap<>();
    variables.put(
        ApprovalVariables.DECISION.name(), vote.decision().name().toLowerCase(Locale.ROOT));
    variables.put(ApprovalVariables.LEVEL_DECIDED.name(), vote.through());
    variables.put(ApprovalVariables.MORE_LEVELS.name(), vote.more());
    if (vote.waitingFor() != null) {
      variables.put(ApprovalVariables.OWNER.name(), vote.waitingFor().toString());
    }
    tasks.complete(task(approval, vote.seat()).getId(), variables);
  }

  @Override
  public void given(ApprovalId approval, UserId seat, UserId to) {
    tasks.setAssignee(task(approval, seat).getId(), to.toString());
  }

  @Override
  public void waitsFor(ApprovalId approval, UserId user) {
    runtime.setVariable(
        runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(approval.toString())
            .singleResult()
            .getId(),
        ApprovalVariables.OWNER.name(),
        user.toString());
  }

  /** A model that was released before several could be asked has one task, and no seats. */
  @Override
  public UserId seat(UUID task) {
    Object seat = tasks.getVariable(task.toString(), ApprovalVariables.APPROVER.name());
    return seat == null ? null : new UserId(UUID.fromString(seat.toString()));
  }

  @Override
  public void recalled(ApprovalId approval) {
    runtime
        .createMessageCorrelation("approvals.approvalRecalled")
        .processInstanceBusinessKey(approval.toString())
        .correlate();
  }

  private Task task(ApprovalId approval, UserId seat) {
    List<Task> open =
        tasks
            .createTaskQuery()
            .processInstanceBusinessKey(approval.toString())
            .taskDefinitionKey("userTask_decideApproval")
            .list();
    return open.size() == 1
        ? open.get(0)
        : open.stream()
            .filter(task -> seat.equals(seat(UUID.fromString(task.getId()))))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("The process asks nobody on this seat"));
  }
}

package io.kramek.retention.process.care;

import io.kramek.identity.TeamId;
import io.kramek.identity.UserId;
import io.kramek.retention.care.Loyalty;
import io.kramek.retention.care.LoyaltyMomentId;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** {@code loyalty.bpmn}; its business key is the id of the moment. */
@Component
class CamundaLoyalty implements LoyaltyProcess {

  static final String PROCESS = "loyalty";
  private static final String MESSAGE_CAME = "retention.loyaltyMomentCame";

  private final RuntimeService runtime;
  private final PersonTasks tasks;

  CamundaLoyalty(RuntimeService runtime, TaskService tasks) {
    this.runtime = runtime;
    this.tasks = new PersonTasks(PROCESS, runtime, tasks);
  }

  @Override
  public void start(LoyaltyMomentId moment, UserId owner, TeamId team) {
    runtime
        .createMessageCorrelation(MESSAGE_CAME)
        .processInstanceBusinessKey(moment.toString())
        .setVariable(LoyaltyVariables.OWNER.name(), owner.toString())
        .setVariable(LoyaltyVariables.TEAM.name(), team == null ? null : team.toString())
        .correlateStartMessage();
  }

  @Override
  public void spoken(LoyaltyMomentId moment, Loyalty.State end) {
    tasks.complete(
        moment.toString(),
        Map.of(LoyaltyVariables.OUTCOME.name(), end.name().toLowerCase(Locale.ROOT)));
  }

  @Override
  public void handedTo(LoyaltyMomentId moment, UserId owner) {
    tasks.handTo(moment.toString(), LoyaltyVariables.OWNER, owner);
  }

  @Override
  public void customerGone(LoyaltyMomentId moment) {
    runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(moment.toString(), PROCESS)
        .list()
        .forEach(
            instance ->
                runtime.deleteProcessInstance(instance.getProcessInstanceId(), "customer erased"));
  }
}

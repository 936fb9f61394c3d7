package io.kramek.retention.process.care;

import io.kramek.identity.UserId;
import io.kramek.retention.care.WinBackId;
import io.kramek.retention.care.WinBacks;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** {@code win-back.bpmn}; its business key is the id of the attempt. */
@Component
class CamundaWinBack implements WinBackProcess {

  static final String PROCESS = "winBack";
  private static final String MESSAGE_BEGUN = "retention.winBackBegun";
  private static final String MESSAGE_BOUGHT = "retention.customerBoughtAgain";
  private static final String MESSAGE_STOPPED = "retention.winBackStopped";

  private final RuntimeService runtime;
  private final PersonTasks tasks;

  CamundaWinBack(RuntimeService runtime, TaskService tasks) {
    this.runtime = runtime;
    this.tasks = new PersonTasks(PROCESS, runtime, tasks);
  }

  @Override
  public void start(WinBackId winBack) {
    runtime
        .createMessageCorrelation(MESSAGE_BEGUN)
        .processInstanceBusinessKey(winBack.toString())
        .correlateStartMessage();
  }

  @Override
  public void tried(WinBackId winBack, WinBacks.Outcome outcome) {
    tasks.complete(winBack.toString(), Map.of(WinBackVariables.OUTCOME.name(), outcome.inModel()));
  }

  @Override
  public void handedTo(WinBackId winBack, UserId owner) {
    tasks.handTo(winBack.toString(), WinBackVariables.OWNER, owner);
  }

  @Override
  public void boughtAgain(WinBackId winBack) {
    tasks.tell(MESSAGE_BOUGHT, winBack.toString());
  }

  @Override
  public void stopped(WinBackId winBack) {
    tasks.tell(MESSAGE_STOPPED, winBack.toString());
  }
}

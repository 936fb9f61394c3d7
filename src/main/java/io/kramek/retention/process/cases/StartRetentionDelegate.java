package io.kramek.retention.process.cases;

import io.kramek.retention.cases.WorriedProcesses;
import io.kramek.shared.process.Block;
import io.kramek.shared.process.ProcessSubjects;
import io.kramek.shared.process.ProcessVariable;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reports that the customer of the record may leave. */
@Block(inputs = @Block.Input(name = "retentionNote", kind = Block.Kind.TEXT, required = false))
@Component("startRetentionDelegate")
class StartRetentionDelegate implements JavaDelegate {

  private static final ProcessVariable<String> NOTE = ProcessVariable.text("retentionNote");

  private final WorriedProcesses processes;
  private final ProcessSubjects subjects;

  StartRetentionDelegate(WorriedProcesses processes, ProcessSubjects subjects) {
    this.processes = processes;
    this.subjects = subjects;
  }

  @Override
  public void execute(DelegateExecution execution) {
    processes.report(
        subjects.of(execution),
        NOTE.find(execution).orElse(null),
        "process " + execution.getActivityInstanceId());
  }
}

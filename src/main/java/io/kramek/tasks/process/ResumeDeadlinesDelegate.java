package io.kramek.tasks.process;

import io.kramek.shared.process.Block;
import io.kramek.shared.process.ProcessSubjects;
import io.kramek.tasks.CustomerWaits;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Lets the clocks of the record of the process go on. */
@Block
@Component("resumeDeadlinesDelegate")
class ResumeDeadlinesDelegate implements JavaDelegate {

  private final CustomerWaits waits;
  private final ProcessSubjects subjects;

  ResumeDeadlinesDelegate(CustomerWaits waits, ProcessSubjects subjects) {
    this.waits = waits;
    this.subjects = subjects;
  }

  @Override
  public void execute(DelegateExecution execution) {
    waits.end(subjects.of(execution));
  }
}

package io.kramek.tasks.process;

import io.kramek.shared.process.Block;
import io.kramek.shared.process.ProcessSubjects;
import io.kramek.tasks.CustomerWaits;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Stops the clocks of the record of the process: its customer has to answer. */
@Block
@Component("pauseDeadlinesDelegate")
class PauseDeadlinesDelegate implements JavaDelegate {

  private final CustomerWaits waits;
  private final ProcessSubjects subjects;

  PauseDeadlinesDelegate(CustomerWaits waits, ProcessSubjects subjects) {
    this.waits = waits;
    this.subjects = subjects;
  }

  @Override
  public void execute(DelegateExecution execution) {
    waits.begin(subjects.of(execution));
  }
}

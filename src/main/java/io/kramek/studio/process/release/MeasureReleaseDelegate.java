package io.kramek.studio.process.release;

import io.kramek.shared.process.Block;
import io.kramek.studio.release.ReleaseSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Counts what has come of a release. */
@Block(of = "modelRelease")
@Component("measureReleaseDelegate")
class MeasureReleaseDelegate implements JavaDelegate {

  private final ReleaseSteps steps;

  MeasureReleaseDelegate(ReleaseSteps steps) {
    this.steps = steps;
  }

  @Override
  public void execute(DelegateExecution execution) {
    steps.measure(ReleaseVariables.request(execution));
  }
}

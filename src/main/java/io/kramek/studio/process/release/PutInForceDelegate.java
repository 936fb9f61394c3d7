package io.kramek.studio.process.release;

import io.kramek.shared.process.Block;
import io.kramek.studio.release.ReleaseSteps;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Releases what was asked for, and says when its results can be seen. */
@Block(of = "modelRelease", essential = true)
@Component("putInForceDelegate")
class PutInForceDelegate implements JavaDelegate {

  private final ReleaseSteps steps;

  PutInForceDelegate(ReleaseSteps steps) {
    this.steps = steps;
  }

  @Override
  public void execute(DelegateExecution execution) {
    steps.putInForce(ReleaseVariables.request(execution));
    ReleaseVariables.RESULTS_DUE.set(execution, Date.from(steps.resultsDue()));
  }
}

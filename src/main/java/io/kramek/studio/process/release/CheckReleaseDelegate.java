package io.kramek.studio.process.release;

import io.kramek.shared.process.Block;
import io.kramek.studio.release.ReleaseSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Looks whether anything stands in the way of what was asked for. */
@Block(of = "modelRelease")
@Component("checkReleaseDelegate")
class CheckReleaseDelegate implements JavaDelegate {

  private final ReleaseSteps steps;

  CheckReleaseDelegate(ReleaseSteps steps) {
    this.steps = steps;
  }

  @Override
  public void execute(DelegateExecution execution) {
    boolean sound = steps.check(ReleaseVariables.request(execution));
    ReleaseVariables.SOUND.set(execution, sound);
  }
}

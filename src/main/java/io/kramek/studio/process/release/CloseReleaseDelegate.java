package io.kramek.studio.process.release;

import io.kramek.shared.process.Block;
import io.kramek.studio.release.ReleaseRequests.Outcome;
import io.kramek.studio.release.ReleaseSteps;
import java.util.Locale;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends a request that does not come in force, the way the element says. */
@Block(
    of = "modelRelease",
    inputs =
        @Block.Input(
            name = "outcome",
            values = {"returned", "rejected", "refused", "withdrawn"}))
@Component("closeReleaseDelegate")
class CloseReleaseDelegate implements JavaDelegate {

  private final ReleaseSteps steps;

  CloseReleaseDelegate(ReleaseSteps steps) {
    this.steps = steps;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String outcome = ReleaseVariables.OUTCOME.get(execution).toUpperCase(Locale.ROOT);
    steps.close(ReleaseVariables.request(execution), Outcome.valueOf(outcome));
  }
}

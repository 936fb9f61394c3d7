package io.kramek.retention.process.cases;

import io.kramek.retention.cases.RetentionSteps;
import io.kramek.shared.process.Block;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sends the standard reply. */
@Block(of = "customerRetention")
@Component("sendCourteousReplyDelegate")
class SendCourteousReplyDelegate implements JavaDelegate {

  private final RetentionSteps steps;

  SendCourteousReplyDelegate(RetentionSteps steps) {
    this.steps = steps;
  }

  @Override
  public void execute(DelegateExecution execution) {
    steps.reply(RetentionVariables.retentionCase(execution));
  }
}

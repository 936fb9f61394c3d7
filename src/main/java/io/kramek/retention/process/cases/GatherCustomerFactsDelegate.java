package io.kramek.retention.process.cases;

import io.kramek.retention.cases.RetentionSteps;
import io.kramek.shared.process.Block;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Brings what the table of efforts asks for, and says whether there is a customer at all. */
@Block(of = "customerRetention")
@Component("gatherCustomerFactsDelegate")
class GatherCustomerFactsDelegate implements JavaDelegate {

  private final RetentionSteps steps;

  GatherCustomerFactsDelegate(RetentionSteps steps) {
    this.steps = steps;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Optional<Map<String, Object>> known = steps.facts(RetentionVariables.retentionCase(execution));
    RetentionVariables.CUSTOMER_KNOWN.set(execution, known.isPresent());
    RetentionVariables.pass(execution, known.orElse(Map.of()));
  }
}

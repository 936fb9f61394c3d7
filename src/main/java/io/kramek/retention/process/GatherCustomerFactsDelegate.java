package io.kramek.retention.process;

import io.kramek.retention.cases.RetentionSteps;
import io.kramek.shared.process.ProcessVariable;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Brings what the table of efforts asks for, and says whether there is a customer at all. */
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
    Map<String, Object> facts = known.orElse(Map.of());
    pass(execution, RetentionVariables.SIGNAL, facts);
    pass(execution, RetentionVariables.SERIOUSNESS, facts);
    pass(execution, RetentionVariables.TIER, facts);
    pass(execution, RetentionVariables.ACTIVE_PERCENT, facts);
    pass(execution, RetentionVariables.MARGIN_12, facts);
    pass(execution, RetentionVariables.COMPLAINTS_12, facts);
    pass(execution, RetentionVariables.LATE_SERVICES_12, facts);
    pass(execution, RetentionVariables.TENURE_DAYS, facts);
  }

  private static <T> void pass(
      DelegateExecution execution, ProcessVariable<T> variable, Map<String, Object> facts) {
    variable.pass(execution, variable.type().cast(facts.get(variable.name())));
  }
}

package io.kramek.leads.process;

import io.kramek.leads.LeadTriage;
import io.kramek.shared.process.Block;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens a nurtured lead again, with whoever has it now. */
@Block(of = "leadQualification")
@Component("reopenLeadDelegate")
class ReopenLeadDelegate implements JavaDelegate {

  private final LeadTriage triage;

  ReopenLeadDelegate(LeadTriage triage) {
    this.triage = triage;
  }

  @Override
  public void execute(DelegateExecution execution) {
    LeadVariables.keep(execution, triage.reopen(LeadVariables.lead(execution)));
  }
}

package io.kramek.leads.process;

import io.kramek.leads.LeadTriage;
import io.kramek.shared.process.Block;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives a lead that was left lying to another member of the team. */
@Block(of = "leadQualification")
@Component("reassignLeadDelegate")
class ReassignLeadDelegate implements JavaDelegate {

  private final LeadTriage triage;

  ReassignLeadDelegate(LeadTriage triage) {
    this.triage = triage;
  }

  @Override
  public void execute(DelegateExecution execution) {
    LeadVariables.keep(execution, triage.reassign(LeadVariables.lead(execution)));
  }
}

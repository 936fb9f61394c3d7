package io.kramek.leads.process;

import io.kramek.leads.LeadTriage;
import io.kramek.shared.process.Block;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives the lead to somebody in the team that the table chose. */
@Block(of = "leadQualification")
@Component("assignLeadDelegate")
class AssignLeadDelegate implements JavaDelegate {

  private final LeadTriage triage;

  AssignLeadDelegate(LeadTriage triage) {
    this.triage = triage;
  }

  @Override
  public void execute(DelegateExecution execution) {
    LeadVariables.keep(
        execution,
        triage.assign(
            LeadVariables.lead(execution),
            LeadVariables.LEAD_ASSIGNMENT.find(execution).orElse(null)));
    LeadVariables.LEAD_ASSIGNMENT.remove(execution);
  }
}

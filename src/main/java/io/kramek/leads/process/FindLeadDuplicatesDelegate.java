package io.kramek.leads.process;

import io.kramek.leads.LeadTriage;
import io.kramek.leads.LeadTriage.Facts;
import io.kramek.shared.process.Block;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Brings the facts that the tables ask for, whether the lead is known already among them. */
@Block(of = "leadQualification")
@Component("findLeadDuplicatesDelegate")
class FindLeadDuplicatesDelegate implements JavaDelegate {

  private final LeadTriage triage;

  FindLeadDuplicatesDelegate(LeadTriage triage) {
    this.triage = triage;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Facts facts = triage.facts(LeadVariables.lead(execution));
    LeadVariables.JOB_ROLE.pass(execution, code(facts.jobRole()));
    LeadVariables.INTEREST_KIND.pass(execution, code(facts.interestKind()));
    LeadVariables.SOURCE.pass(execution, facts.source());
    LeadVariables.EMPLOYEES.pass(execution, facts.employees());
    LeadVariables.COUNTRY.pass(execution, facts.country());
    LeadVariables.LANGUAGE.pass(execution, facts.language());
    LeadVariables.PRODUCT_INTEREST.pass(execution, facts.productInterest());
    LeadVariables.DUPLICATE.pass(execution, facts.duplicate());
  }

  private static String code(Enum<?> code) {
    return code == null ? null : code.name();
  }
}

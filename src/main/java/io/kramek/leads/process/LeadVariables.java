package io.kramek.leads.process;

import io.kramek.leads.LeadId;
import io.kramek.leads.LeadTriage.Assigned;
import io.kramek.shared.process.ProcessVariable;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What the process of a lead knows: facts for its tables, deadlines, with whom it is. */
final class LeadVariables {

  // What the tables ask for. Of no use after them, so they are not stored.
  static final ProcessVariable<String> JOB_ROLE = ProcessVariable.text("jobRole");
  static final ProcessVariable<String> INTEREST_KIND = ProcessVariable.text("interestKind");
  static final ProcessVariable<String> SOURCE = ProcessVariable.text("source");
  static final ProcessVariable<Integer> EMPLOYEES =
      new ProcessVariable<>("employees", Integer.class);
  static final ProcessVariable<String> COUNTRY = ProcessVariable.text("country");
  static final ProcessVariable<String> LANGUAGE = ProcessVariable.text("language");
  static final ProcessVariable<String> PRODUCT_INTEREST = ProcessVariable.text("productInterest");
  static final ProcessVariable<Boolean> DUPLICATE = ProcessVariable.flag("duplicate");
  static final ProcessVariable<String> TEMPERATURE = ProcessVariable.text("temperature");

  // What the tables answer. Whoever takes it removes it: the decision itself is in the history.
  @SuppressWarnings("rawtypes")
  static final ProcessVariable<Map> LEAD_SCORE = new ProcessVariable<>("leadScore", Map.class);

  static final ProcessVariable<String> LEAD_ASSIGNMENT = ProcessVariable.text("leadAssignment");

  static final ProcessVariable<String> RESPONSE_TIME = ProcessVariable.text("responseTime");
  static final ProcessVariable<String> REASSIGN_TIME = ProcessVariable.text("reassignTime");
  static final ProcessVariable<String> OWNER = ProcessVariable.text("owner");
  static final ProcessVariable<String> TEAM = ProcessVariable.text("team");
  static final ProcessVariable<String> OUTCOME = ProcessVariable.text("outcome");
  static final ProcessVariable<Date> NURTURE_UNTIL =
      new ProcessVariable<>("nurtureUntil", Date.class);

  private LeadVariables() {}

  static LeadId lead(DelegateExecution execution) {
    return new LeadId(UUID.fromString(execution.getProcessBusinessKey()));
  }

  /** Puts owner and team where the user task looks for them. */
  static void keep(DelegateExecution execution, Assigned assigned) {
    OWNER.set(execution, assigned.owner() == null ? null : assigned.owner().toString());
    TEAM.set(execution, assigned.team() == null ? null : assigned.team().toString());
  }
}

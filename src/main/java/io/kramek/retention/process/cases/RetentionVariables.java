package io.kramek.retention.process.cases;

import io.kramek.identity.TeamId;
import io.kramek.identity.UserId;
import io.kramek.retention.Evaluated;
import io.kramek.retention.cases.RetentionCaseId;
import io.kramek.retention.process.EvaluatedTables;
import io.kramek.shared.process.ProcessVariable;
import java.math.BigDecimal;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What the process of a case knows. */
public final class RetentionVariables {

  /** The case; also the business key. */
  static final ProcessVariable<String> CASE = ProcessVariable.text("caseId");

  // What the table of efforts asks for. Of no use after it, so it is not stored.
  static final ProcessVariable<String> SIGNAL = ProcessVariable.text("signal");
  static final ProcessVariable<Integer> SERIOUSNESS =
      new ProcessVariable<>("seriousness", Integer.class);
  static final ProcessVariable<String> TIER = ProcessVariable.text("tier");
  static final ProcessVariable<BigDecimal> ACTIVE_PERCENT = fact("activePercent");
  static final ProcessVariable<BigDecimal> MARGIN_12 = fact("margin12");
  static final ProcessVariable<BigDecimal> COMPLAINTS_12 = fact("complaints12");
  static final ProcessVariable<BigDecimal> LATE_SERVICES_12 = fact("lateServices12");
  static final ProcessVariable<BigDecimal> TENURE_DAYS = fact("tenureDays");

  // What it answers, by the name of the table. Whoever takes it removes it: the decision itself is
  // in the history.
  @SuppressWarnings("rawtypes")
  static final ProcessVariable<Map> EFFORT = new ProcessVariable<>("retentionEffort", Map.class);

  /** Whether there still is a customer. */
  static final ProcessVariable<Boolean> CUSTOMER_KNOWN = ProcessVariable.flag("customerKnown");

  /** Which way the case goes. */
  static final ProcessVariable<String> COURSE = ProcessVariable.text("course");

  static final ProcessVariable<String> ACT_WITHIN = ProcessVariable.text("actWithin");
  static final ProcessVariable<String> OWNER = ProcessVariable.text("owner");
  static final ProcessVariable<String> TEAM = ProcessVariable.text("team");

  /** What whoever has the task chose, or learned from the customer. */
  static final ProcessVariable<String> OUTCOME = ProcessVariable.text("outcome");

  static final ProcessVariable<String> APPROVAL_OUTCOME = ProcessVariable.text("approvalOutcome");
  static final ProcessVariable<Boolean> ANOTHER_TRY = ProcessVariable.flag("anotherTry");
  static final ProcessVariable<Date> FOLLOW_UP_UNTIL =
      new ProcessVariable<>("followUpUntil", Date.class);

  /** How the case ends; on the element that closes it. */
  public static final ProcessVariable<String> RESULT = ProcessVariable.text("result");

  private RetentionVariables() {}

  private static ProcessVariable<BigDecimal> fact(String name) {
    return new ProcessVariable<>(name, BigDecimal.class);
  }

  /** The case a process is about. */
  static RetentionCaseId retentionCase(DelegateExecution execution) {
    return new RetentionCaseId(UUID.fromString(execution.getProcessBusinessKey()));
  }

  /** Hands what the table of efforts asks for to the step that follows. */
  public static void pass(DelegateExecution execution, Map<String, Object> facts) {
    pass(execution, SIGNAL, facts);
    pass(execution, SERIOUSNESS, facts);
    pass(execution, TIER, facts);
    pass(execution, ACTIVE_PERCENT, facts);
    pass(execution, MARGIN_12, facts);
    pass(execution, COMPLAINTS_12, facts);
    pass(execution, LATE_SERVICES_12, facts);
    pass(execution, TENURE_DAYS, facts);
  }

  private static <T> void pass(
      DelegateExecution execution, ProcessVariable<T> variable, Map<String, Object> facts) {
    variable.pass(execution, variable.type().cast(facts.get(variable.name())));
  }

  /** Takes the answer of the table out of the process. */
  public static Evaluated takeEffort(DelegateExecution execution, EvaluatedTables tables) {
    return tables.take(execution, EFFORT, EFFORT.name());
  }

  /** Puts owner and team where the user task looks for them. */
  public static void keep(DelegateExecution execution, UserId owner, TeamId team) {
    OWNER.set(execution, owner == null ? null : owner.toString());
    TEAM.set(execution, team == null ? null : team.toString());
  }
}

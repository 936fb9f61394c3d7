package io.kramek.approvals.process;

import io.kramek.approvals.ApprovalId;
import io.kramek.shared.process.ProcessVariable;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What the approval process knows. */
final class ApprovalVariables {

  /** The noun of the record that approval is asked about; given by the calling process. */
  static final ProcessVariable<String> SUBJECT_TYPE = ProcessVariable.text("subjectType");

  /** Its id; given by the calling process. */
  static final ProcessVariable<String> SUBJECT_ID = ProcessVariable.text("subjectId");

  /** What kind of approval is asked for; given by the calling process. */
  static final ProcessVariable<String> KIND = ProcessVariable.text("approvalKind");

  static final ProcessVariable<String> APPROVAL = ProcessVariable.text("approvalId");

  /** The facts the policy asks for; empty where one is not known. Money is in its smallest unit. */
  static final ProcessVariable<String> TIER = ProcessVariable.text("tier");

  static final ProcessVariable<String> PRODUCT = ProcessVariable.text("product");
  static final ProcessVariable<String> COUNTRY = ProcessVariable.text("country");

  static final ProcessVariable<Double> DISCOUNT_PERCENT =
      new ProcessVariable<>("discountPercent", Double.class);

  static final ProcessVariable<Long> AMOUNT = ProcessVariable.number("amount");

  static final ProcessVariable<Double> MARGIN_PERCENT =
      new ProcessVariable<>("marginPercent", Double.class);

  /** Who is asked now: whom the seats were set up for. It lives as long as it takes to ask them. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  static final ProcessVariable<List<String>> APPROVERS =
      new ProcessVariable<>("approvers", (Class<List<String>>) (Class) List.class);

  /** One of them, in their own task. */
  static final ProcessVariable<String> APPROVER = ProcessVariable.text("approver");

  /**
   * Whose delay it is when the approval is late, as escalations are raised about: that of whoever
   * is asked, not of the owner of the record.
   */
  static final ProcessVariable<String> OWNER = ProcessVariable.text("owner");

  /** The team whose record it is about; its people see when an approval of theirs is late. */
  static final ProcessVariable<String> TEAM = ProcessVariable.text("team");

  static final ProcessVariable<String> DECIDE_WITHIN = ProcessVariable.text("decideWithin");
  static final ProcessVariable<String> REMIND_AFTER = ProcessVariable.text("remindAfter");

  /** What was decided on the present level, for the gateways. */
  static final ProcessVariable<String> DECISION = ProcessVariable.text("decision");

  /** Whether nobody of those who are asked now has to decide any more. */
  static final ProcessVariable<Boolean> LEVEL_DECIDED = ProcessVariable.flag("levelDecided");

  /** Whether others have to be asked after them: the next in a sequence, or the next level. */
  static final ProcessVariable<Boolean> MORE_LEVELS = ProcessVariable.flag("moreLevels");

  /** How the process has come out: on the closing element, and for the calling process. */
  static final ProcessVariable<String> OUTCOME = ProcessVariable.text("outcome");

  static final ProcessVariable<String> APPROVAL_OUTCOME = ProcessVariable.text("approvalOutcome");

  private ApprovalVariables() {}

  /** The approval a process is about. */
  static ApprovalId approval(DelegateExecution execution) {
    return new ApprovalId(UUID.fromString(execution.getProcessBusinessKey()));
  }
}

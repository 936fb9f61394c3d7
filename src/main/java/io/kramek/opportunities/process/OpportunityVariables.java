package io.kramek.opportunities.process;

import io.kramek.shared.process.ProcessVariable;
import java.util.List;

/** What the pipeline's model may refer to. */
final class OpportunityVariables {

  /** The deal, for the processes that this one calls. */
  static final ProcessVariable<String> OPPORTUNITY = ProcessVariable.text("opportunityId");

  /** Who does the work: the id of a user, or {@code null} for the pool of the team. */
  static final ProcessVariable<String> OWNER = ProcessVariable.text("owner");

  /** Whose pool the work belongs to: the id of a team. */
  static final ProcessVariable<String> TEAM = ProcessVariable.text("team");

  /** The key of the stage a move goes to. */
  static final ProcessVariable<String> TARGET = ProcessVariable.text("target");

  /** Whether the gate asks for approvals of the move. */
  static final ProcessVariable<Boolean> APPROVAL_NEEDED = ProcessVariable.flag("approvalNeeded");

  /** Which kind of approval is asked for now. */
  static final ProcessVariable<String> APPROVAL_KIND = ProcessVariable.text("approvalKind");

  /** Whether another has to be asked for when it is given. */
  static final ProcessVariable<Boolean> MORE_APPROVALS = ProcessVariable.flag("moreApprovals");

  /** What the approval came to: approved, or anything else. */
  static final ProcessVariable<String> APPROVAL_OUTCOME = ProcessVariable.text("approvalOutcome");

  /** What a move brings along; when the deal has arrived it is of no use any more. */
  static final List<ProcessVariable<?>> OF_A_MOVE =
      List.of(TARGET, APPROVAL_NEEDED, APPROVAL_KIND, MORE_APPROVALS, APPROVAL_OUTCOME);

  private OpportunityVariables() {}
}

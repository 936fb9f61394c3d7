package io.kramek.opportunities.process;

import io.kramek.opportunities.Opportunities;
import io.kramek.opportunities.OpportunityId;
import io.kramek.shared.process.Block;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Brings the kind of approval that the move of a deal needs next. */
@Block(of = "opportunityPipeline")
@Component("chooseApprovalDelegate")
class ChooseApprovalDelegate implements JavaDelegate {

  private final ObjectProvider<Opportunities> opportunities;

  ChooseApprovalDelegate(ObjectProvider<Opportunities> opportunities) {
    this.opportunities = opportunities;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var opportunity = new OpportunityId(UUID.fromString(execution.getProcessBusinessKey()));
    Opportunities.NextApproval next = opportunities.getObject().nextApproval(opportunity);
    OpportunityVariables.APPROVAL_KIND.set(execution, next.kind());
    OpportunityVariables.MORE_APPROVALS.set(execution, next.more());
  }
}

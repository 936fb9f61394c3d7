package io.kramek.approvals.process;

import io.kramek.approvals.ApprovalSubject;
import io.kramek.approvals.Approvals;
import io.kramek.shared.SubjectRef;
import io.kramek.shared.process.Block;
import java.math.BigDecimal;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Writes the request down and brings the facts the policy asks for; from here on the process is
 * about the approval.
 */
@Block(of = "approval")
@Component("openApprovalDelegate")
class OpenApprovalDelegate implements JavaDelegate {

  private final Approvals approvals;

  OpenApprovalDelegate(Approvals approvals) {
    this.approvals = approvals;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var subject =
        new SubjectRef(
            ApprovalVariables.SUBJECT_TYPE.get(execution),
            UUID.fromString(ApprovalVariables.SUBJECT_ID.get(execution)));
    Approvals.Opened opened = approvals.open(ApprovalVariables.KIND.get(execution), subject);
    ApprovalSubject.Facts facts = opened.facts();
    execution.setProcessBusinessKey(opened.id().toString());
    ApprovalVariables.APPROVAL.set(execution, opened.id().toString());
    ApprovalVariables.TEAM.set(execution, facts.team() == null ? null : facts.team().toString());
    ApprovalVariables.DISCOUNT_PERCENT.set(execution, number(facts.discountPercent()));
    ApprovalVariables.MARGIN_PERCENT.set(execution, number(facts.marginPercent()));
    ApprovalVariables.AMOUNT.set(
        execution, facts.amount() == null ? null : facts.amount().minorUnits());
    known(execution, facts.known());
  }

  private static void known(DelegateExecution execution, ApprovalSubject.Known known) {
    ApprovalVariables.TIER.pass(execution, known.tier());
    ApprovalVariables.PRODUCT.pass(execution, known.product());
    ApprovalVariables.COUNTRY.pass(execution, known.country());
  }

  private static Double number(BigDecimal percent) {
    return percent == null ? null : percent.doubleValue();
  }
}

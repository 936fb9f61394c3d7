package io.kramek.opportunities;

import io.kramek.approvals.ApprovalOpened;
import io.kramek.approvals.ApprovalSubject;
import io.kramek.identity.TeamId;
import io.kramek.identity.UserId;
import io.kramek.opportunities.OpportunityViews.OpportunityView;
import io.kramek.shared.Problem;
import io.kramek.shared.SubjectRef;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What approvers are shown of a deal, and what a deal learns of its approval. */
@Component
class OpportunityApprovals implements ApprovalSubject {

  private final OpportunityRepository opportunities;
  private final OpportunityQueries queries;

  OpportunityApprovals(OpportunityRepository opportunities, OpportunityQueries queries) {
    this.opportunities = opportunities;
    this.queries = queries;
  }

  @Override
  public String subjectType() {
    return SubjectRef.OPPORTUNITY;
  }

  @Override
  public Facts facts(UUID id) {
    OpportunityView deal = queries.get(id).orElseThrow(Problem::notFound);
    return new Facts(
        deal.name(),
        deal.customer() == null ? null : deal.customer().id(),
        deal.customer() == null ? null : deal.customer().name(),
        deal.owner() == null ? null : new UserId(deal.owner().id()),
        deal.team() == null ? null : new TeamId(deal.team().id()),
        deal.amount(),
        deal.listAmount(),
        deal.discountPercent(),
        deal.marginPercent(),
        deal.items().stream()
            .map(
                item ->
                    new Item(
                        item.name(),
                        item.quantity(),
                        item.listPrice(),
                        item.discountPercent(),
                        item.price()))
            .toList());
  }

  @EventListener
  void on(ApprovalOpened opened) {
    if (opened.subject().type().equals(SubjectRef.OPPORTUNITY)) {
      opportunities
          .findById(opened.subject().id())
          .orElseThrow()
          .awaitApproval(opened.approval().value());
    }
  }
}

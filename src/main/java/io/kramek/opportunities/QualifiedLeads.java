package io.kramek.opportunities;

import io.kramek.leads.LeadQualified;
import io.kramek.leads.Leads;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A qualified lead becomes a deal in the same transaction: there is never one without the other.
 */
@Component
class QualifiedLeads {

  private final Opportunities opportunities;
  private final Leads leads;

  QualifiedLeads(Opportunities opportunities, Leads leads) {
    this.opportunities = opportunities;
    this.leads = leads;
  }

  @EventListener
  void on(LeadQualified qualified) {
    OpportunityId deal =
        opportunities.open(
            new Opportunities.Opening(
                qualified.name(),
                qualified.customer(),
                qualified.owner(),
                qualified.amount(),
                null,
                qualified.lead().value()));
    leads.becameDeal(qualified.lead(), deal.value());
  }
}

package io.kramek.opportunities;

import io.kramek.leads.LeadQualified;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A qualified lead becomes a deal in the same transaction: there is never one without the other.
 */
@Component
class QualifiedLeads {

  private final Opportunities opportunities;

  QualifiedLeads(Opportunities opportunities) {
    this.opportunities = opportunities;
  }

  @EventListener
  void on(LeadQualified qualified) {
    opportunities.open(
        new Opportunities.Opening(
            qualified.name(),
            qualified.customer(),
            qualified.owner(),
            qualified.amount(),
            null,
            qualified.lead().value()));
  }
}

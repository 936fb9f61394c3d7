package io.kramek.opportunities;

import io.kramek.activities.Activities;
import io.kramek.shared.Changes;
import io.kramek.shared.Problem;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Writes down what happened to a deal: for its timeline, and for those who act on what they saw
 * before.
 */
@Component
class OpportunityHistory {

  private final Activities activities;
  private final Changes changes;

  OpportunityHistory(Activities activities, Changes changes) {
    this.activities = activities;
    this.changes = changes;
  }

  /** What others are told of a deal that they saw otherwise. */
  static Map<String, Object> facts(Opportunity opportunity) {
    return Changes.facts()
        .put("name", opportunity.name())
        .put("customer", opportunity.customer())
        .put("owner", opportunity.owner())
        .put("amount", opportunity.offer().amount())
        .put("discountPercent", opportunity.offer().discountPercent())
        .put("paymentTermsDays", opportunity.offer().paymentTermsDays())
        .put("nonStandardTerms", opportunity.offer().nonStandardTerms())
        .put("expectedClose", opportunity.expectedClose())
        .put("competitors", opportunity.competitors())
        .build();
  }

  /** Somebody has changed facts of a stored deal. */
  void changed(Opportunity opportunity, Map<String, Object> before) {
    changes.record(opportunity.id().subject(), opportunity.version(), before, facts(opportunity));
  }

  void opened(Opportunity opportunity) {
    happened(opportunity, "opportunityOpened", Map.of());
  }

  void moved(Opportunity opportunity, String from, String to) {
    happened(opportunity, "opportunityMoved", Map.of("from", from, "to", to));
  }

  /** The deal was moved to another version of the pipeline, in which its stage is another. */
  void followed(Opportunity opportunity, String from, String to) {
    happened(opportunity, "opportunityFollowed", Map.of("from", from, "to", to));
  }

  void reopened(Opportunity opportunity, String stage) {
    happened(opportunity, "opportunityReopened", Map.of("stage", stage));
  }

  /** Somebody in charge let a deal pass where the gate would not. */
  void overruled(Opportunity opportunity, String to, String reason) {
    happened(opportunity, "gateOverruled", Map.of("to", to, "reason", reason));
  }

  /** The answer to whoever acts on an older version. */
  Problem stale(OpportunityId id, long seenVersion) {
    return changes.stale(id.subject(), seenVersion);
  }

  private void happened(Opportunity opportunity, String code, Map<String, String> what) {
    activities.happened(
        opportunity.id().subject(), opportunity.customer().orElse(null), code, what);
  }
}

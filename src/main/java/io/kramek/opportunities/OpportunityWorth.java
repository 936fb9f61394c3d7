package io.kramek.opportunities;

import io.kramek.escalations.Escalations;
import io.kramek.shared.SubjectRef;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A stuck deal is as bad as it is big. */
@Component
class OpportunityWorth implements Escalations.Worth {

  private final OpportunityRepository opportunities;

  OpportunityWorth(OpportunityRepository opportunities) {
    this.opportunities = opportunities;
  }

  @Override
  public String subjectType() {
    return SubjectRef.OPPORTUNITY;
  }

  @Override
  public long of(UUID id) {
    return opportunities
        .findById(id)
        .flatMap(opportunity -> opportunity.offer().amount())
        .map(money -> money.amount().longValue())
        .orElse(0L);
  }
}

package io.kramek.retention.cases;

import io.kramek.approvals.ApprovalSubject;
import io.kramek.calendars.Calendars;
import io.kramek.customers.CustomerAddresses;
import io.kramek.identity.UserId;
import io.kramek.retention.HouseCurrency;
import io.kramek.shared.Money;
import io.kramek.shared.Problem;
import io.kramek.shared.SubjectRef;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What approvers are shown of an offer above the budget. */
@Component
class RetentionApprovals implements ApprovalSubject {

  private final RetentionCaseRepository cases;
  private final RetentionCaseQueries queries;
  private final HouseCurrency currency;
  private final CustomerAddresses addresses;
  private final Calendars calendars;

  RetentionApprovals(
      RetentionCaseRepository cases,
      RetentionCaseQueries queries,
      HouseCurrency currency,
      CustomerAddresses addresses,
      Calendars calendars) {
    this.cases = cases;
    this.queries = queries;
    this.currency = currency;
    this.addresses = addresses;
    this.calendars = calendars;
  }

  @Override
  public String subjectType() {
    return SubjectRef.RETENTION_CASE;
  }

  /** The amount is all that the case will have cost. */
  @Override
  public Facts facts(UUID id) {
    RetentionCase kept = cases.findById(id).orElseThrow(Problem::notFound);
    Offer offer = kept.last();
    String customer = queries.customerName(kept.customer()).orElse("");
    return new Facts(
        customer,
        kept.customer().value(),
        customer,
        new UserId(offer.by()),
        kept.team(),
        new Money(kept.spent().add(offer.cost()), currency.code()),
        null,
        offer.percent(),
        null,
        List.of(),
        new Known(
            kept.effort().tier(),
            null,
            addresses
                .country(kept.customer())
                .or(() -> calendars.country(kept.team()))
                .orElse(null)),
        Terms.UNKNOWN);
  }
}

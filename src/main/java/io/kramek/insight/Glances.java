package io.kramek.insight;

import io.kramek.activities.Activities;
import io.kramek.activities.Activities.TimelineItem;
import io.kramek.customers.CustomerDetails.CustomerNote;
import io.kramek.customers.CustomerId;
import io.kramek.customers.Customers;
import io.kramek.customers.Customers.CustomerView;
import io.kramek.identity.PersonName;
import io.kramek.opportunities.CustomerDeals;
import io.kramek.retention.TierStatistics;
import io.kramek.retention.TierStatistics.TierOf;
import io.kramek.shared.Money;
import jakarta.annotation.Nullable;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows a customer at a glance, to somebody who is about to talk to them. */
@Service
@Transactional(readOnly = true)
public class Glances {

  /** What to know of a customer before picking up the telephone. */
  public record CustomerGlance(
      UUID id,
      String name,
      @Nullable PersonName owner,
      @Nullable String tier,
      long openDeals,
      List<Money> openAmount,
      long wonDeals,
      List<TimelineItem> lastContacts,
      List<String> notes,
      List<String> preferences) {}

  private static final int MOST = 3;

  private final Customers customers;
  private final Activities activities;
  private final CustomerDeals deals;
  private final TierStatistics tiers;

  Glances(Customers customers, Activities activities, CustomerDeals deals, TierStatistics tiers) {
    this.customers = customers;
    this.activities = activities;
    this.deals = deals;
    this.tiers = tiers;
  }

  /** A customer at a glance, for those who see the customer. */
  public CustomerGlance of(CustomerId id) {
    CustomerView customer = customers.get(id);
    CustomerDeals.Summary business = deals.of(id);
    return new CustomerGlance(
        customer.id(),
        customer.name(),
        customer.owner(),
        tiers.of(List.of(id.value())).stream().findFirst().map(TierOf::tier).orElse(null),
        business.open(),
        business.openAmounts(),
        business.won(),
        activities.last(id, MOST),
        customer.notes().stream().limit(MOST).map(CustomerNote::text).toList(),
        customer.preferences());
  }
}

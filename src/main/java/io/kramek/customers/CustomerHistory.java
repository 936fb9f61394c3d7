package io.kramek.customers;

import io.kramek.customers.CustomerDetails.ContactPerson;
import io.kramek.customers.Customers.Facts;
import io.kramek.identity.Users;
import io.kramek.shared.Changes;
import io.kramek.shared.Problem;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Remembers what changed of a customer, for those who act on what they saw before, and tells it.
 */
@Component
class CustomerHistory {

  private final CustomerQueries queries;
  private final Users users;
  private final Changes changes;
  private final ApplicationEventPublisher events;

  CustomerHistory(
      CustomerQueries queries, Users users, Changes changes, ApplicationEventPublisher events) {
    this.queries = queries;
    this.users = users;
    this.changes = changes;
    this.events = events;
  }

  /** Somebody has corrected a stored customer; perhaps into what was there already. */
  void changed(Customer customer, Map<String, Object> before) {
    Map<String, Object> now = facts(customer);
    changes.record(customer.id().subject(), customer.version(), before, now);
    if (!now.equals(before)) {
      events.publishEvent(new CustomersChanged(Set.of(customer.id())));
    }
  }

  /** The answer to whoever acts on an older version. */
  Problem stale(CustomerId id, long seenVersion) {
    return changes.stale(id.subject(), seenVersion);
  }

  /** What others are told of a customer whom they saw otherwise. */
  Map<String, Object> facts(Customer customer) {
    Facts facts = customer.facts();
    Map<UUID, String> people =
        queries.contacts(customer.id()).stream()
            .collect(Collectors.toMap(ContactPerson::id, ContactPerson::name));
    return Changes.facts()
        .put("name", facts.name())
        .put("registrationNumber", facts.registrationNumber())
        .put("email", facts.email())
        .put("phone", facts.phone())
        .put("website", facts.website())
        .put("industry", facts.industry())
        .put("founded", facts.founded())
        .put("employees", facts.employees())
        .put("annualRevenue", facts.annualRevenue())
        .put("parent", facts.parent() == null ? null : queries.name(facts.parent()))
        .put("owner", customer.owner().map(owner -> users.name(owner).name()))
        .put("preferences", facts.preferences())
        .put(
            "buyingCentre",
            customer.buyingCentre().stream()
                .map(role -> people.get(role.contact()) + ": " + role.role())
                .sorted()
                .toList())
        .build();
  }
}

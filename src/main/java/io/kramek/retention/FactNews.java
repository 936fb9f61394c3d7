package io.kramek.retention;

import io.kramek.activities.ContactsChanged;
import io.kramek.customers.CustomersChanged;
import io.kramek.purchases.PurchasesChanged;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears of everything that facts are counted from. */
@Component
class FactNews {

  private final CustomerFacts facts;

  FactNews(CustomerFacts facts) {
    this.facts = facts;
  }

  @EventListener
  void on(PurchasesChanged event) {
    facts.changed(event.customers());
  }

  @EventListener
  void on(CustomersChanged event) {
    facts.changed(event.customers());
  }

  @EventListener
  void on(ContactsChanged event) {
    facts.changed(Set.of(event.customer()));
  }
}

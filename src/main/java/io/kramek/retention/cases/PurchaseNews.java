package io.kramek.retention.cases;

import io.kramek.purchases.PurchasesChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What a customer does after an answer shows whether they were kept. */
@Component
class PurchaseNews {

  private final RetentionCases cases;

  PurchaseNews(RetentionCases cases) {
    this.cases = cases;
  }

  @EventListener
  void on(PurchasesChanged changed) {
    cases.bought(changed.customers());
  }
}

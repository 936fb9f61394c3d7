package io.kramek.testing;

import java.util.Map;
import java.util.UUID;

/** What somebody sells and to whom, where a test needs a deal with a price. */
public final class Shop {

  private Shop() {}

  /** A product of 1,000 EUR that costs us 400, and of which a third may be let off at most. */
  public static String counter(Http manager) {
    return manager
        .post(
            "/api/products",
            Map.of(
                "name", "Oak counter",
                "code", UUID.randomUUID().toString(),
                "listPrice", Map.of("amount", "1000", "currency", "EUR"),
                "cost", Map.of("amount", "400", "currency", "EUR"),
                "maxDiscountPercent", 30))
        .is(201)
        .at("/id");
  }

  /** A customer of whoever asks. */
  public static String bakery(Http rep) {
    return rep.post(
            "/api/customers", Map.of("kind", "ORGANISATION", "name", "Bakery " + UUID.randomUUID()))
        .is(201)
        .at("/id");
  }

  /** A deal with a customer, not begun yet: its jobs have to be run. */
  public static String deal(Http rep) {
    return rep.post("/api/opportunities", Map.of("name", "Counters", "customerId", bakery(rep)))
        .is(201)
        .at("/id");
  }
}

package io.kramek.testing;

import java.util.List;
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

  /**
   * What a deal must say before it goes to the customer: what is sold, at what discount, by when.
   */
  public static void offer(Http rep, String deal, String product, int quantity, int discount) {
    var item = Map.of("productId", product, "quantity", quantity, "discountPercent", discount);
    rep.put(path(deal) + "/items", Map.of("version", version(rep, deal), "items", List.of(item)))
        .is(200);
    rep.patch(path(deal), Map.of("version", version(rep, deal), "expectedClose", "2027-03-31"))
        .is(200);
  }

  /** Tries to move a deal to another stage. */
  public static Http.Answer move(Http rep, String deal, String target) {
    return rep.post(path(deal) + "/moves", Map.of("target", target, "version", version(rep, deal)));
  }

  /** What whoever changes a deal has seen of it. */
  public static long version(Http rep, String deal) {
    return rep.get(path(deal)).is(200).body().path("version").asLong();
  }

  private static String path(String deal) {
    return "/api/opportunities/" + deal;
  }
}

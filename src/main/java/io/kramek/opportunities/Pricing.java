package io.kramek.opportunities;

import io.kramek.opportunities.Opportunities.Offered;
import io.kramek.products.Products;
import io.kramek.shared.Problem;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts today's prices to what is to be offered. */
@Component
class Pricing {

  /**
   * Products with their prices.
   *
   * @param currency of all of them; {@code null} where there are none
   */
  record Priced(List<Item> items, String currency) {}

  private final Products products;

  Pricing(Products products) {
    this.products = products;
  }

  /**
   * The prices of products.
   *
   * @throws Problem {@code oneCurrencyOnly}: a sum of two currencies is none; or naming the
   *     products that are not on the price list
   */
  Priced price(List<Offered> offered) {
    var priced = products.priced(offered.stream().map(Offered::product).toList());
    if (offered.stream().anyMatch(offer -> !priced.containsKey(offer.product()))) {
      throw Problem.invalid(new Problem.Field("items", "unknown"));
    }
    List<String> currencies =
        priced.values().stream().map(product -> product.listPrice().currency()).distinct().toList();
    if (currencies.size() > 1) {
      throw Problem.refused("oneCurrencyOnly", new Problem.Field("items", "mixedCurrencies"));
    }
    List<Item> items =
        offered.stream()
            .map(
                offer ->
                    new Item(
                        priced.get(offer.product()), offer.quantity(), offer.discountPercent()))
            .toList();
    return new Priced(items, currencies.isEmpty() ? null : currencies.get(0));
  }
}

package io.kramek.retention.stock;

import io.kramek.customers.CustomerAddresses;
import io.kramek.messaging.Outbox;
import io.kramek.messaging.Outbox.WordedMail;
import io.kramek.products.Products;
import io.kramek.products.Products.Alternative;
import io.kramek.shared.Speech;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Writes to customers whose order met no stock, in words that managers may change. */
@Component
class StockOutLetters {

  /** So many alternatives one reads in a letter. */
  private static final int MOST = 3;

  private final CustomerAddresses addresses;
  private final Products products;
  private final Outbox outbox;

  StockOutLetters(CustomerAddresses addresses, Products products, Outbox outbox) {
    this.addresses = addresses;
    this.products = products;
    this.outbox = outbox;
  }

  /** When the goods come, and what would do instead; there may be no address to send it to. */
  void answer(StockOut stockOut) {
    addresses
        .of(stockOut.customer())
        .ifPresent(
            to ->
                outbox.send(
                    new WordedMail(
                        "STOCK_OUT_REPLY",
                        to.email(),
                        to.language(),
                        to.name(),
                        fields(stockOut, to.language()),
                        stockOut.owner())));
  }

  private Map<String, Object> fields(StockOut stockOut, String language) {
    Map<String, Object> fields = new HashMap<>();
    fields.put("product", products.stock(stockOut.product()).name());
    if (stockOut.expectedOn() != null) {
      fields.put("date", new Speech(language, "UTC").date(stockOut.expectedOn()));
    }
    String instead =
        products.alternatives(stockOut.product(), stockOut.quantity(), MOST).stream()
            .map(Alternative::name)
            .collect(Collectors.joining(", "));
    if (!instead.isEmpty()) {
      fields.put("alternatives", instead);
    }
    return fields;
  }
}

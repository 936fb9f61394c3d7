package io.kramek.retention.stock;

import io.kramek.products.ProductId;
import io.kramek.products.Products;
import io.kramek.products.Products.Stock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Those who wait for a product are served in the order in which they chose to. */
@Component
class WaitingLine {

  private final StockOutRepository stockOuts;
  private final Products products;

  WaitingLine(StockOutRepository stockOuts, Products products) {
    this.stockOuts = stockOuts;
    this.products = products;
  }

  /** For whom there are goods, as far as they go; nobody acts on those who wait meanwhile. */
  List<StockOut> served(ProductId product) {
    return served(product, stockOuts.lockWaiting(product.value()));
  }

  /**
   * Whether there are goods for one who waits. The others are not locked: whoever has locked one
   * and wants them all would wait for whoever does the same.
   */
  boolean serves(StockOut one) {
    return served(one.product(), stockOuts.findWaiting(one.product().value())).stream()
        .anyMatch(served -> served.id().equals(one.id()));
  }

  private List<StockOut> served(ProductId product, List<StockOut> waiting) {
    List<StockOut> served = new ArrayList<>();
    if (waiting.isEmpty()) {
      return served;
    }
    Stock stock = products.stock(product);
    long left = stock.available() == null ? Long.MAX_VALUE : stock.available();
    for (StockOut stockOut : waiting) {
      if (stockOut.quantity() <= left) {
        left -= stockOut.quantity();
        served.add(stockOut);
      }
    }
    return served;
  }
}

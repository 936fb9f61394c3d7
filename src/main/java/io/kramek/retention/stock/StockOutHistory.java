package io.kramek.retention.stock;

import io.kramek.activities.Activities;
import io.kramek.products.Products;
import io.kramek.retention.stock.StockOuts.Choice;
import io.kramek.retention.stock.StockOuts.Result;
import io.kramek.shared.Changes;
import io.kramek.shared.Problem;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Remembers in the customer's timeline what happens to orders that met no stock. */
@Component
class StockOutHistory {

  private final Activities activities;
  private final Products products;
  private final Changes changes;

  StockOutHistory(Activities activities, Products products, Changes changes) {
    this.activities = activities;
    this.products = products;
    this.changes = changes;
  }

  void met(StockOut stockOut) {
    tell(stockOut, "stockOutMet");
  }

  void chosen(StockOut stockOut, Choice choice) {
    tell(
        stockOut,
        switch (choice) {
          case ALTERNATIVE -> "stockOutAlternative";
          case WAIT -> "stockOutWaits";
          case LEAVE -> "stockOutLeft";
        });
  }

  void arrived(StockOut stockOut) {
    tell(stockOut, "stockOutArrived");
  }

  void closed(StockOut stockOut, Result result) {
    if (result == Result.DELIVERED) {
      tell(stockOut, "stockOutTold");
    } else if (result == Result.SILENT) {
      tell(stockOut, "stockOutSilent");
    }
  }

  /** The answer to whoever acts on an older version. */
  Problem stale(StockOutId id, long seenVersion) {
    return changes.stale(id.subject(), seenVersion);
  }

  private void tell(StockOut stockOut, String code) {
    activities.happened(
        stockOut.id().subject(),
        stockOut.customer(),
        code,
        Map.of("product", products.stock(stockOut.product()).name()));
  }
}

package io.kramek.retention.process.stock;

import io.kramek.retention.stock.StockOutId;
import io.kramek.retention.stock.StockOuts.Choice;

/** The process of an order that met no stock. */
public interface OutOfStockProcess {

  /** There is not enough; when this returns, it has been decided what is done about it. */
  void start(StockOutId id);

  /**
   * The customer chose.
   *
   * @param waiting whether they waited for the goods until now
   */
  void chosen(StockOutId id, Choice choice, boolean waiting);

  /** The goods are there for a customer who waits. */
  void goodsArrived(StockOutId id);

  /** The customer knows that the goods are there. */
  void told(StockOutId id);

  /** The customer's record was erased. */
  void customerGone(StockOutId id);
}

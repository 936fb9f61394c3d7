package io.kramek.retention.process.stock;

import io.kramek.retention.stock.StockOutId;
import io.kramek.retention.stock.StockOutSteps.Delivery;
import io.kramek.shared.process.ProcessVariable;
import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/**
 * What the process of an order that met no stock knows, beside what the table of efforts asks for.
 */
final class StockOutVariables {

  /** The order; also the business key. */
  static final ProcessVariable<String> STOCK_OUT = ProcessVariable.text("stockOutId");

  /** Whether more is done than a courteous answer. */
  static final ProcessVariable<Boolean> WORTH_KEEPING = ProcessVariable.flag("worthKeeping");

  /** Whether the goods were there when they were looked for. */
  static final ProcessVariable<Boolean> GOODS_THERE = ProcessVariable.flag("goodsThere");

  /** When to look for the goods, if nobody reports them before. */
  static final ProcessVariable<Date> LOOK_AGAIN_AT =
      new ProcessVariable<>("lookAgainAt", Date.class);

  /** In which working time to look again where no delivery is known; on the element that looks. */
  static final ProcessVariable<String> OTHERWISE = ProcessVariable.text("lookAgainWithin");

  private StockOutVariables() {}

  /** The order a process is about. */
  static StockOutId stockOut(DelegateExecution execution) {
    return new StockOutId(UUID.fromString(execution.getProcessBusinessKey()));
  }

  /** Keeps how it stands with the goods. */
  static void keep(DelegateExecution execution, Delivery delivery) {
    GOODS_THERE.set(execution, delivery.arrived());
    LOOK_AGAIN_AT.set(execution, Date.from(delivery.lookAgainAt()));
  }
}

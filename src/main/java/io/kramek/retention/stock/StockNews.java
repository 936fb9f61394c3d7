package io.kramek.retention.stock;

import io.kramek.products.StockChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When goods come, those who wait for them are told. */
@Component
class StockNews {

  private final StockOuts stockOuts;

  StockNews(StockOuts stockOuts) {
    this.stockOuts = stockOuts;
  }

  @EventListener
  void on(StockChanged changed) {
    changed.products().forEach(stockOuts::restocked);
  }
}

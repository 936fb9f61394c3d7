package io.kramek.retention.process.stock;

import io.kramek.shared.SubjectRef;
import io.kramek.shared.process.ProcessSubject;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says that the process is about orders that met no stock. */
@Configuration(proxyBeanMethods = false)
class StockOutSubject {

  @Bean
  ProcessSubject outOfStockSubject() {
    return new ProcessSubject(CamundaOutOfStock.PROCESS, SubjectRef.STOCK_OUT);
  }
}

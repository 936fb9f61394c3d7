package io.kramek.retention.process.stock;

import io.kramek.shared.SubjectRef;
import io.kramek.shared.process.InstanceGuard;
import io.kramek.shared.process.ProcessSubject;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Says that the process is about orders that met no stock. */
@Configuration(proxyBeanMethods = false)
class StockOutSubject {

  @Bean
  ProcessSubject outOfStockSubject() {
    return new ProcessSubject(CamundaOutOfStock.PROCESS, SubjectRef.STOCK_OUT);
  }

  @Bean
  InstanceGuard stockOutGuard(JdbcClient jdbc) {
    return InstanceGuard.never(
        CamundaOutOfStock.PROCESS,
        "caseIsDecidedByPeople",
        id ->
            jdbc.sql("select count(*) from stock_out where id = ? and state <> 'CLOSED'")
                    .param(id)
                    .query(Long.class)
                    .single()
                == 0);
  }
}

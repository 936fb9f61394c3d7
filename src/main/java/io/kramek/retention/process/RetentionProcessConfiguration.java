package io.kramek.retention.process;

import io.kramek.shared.SubjectRef;
import io.kramek.shared.process.ProcessSubject;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says what the processes are about. */
@Configuration(proxyBeanMethods = false)
class RetentionProcessConfiguration {

  @Bean
  ProcessSubject customerRetentionSubject() {
    return new ProcessSubject(CamundaCustomerRetention.PROCESS, SubjectRef.RETENTION_CASE);
  }

  @Bean
  ProcessSubject outOfStockSubject() {
    return new ProcessSubject(CamundaOutOfStock.PROCESS, SubjectRef.STOCK_OUT);
  }
}

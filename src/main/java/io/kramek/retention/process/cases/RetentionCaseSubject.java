package io.kramek.retention.process.cases;

import io.kramek.shared.SubjectRef;
import io.kramek.shared.process.ProcessSubject;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says that the process is about cases. */
@Configuration(proxyBeanMethods = false)
class RetentionCaseSubject {

  @Bean
  ProcessSubject customerRetentionSubject() {
    return new ProcessSubject(CamundaCustomerRetention.PROCESS, SubjectRef.RETENTION_CASE);
  }
}

package io.kramek.retention.process.cases;

import io.kramek.shared.SubjectRef;
import io.kramek.shared.process.InstanceGuard;
import io.kramek.shared.process.ProcessSubject;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Says that the process is about cases. */
@Configuration(proxyBeanMethods = false)
class RetentionCaseSubject {

  @Bean
  ProcessSubject customerRetentionSubject() {
    return new ProcessSubject(CamundaCustomerRetention.PROCESS, SubjectRef.RETENTION_CASE);
  }

  @Bean
  InstanceGuard retentionCaseGuard(JdbcClient jdbc) {
    return InstanceGuard.never(
        CamundaCustomerRetention.PROCESS,
        "caseIsDecidedByPeople",
        id ->
            jdbc.sql("select count(*) from retention_case where id = ? and state <> 'CLOSED'")
                    .param(id)
                    .query(Long.class)
                    .single()
                == 0);
  }
}

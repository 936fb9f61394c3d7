package io.kramek.approvals.process;

import io.kramek.shared.SubjectRef;
import io.kramek.shared.process.InstanceGuard;
import io.kramek.shared.process.ProcessSubject;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tells whoever meets an instance of the process what it is about. */
@Configuration(proxyBeanMethods = false)
class ApprovalProcessConfiguration {

  @Bean
  ProcessSubject approvalProcessSubject() {
    return new ProcessSubject("approval", SubjectRef.APPROVAL);
  }

  @Bean
  InstanceGuard approvalGuard(JdbcClient jdbc) {
    return InstanceGuard.never(
        "approval",
        "approvalIsDecidedByPeople",
        id ->
            jdbc.sql("select count(*) from approval where id = ? and state = 'OPEN'")
                    .param(id)
                    .query(Long.class)
                    .single()
                == 0);
  }
}

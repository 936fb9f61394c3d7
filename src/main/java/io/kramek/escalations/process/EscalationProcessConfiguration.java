package io.kramek.escalations.process;

import io.kramek.shared.SubjectRef;
import io.kramek.shared.process.InstanceGuard;
import io.kramek.shared.process.ProcessSubject;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tells whoever meets an instance of the process what it is about. */
@Configuration(proxyBeanMethods = false)
class EscalationProcessConfiguration {

  @Bean
  ProcessSubject escalationProcessSubject() {
    return new ProcessSubject("escalation", SubjectRef.ESCALATION);
  }

  @Bean
  InstanceGuard escalationGuard(JdbcClient jdbc) {
    return InstanceGuard.never(
        "escalation",
        "escalationIsReactedTo",
        id ->
            jdbc.sql("select count(*) from escalation where id = ? and state <> 'RESOLVED'")
                    .param(id)
                    .query(Long.class)
                    .single()
                == 0);
  }
}

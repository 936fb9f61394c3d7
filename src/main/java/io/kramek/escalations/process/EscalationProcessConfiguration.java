package io.kramek.escalations.process;

import io.kramek.shared.SubjectRef;
import io.kramek.shared.process.ProcessSubject;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells whoever meets an instance of the process what it is about. */
@Configuration(proxyBeanMethods = false)
class EscalationProcessConfiguration {

  @Bean
  ProcessSubject escalationProcessSubject() {
    return new ProcessSubject("escalation", SubjectRef.ESCALATION);
  }
}

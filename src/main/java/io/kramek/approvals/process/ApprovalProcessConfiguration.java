package io.kramek.approvals.process;

import io.kramek.shared.SubjectRef;
import io.kramek.shared.process.ProcessSubject;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells whoever meets an instance of the process what it is about. */
@Configuration(proxyBeanMethods = false)
class ApprovalProcessConfiguration {

  @Bean
  ProcessSubject approvalProcessSubject() {
    return new ProcessSubject("approval", SubjectRef.APPROVAL);
  }
}

package io.kramek.leads.process;

import io.kramek.shared.SubjectRef;
import io.kramek.shared.process.ProcessSubject;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says that the process is about leads. */
@Configuration(proxyBeanMethods = false)
class LeadProcessConfiguration {

  @Bean
  ProcessSubject leadQualificationSubject() {
    return new ProcessSubject(CamundaLeadQualification.PROCESS, SubjectRef.LEAD);
  }
}

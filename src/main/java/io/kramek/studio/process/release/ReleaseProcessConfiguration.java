package io.kramek.studio.process.release;

import io.kramek.shared.SubjectRef;
import io.kramek.shared.process.ProcessSubject;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says that the process is about requests. */
@Configuration(proxyBeanMethods = false)
class ReleaseProcessConfiguration {

  @Bean
  ProcessSubject modelReleaseSubject() {
    return new ProcessSubject(CamundaRelease.PROCESS, SubjectRef.RELEASE_REQUEST);
  }
}

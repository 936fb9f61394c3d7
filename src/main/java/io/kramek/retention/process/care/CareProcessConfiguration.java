package io.kramek.retention.process.care;

import io.kramek.retention.care.CareSubjects;
import io.kramek.shared.process.ProcessSubject;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says what the processes of care are about. */
@Configuration(proxyBeanMethods = false)
class CareProcessConfiguration {

  @Bean
  ProcessSubject careCorrectionSubject() {
    return new ProcessSubject(CamundaCareCorrection.PROCESS, CareSubjects.CORRECTION);
  }

  @Bean
  ProcessSubject loyaltySubject() {
    return new ProcessSubject(CamundaLoyalty.PROCESS, CareSubjects.MOMENT);
  }

  @Bean
  ProcessSubject winBackSubject() {
    return new ProcessSubject(CamundaWinBack.PROCESS, CareSubjects.WIN_BACK);
  }
}

package io.kramek.retention.process.care;

import io.kramek.retention.care.CareSubjects;
import io.kramek.shared.process.InstanceGuard;
import io.kramek.shared.process.ProcessSubject;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

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

  @Bean
  InstanceGuard careCorrectionGuard(JdbcClient jdbc) {
    return never(CamundaCareCorrection.PROCESS, "care_correction", jdbc);
  }

  @Bean
  InstanceGuard loyaltyGuard(JdbcClient jdbc) {
    return never(CamundaLoyalty.PROCESS, "loyalty_moment", jdbc);
  }

  @Bean
  InstanceGuard winBackGuard(JdbcClient jdbc) {
    return never(CamundaWinBack.PROCESS, "win_back", jdbc);
  }

  private static InstanceGuard never(String process, String table, JdbcClient jdbc) {
    Predicate<UUID> over =
        id ->
            jdbc.sql("select count(*) from %s where id = ? and state = 'OPEN'".formatted(table))
                    .param(id)
                    .query(Long.class)
                    .single()
                == 0;
    return InstanceGuard.never(process, "caseIsDecidedByPeople", over);
  }
}

package io.kramek.retention.cases;

import io.kramek.shared.process.CompanyTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The day it is where the company is. */
@Component
class CaseDay {

  private final CompanyTime time;
  private final Clock clock;

  CaseDay(CompanyTime time, Clock clock) {
    this.time = time;
    this.clock = clock;
  }

  LocalDate today() {
    return of(clock.instant());
  }

  LocalDate of(Instant moment) {
    return LocalDate.ofInstant(moment, time.companyTime().zone());
  }

  Instant start(LocalDate day) {
    return day.atStartOfDay(time.companyTime().zone()).toInstant();
  }
}

package io.kramek.retention;

import io.kramek.shared.process.CompanyTime;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** The day it is where the company is. */
@Component
class CompanyDay {

  private final CompanyTime time;
  private final Clock clock;

  CompanyDay(CompanyTime time, Clock clock) {
    this.time = time;
    this.clock = clock;
  }

  ZoneId zone() {
    return time.companyTime().zone();
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone());
  }

  LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), zone());
  }
}

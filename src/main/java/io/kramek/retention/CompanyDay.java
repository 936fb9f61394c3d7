package io.kramek.retention;

import io.kramek.shared.process.CompanyTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** The day it is where the company is. */
@Component
public class CompanyDay {

  private final CompanyTime time;
  private final Clock clock;

  CompanyDay(CompanyTime time, Clock clock) {
    this.time = time;
    this.clock = clock;
  }

  /** The company's time zone. */
  public ZoneId zone() {
    return time.companyTime().zone();
  }

  /** Today. */
  public LocalDate today() {
    return of(clock.instant());
  }

  /** The day a moment falls on. */
  public LocalDate of(Instant moment) {
    return LocalDate.ofInstant(moment, zone());
  }

  /** When a day begins. */
  public Instant start(LocalDate day) {
    return day.atStartOfDay(zone()).toInstant();
  }

  LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), zone());
  }
}

package io.kramek.retention.cases;

import io.kramek.calendars.Calendars;
import io.kramek.retention.CompanyDay;
import io.kramek.retention.CustomerCare;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** How long who complained waited until they heard from us, in the working time of the team. */
@Component
class AnswerTimes {

  private static final BigDecimal HOUR = BigDecimal.valueOf(3600);

  private final Calendars calendars;
  private final CustomerCare care;
  private final CompanyDay day;

  AnswerTimes(Calendars calendars, CustomerCare care, CompanyDay day) {
    this.calendars = calendars;
    this.care = care;
    this.day = day;
  }

  /** The customer of a case hears from us, by letter or from whoever has the case. */
  void heard(RetentionCase kept, Instant now) {
    kept.hears(now)
        .ifPresent(since -> care.answered(kept.customer(), day.of(now), hours(kept, since, now)));
  }

  private BigDecimal hours(RetentionCase kept, Instant since, Instant now) {
    Duration waited = calendars.timekeeping().of(null, kept.team()).between(since, now, List.of());
    return BigDecimal.valueOf(waited.toSeconds()).divide(HOUR, 2, RoundingMode.HALF_UP);
  }
}

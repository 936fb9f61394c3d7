package io.kramek.retention.cases;

import io.kramek.customers.CustomerId;
import io.kramek.shared.Problem;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Nobody is showered with offers, letters and attempts to win them back. */
@Component
public class ContactLimits {

  private final JdbcClient jdbc;
  private final RetentionSettings settings;
  private final Clock clock;

  ContactLimits(JdbcClient jdbc, RetentionSettings settings, Clock clock) {
    this.jdbc = jdbc;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Lets pass an offer to a customer who had few enough.
   *
   * @throws Problem {@code retentionContactLimit}, with the limit
   */
  void requireRoom(CustomerId customer) {
    if (!hasRoom(customer)) {
      var now = settings.now();
      throw Problem.refused("retentionContactLimit").about(now.contactMost(), now.contactDays());
    }
  }

  /** Whether a customer had fewer offers, letters of thanks and tries than the limit. */
  public boolean hasRoom(CustomerId customer) {
    var now = settings.now();
    OffsetDateTime since = clock.instant().atOffset(ZoneOffset.UTC).minusDays(now.contactDays());
    long made =
        jdbc.sql(
                """
            select (select count(*) from retention_offer
                where customer_id = :customer and state <> 'DROPPED' and at > :since)
              + (select count(*) from loyalty_moment
                where customer_id = :customer and letter_id is not null and created_at > :since)
              + (select coalesce(sum(tries), 0) from win_back
                where customer_id = :customer and (closed_at is null or closed_at > :since))
            """)
            .param("customer", customer.value())
            .param("since", since)
            .query(Long.class)
            .single();
    return made < now.contactMost();
  }
}

package io.kramek.retention.cases;

import io.kramek.customers.CustomerId;
import io.kramek.shared.Problem;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Nobody is showered with offers. */
@Component
class ContactLimits {

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

  boolean hasRoom(CustomerId customer) {
    var now = settings.now();
    long made =
        jdbc.sql(
                """
            select count(*) from retention_offer
            where customer_id = :customer and state <> 'DROPPED' and at > :since
            """)
            .param("customer", customer.value())
            .param("since", clock.instant().atOffset(ZoneOffset.UTC).minusDays(now.contactDays()))
            .query(Long.class)
            .single();
    return made < now.contactMost();
  }
}

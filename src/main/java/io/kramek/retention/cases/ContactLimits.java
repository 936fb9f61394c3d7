package io.kramek.retention.cases;

import io.kramek.customers.CustomerId;
import io.kramek.shared.Problem;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Nobody is showered with offers, letters and attempts to win them back. */
@Component
public class ContactLimits {

  private static final String ROOM =
      """
      ((select count(*) from retention_offer
          where customer_id = %1$s and state <> 'DROPPED' and at > :contactsSince)
        + (select count(*) from loyalty_moment
          where customer_id = %1$s and letter_id is not null and created_at > :contactsSince)
        + (select coalesce(sum(tries), 0) from win_back
          where customer_id = %1$s and (closed_at is null or closed_at > :contactsSince))) < :contactMost""";

  private final JdbcClient jdbc;
  private final RetentionSettings settings;
  private final Clock clock;

  ContactLimits(JdbcClient jdbc, RetentionSettings settings, Clock clock) {
    this.jdbc = jdbc;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Lets pass an offer or a try to a customer who had few enough.
   *
   * @throws Problem {@code retentionContactLimit}, with the limit
   */
  public void requireRoom(CustomerId customer) {
    if (!hasRoom(customer)) {
      var now = settings.now();
      throw Problem.refused("retentionContactLimit").about(now.contactMost(), now.contactDays());
    }
  }

  /** Whether a customer had fewer offers, letters of thanks and tries than the limit. */
  public boolean hasRoom(CustomerId customer) {
    return jdbc.sql("select " + room(":customer"))
        .param("customer", customer.value())
        .params(parameters())
        .query(Boolean.class)
        .single();
  }

  /**
   * The same for many customers, as a condition with {@link #parameters}.
   *
   * @param customer the column with the id of a customer
   */
  public static String room(String customer) {
    return ROOM.formatted(customer);
  }

  /** What {@link #room} is told. */
  public Map<String, Object> parameters() {
    var now = settings.now();
    OffsetDateTime since = clock.instant().atOffset(ZoneOffset.UTC).minusDays(now.contactDays());
    return Map.of("contactsSince", since, "contactMost", now.contactMost());
  }
}

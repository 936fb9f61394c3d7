package io.kramek.retention.cases;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Leaves a share of the customers worth keeping alone, to compare with. As long as a customer is
 * watched for whether they buy, they stay on the side that was drawn: else those left alone would
 * be kept by their next sign, and the comparison would say nothing.
 */
@Component
class HoldOut {

  private static final int SHARES = 1_000;

  private final JdbcClient jdbc;
  private final RetentionSettings settings;

  HoldOut(JdbcClient jdbc, RetentionSettings settings) {
    this.jdbc = jdbc;
    this.settings = settings;
  }

  /** Whether the customer of a case is left alone; never who complains. */
  boolean takes(RetentionCase kept) {
    BigDecimal share = settings.now().holdOutPercent();
    if (!Boolean.TRUE.equals(kept.effort().keep()) || kept.complained() || share.signum() == 0) {
      return false;
    }
    return drawnBefore(kept).orElseGet(() -> isDrawn(kept, share));
  }

  private static boolean isDrawn(RetentionCase kept, BigDecimal share) {
    long place = (kept.id().value().getLeastSignificantBits() & Integer.MAX_VALUE) % SHARES;
    return share
            .movePointLeft(2)
            .multiply(BigDecimal.valueOf(SHARES))
            .compareTo(BigDecimal.valueOf(place))
        > 0;
  }

  /** The side of the customer's case before, while it is watched. */
  private Optional<Boolean> drawnBefore(RetentionCase kept) {
    Instant since = kept.openedAt().minus(settings.savedWithin());
    return jdbc.sql(
            """
            select held_out from retention_case where customer_id = ? and id <> ? and keep and opened_at > ?
            order by opened_at desc, id desc limit 1
            """)
        .params(kept.customer().value(), kept.id().value(), since.atOffset(ZoneOffset.UTC))
        .query(Boolean.class)
        .optional();
  }
}

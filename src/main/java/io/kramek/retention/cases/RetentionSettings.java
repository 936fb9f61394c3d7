package io.kramek.retention.cases;

import io.kramek.identity.CurrentUser;
import io.kramek.shared.Problem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a manager sets for all cases. */
@Service
@Transactional
public class RetentionSettings {

  /**
   * The settings.
   *
   * @param holdOutPercent of the cases worth an effort, how many are left alone to compare with;
   *     those who complained never are
   * @param contactMost so many offers at most to one customer
   * @param contactDays in so many days
   * @param savedDays who buys again within so many days is saved; as long is the follow-up
   * @param nightlyMost so many cases the nightly review opens at most
   */
  @Schema(name = "RetentionSettings")
  public record Settings(
      BigDecimal holdOutPercent,
      int contactMost,
      int contactDays,
      int savedDays,
      int nightlyMost,
      long version) {}

  private final JdbcClient jdbc;
  private final CurrentUser currentUser;

  RetentionSettings(JdbcClient jdbc, CurrentUser currentUser) {
    this.jdbc = jdbc;
    this.currentUser = currentUser;
  }

  /** As they are now. */
  @Transactional(readOnly = true)
  public Settings now() {
    return jdbc.sql(
            """
            select hold_out_percent, contact_most, contact_days, saved_days, nightly_most, version
            from retention_setting
            """)
        .query(
            (row, n) ->
                new Settings(
                    row.getBigDecimal("hold_out_percent"),
                    row.getInt("contact_most"),
                    row.getInt("contact_days"),
                    row.getInt("saved_days"),
                    row.getInt("nightly_most"),
                    row.getLong("version")))
        .single();
  }

  /**
   * Changes them.
   *
   * @throws Problem {@code stale}, or {@code forbidden} for everybody but managers
   */
  public Settings change(Settings wanted) {
    currentUser.requireManager();
    int changed =
        jdbc.sql(
                """
            update retention_setting set hold_out_percent = :holdOut, contact_most = :most, contact_days = :days,
              saved_days = :saved, nightly_most = :nightly, version = version + 1 where version = :version
            """)
            .param("holdOut", wanted.holdOutPercent())
            .param("most", wanted.contactMost())
            .param("days", wanted.contactDays())
            .param("saved", wanted.savedDays())
            .param("nightly", wanted.nightlyMost())
            .param("version", wanted.version())
            .update();
    if (changed == 0) {
      throw Problem.conflict("stale").with("changed", List.of());
    }
    return now();
  }

  Duration savedWithin() {
    return Duration.ofDays(now().savedDays());
  }
}

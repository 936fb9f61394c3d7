package io.kramek.retention;

import io.kramek.activities.Activities.Kind;
import io.kramek.identity.CurrentUser;
import io.kramek.shared.Money;
import io.kramek.shared.Problem;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What contacts cost where nobody has written it down; managers change it. */
@Service
@Transactional
public class ContactCosts {

  /**
   * The cost of a channel.
   *
   * @param usualMinutes how long it takes where nobody knows
   */
  public record ContactCost(Kind kind, Money perHour, int usualMinutes, long version) {}

  private static final int DAY = 1_440;

  /** Above it, it is a slip of the pen. */
  private static final BigDecimal MOST_PER_HOUR = BigDecimal.valueOf(1_000_000);

  private final JdbcClient jdbc;
  private final HouseCurrency currency;
  private final CurrentUser currentUser;

  ContactCosts(JdbcClient jdbc, HouseCurrency currency, CurrentUser currentUser) {
    this.jdbc = jdbc;
    this.currency = currency;
    this.currentUser = currentUser;
  }

  /** All channels. */
  @Transactional(readOnly = true)
  public List<ContactCost> all() {
    return jdbc.sql("select * from contact_cost order by kind")
        .query(
            (row, n) ->
                new ContactCost(
                    Kind.valueOf(row.getString("kind")),
                    Money.rounded(row.getBigDecimal("per_hour"), currency.code()),
                    row.getInt("usual_minutes"),
                    row.getLong("version")))
        .list();
  }

  /**
   * Changes what a channel costs. Facts are counted by it from the next review on, and wherever
   * something changes before.
   *
   * @throws Problem {@code stale}
   */
  public List<ContactCost> change(ContactCost cost) {
    currentUser.requireManager();
    if (!cost.perHour().currency().equals(currency.code())
        || cost.perHour().amount().signum() < 0
        || cost.perHour().amount().compareTo(MOST_PER_HOUR) > 0) {
      throw Problem.invalid(new Problem.Field("perHour", "outOfRange"));
    }
    if (cost.usualMinutes() < 0 || cost.usualMinutes() > DAY) {
      throw Problem.invalid(new Problem.Field("usualMinutes", "outOfRange"));
    }
    int changed =
        jdbc.sql(
                """
                update contact_cost set per_hour = ?, usual_minutes = ?, version = version + 1
                where kind = ? and version = ?
                """)
            .params(
                cost.perHour().amount(), cost.usualMinutes(), cost.kind().name(), cost.version())
            .update();
    if (changed == 0) {
      throw Problem.conflict("stale");
    }
    return all();
  }
}

package io.kramek.retention.profit;

import io.kramek.activities.Activities.Kind;
import io.kramek.retention.CompanyDay;
import io.kramek.retention.HouseCurrency;
import io.kramek.retention.facts.CountedSql;
import io.kramek.shared.Money;
import io.kramek.shared.Problem;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether contacts come before purchases, among the customers whom the caller sees. Nothing of it
 * proves that a contact was the cause: people call those who buy anyway. Definitions:
 * docs/profitability.md.
 */
@Service
@Transactional(readOnly = true)
public class ContactEffects {

  /**
   * Contacts of one kind, each compared with the time before it.
   *
   * @param cost of one
   * @param boughtBeforePercent after how many of them the customer had bought in the days before
   * @param boughtAfterPercent the same of the days that begin with the contact
   * @param revenueBefore what was bought in the days before one, on average
   */
  public record ChannelEffect(
      Kind kind,
      long contacts,
      Money cost,
      BigDecimal boughtBeforePercent,
      BigDecimal boughtAfterPercent,
      Money revenueBefore,
      Money revenueAfter) {}

  /**
   * Customers who were talked to about as often in the first of two times of the same length.
   *
   * @param most contacts; {@code null} where there is no limit
   * @param boughtPercent how many of them bought in the second
   * @param revenueBefore of one customer in the first time, on average
   * @param revenueAfter the same in the second
   */
  public record ContactBand(
      int least,
      @Nullable Integer most,
      long customers,
      BigDecimal boughtPercent,
      Money contactCost,
      Money revenueBefore,
      Money revenueAfter) {}

  /**
   * What was bought around contacts.
   *
   * @param share one customer in so many was counted
   */
  public record ChannelEffects(LocalDate asOf, int days, int share, List<ChannelEffect> channels) {}

  /**
   * What was bought after contacts, with the rank correlations (Spearman) behind it.
   *
   * @param months of each of the two times
   * @param share one customer in so many was counted
   * @param withRevenue how contacts go together with what was bought after them: from -1 to 1,
   *     {@code null} where all are alike
   * @param withChange how they go together with what was bought more than before
   */
  public record ContactBands(
      LocalDate asOf,
      int months,
      int share,
      List<ContactBand> bands,
      @Nullable BigDecimal withRevenue,
      @Nullable BigDecimal withChange) {}

  private static final int LEAST_DAYS = 7;
  private static final int MOST_DAYS = 180;
  private static final int MOST_MONTHS = 12;

  /** {@code %s}: the customers. */
  private static final String PARTS =
      """
      with %%s,
      %s,
      %s,
      %s,
      """
          .formatted(
              CountedSql.gone(ChosenCustomers.WHICH),
              CountedSql.bought(ChosenCustomers.WHICH),
              CountedSql.happened(ChosenCustomers.WHICH));

  private static final String CHANNELS =
      """
      visits as (
        select customer_id, bought_on, sum(revenue) revenue from bought
        where bought_on > :yearAgo::date - :days group by customer_id, bought_on),
      talks as (
        select row_number() over () talk, h.customer_id, h.kind, h.done_on, h.cost from happened h
        where h.done_on > :yearAgo and h.done_on <= :asOf::date - :days and h.kind <> 'NOTE'),
      compared as (
        select t.talk, t.kind, t.cost, coalesce(sum(v.revenue) filter (where v.bought_on < t.done_on), 0) before,
          coalesce(sum(v.revenue) filter (where v.bought_on >= t.done_on), 0) after
        from talks t left join visits v on v.customer_id = t.customer_id
          and v.bought_on >= t.done_on - :days and v.bought_on < t.done_on + :days
        group by t.talk, t.kind, t.cost)
      select kind, count(*) contacts, coalesce(avg(cost), 0) cost, count(*) filter (where before > 0) bought_before,
        count(*) filter (where after > 0) bought_after, avg(before) revenue_before, avg(after) revenue_after
      from compared group by kind order by contacts desc, kind
      """;

  private static final String RATED =
      """
      contacted as (
        select customer_id, count(*) contacts, coalesce(sum(cost), 0) cost from happened
        where conversation and done_on > :start and done_on <= :middle group by customer_id),
      spent as (
        select customer_id, coalesce(sum(revenue) filter (where bought_on > :start and bought_on <= :middle), 0) before,
          coalesce(sum(revenue) filter (where bought_on > :middle), 0) after
        from bought group by customer_id having min(bought_on) <= :middle),
      rated as (
        select coalesce(t.contacts, 0) contacts, coalesce(t.cost, 0) cost, s.before, s.after
        from spent s left join contacted t on t.customer_id = s.customer_id)
      """;

  private static final String BANDS =
      """
      select b.least, b.most, count(*) customers, count(*) filter (where r.after > 0) bought, avg(r.cost) cost,
        avg(r.before) before, avg(r.after) after
      from rated r join (values (0, 0), (1, 2), (3, 5), (6, 11), (12, null)) b (least, most)
        on r.contacts >= b.least and (b.most is null or r.contacts <= b.most)
      group by b.least, b.most order by b.least
      """;

  /** Those who are alike share the mean of their ranks. */
  private static final String CORRELATED =
      """
      select corr(contacts, revenue) with_revenue, corr(contacts, change) with_change from (
        select %s contacts, %s revenue, %s change from rated) ranked
      """
          .formatted(rank("contacts"), rank("after"), rank("after - before"));

  private final JdbcClient jdbc;
  private final ChosenCustomers customers;
  private final HouseCurrency currency;
  private final CompanyDay day;

  ContactEffects(
      JdbcClient jdbc, ChosenCustomers customers, HouseCurrency currency, CompanyDay day) {
    this.jdbc = jdbc;
    this.customers = customers;
    this.currency = currency;
    this.day = day;
  }

  private static String rank(String column) {
    return "rank() over (order by %1$s) + (count(*) over (partition by %1$s) - 1) / 2.0"
        .formatted(column);
  }

  /**
   * Compares what was bought in the days before contacts with what was bought in those after.
   *
   * @param days from 7 to 180; contacts of the last of them are not compared yet
   * @throws Problem {@code invalid}
   */
  public ChannelEffects channels(int days) {
    if (days < LEAST_DAYS || days > MOST_DAYS) {
      throw Problem.invalid(new Problem.Field("days", "outOfRange"));
    }
    int share = customers.share();
    Map<String, Object> parameters = customers.parameters(share);
    parameters.put("days", days);
    parameters.put("yearAgo", day.today().minusYears(1));
    return new ChannelEffects(
        day.today(),
        days,
        share,
        jdbc.sql(PARTS.formatted(customers.sql()) + CHANNELS)
            .params(parameters)
            .query((row, n) -> channel(row))
            .list());
  }

  /**
   * Compares customers who were talked to much and little: contacts in one time, purchases in that
   * and in the next.
   *
   * @param months of each time, from 1 to 12; the second ends today
   * @throws Problem {@code invalid}
   */
  public ContactBands bands(int months) {
    if (months < 1 || months > MOST_MONTHS) {
      throw Problem.invalid(new Problem.Field("months", "outOfRange"));
    }
    LocalDate today = day.today();
    int share = customers.share();
    Map<String, Object> parameters = customers.parameters(share);
    parameters.put("middle", today.minusMonths(months));
    parameters.put("start", today.minusMonths(2L * months));
    String rated = PARTS.formatted(customers.sql()) + RATED;
    List<ContactBand> bands =
        jdbc.sql(rated + BANDS).params(parameters).query((row, n) -> band(row)).list();
    return jdbc.sql(rated + CORRELATED)
        .params(parameters)
        .query(
            (row, n) ->
                new ContactBands(
                    today,
                    months,
                    share,
                    bands,
                    coefficient(row.getBigDecimal("with_revenue")),
                    coefficient(row.getBigDecimal("with_change"))))
        .single();
  }

  private ChannelEffect channel(ResultSet row) throws SQLException {
    long contacts = row.getLong("contacts");
    return new ChannelEffect(
        Kind.valueOf(row.getString("kind")),
        contacts,
        money(row.getBigDecimal("cost")),
        Percent.of(row.getLong("bought_before"), contacts),
        Percent.of(row.getLong("bought_after"), contacts),
        money(row.getBigDecimal("revenue_before")),
        money(row.getBigDecimal("revenue_after")));
  }

  private ContactBand band(ResultSet row) throws SQLException {
    long customers = row.getLong("customers");
    return new ContactBand(
        row.getInt("least"),
        row.getObject("most", Integer.class),
        customers,
        Percent.of(row.getLong("bought"), customers),
        money(row.getBigDecimal("cost")),
        money(row.getBigDecimal("before")),
        money(row.getBigDecimal("after")));
  }

  private Money money(BigDecimal amount) {
    return Money.rounded(amount, currency.code());
  }

  private static @Nullable BigDecimal coefficient(@Nullable BigDecimal value) {
    return value == null ? null : value.setScale(2, RoundingMode.HALF_UP);
  }
}

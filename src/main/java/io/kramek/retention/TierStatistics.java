package io.kramek.retention;

import io.kramek.identity.PersonName;
import io.kramek.identity.Visibility;
import io.kramek.shared.Money;
import io.kramek.shared.Paged;
import io.kramek.shared.Problem;
import io.kramek.shared.SearchWords;
import io.kramek.shared.SubjectRef;
import jakarta.annotation.Nullable;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tiers of all customers that whoever asks may see: now, and over time. */
@Service
@Transactional(readOnly = true)
public class TierStatistics {

  /**
   * A tier.
   *
   * @param tier {@code null} for customers about whom nothing has been decided
   */
  public record TierCount(@Nullable String tier, long customers, Money revenue12) {}

  /** The tiers, the best first. */
  public record TierOverview(List<String> order, List<TierCount> tiers) {}

  /**
   * Customers who were in one tier on a day and in another, or the same, on the next.
   *
   * @param from {@code null} for those about whom nothing had been decided on the first day
   */
  public record TierFlow(
      LocalDate fromDay, LocalDate toDay, @Nullable String from, String to, long customers) {}

  /** Tiers over time: ends of months, and the last day. */
  public record TierMoves(List<String> order, List<LocalDate> days, List<TierFlow> flows) {}

  /** A customer and its tier. */
  public record TierRow(
      UUID id,
      String name,
      @Nullable String tier,
      @Nullable Instant since,
      Money revenue12,
      @Nullable PersonName owner) {}

  /** The tier of a customer whom whoever asks sees. */
  public record TierOf(UUID customerId, String tier) {}

  private static final int MONTHS = 24;

  /** A total beyond this would cost more to count than it tells. */
  private static final int LISTED = 10_000;

  private final JdbcClient jdbc;
  private final Visibility visibility;
  private final TierTable tierTable;
  private final HouseCurrency currency;
  private final CompanyDay day;

  TierStatistics(
      JdbcClient jdbc,
      Visibility visibility,
      TierTable tierTable,
      HouseCurrency currency,
      CompanyDay day) {
    this.jdbc = jdbc;
    this.visibility = visibility;
    this.tierTable = tierTable;
    this.currency = currency;
    this.day = day;
  }

  /** How many customers are in each tier, and what they bring. */
  public TierOverview now() {
    List<TierCount> counts =
        jdbc.sql(
                """
                select v.tier, count(*) customers, coalesce(sum(f.revenue_12m), 0) revenue
                from customer c left join customer_value v on v.customer_id = c.id
                  left join customer_facts f on f.customer_id = c.id
                where %s group by v.tier order by v.tier
                """
                    .formatted(visible()))
            .params(visibility.parameters())
            .query(
                (row, n) ->
                    new TierCount(
                        row.getString("tier"),
                        row.getLong("customers"),
                        Money.rounded(row.getBigDecimal("revenue"), currency.code())))
            .list();
    return new TierOverview(tierTable.order(), counts);
  }

  /**
   * How many customers have moved between tiers from month to month.
   *
   * @param asOf the last day, or {@code null} for today
   * @param months how many ends of months before it
   */
  public TierMoves moves(@Nullable LocalDate asOf, int months) {
    if (months < 1 || months > MONTHS) {
      throw Problem.invalid(new Problem.Field("months", "outOfRange"));
    }
    List<LocalDate> days = days(asOf == null ? day.today() : asOf, months);
    List<TierFlow> flows =
        jdbc.sql(
                """
                with spans as (
                  select l.customer_id, l.as_of, l.result ->> 'tier' tier,
                    lead(l.as_of) over (partition by l.customer_id order by l.as_of, l.at, l.id) until
                  from decision_ledger l join customer c on c.id = l.customer_id
                  where l.decision = :decision and l.as_of <= :last and %s),
                stood as (
                  select d.day, s.tier, lag(s.tier) over (partition by s.customer_id order by d.day) was,
                    lag(d.day) over (partition by s.customer_id order by d.day) day_before
                  from unnest(:days) d (day) join spans s on s.as_of <= d.day and (s.until is null or s.until > d.day))
                select day, day_before, was, tier, count(*) customers from stood
                where day > :first group by 1, 2, 3, 4 order by 1, 3, 4
                """
                    .formatted(visible()))
            .params(visibility.parameters())
            .param("decision", TierTable.DECISION)
            .param("first", days.get(0))
            .param("last", days.get(days.size() - 1))
            .param("days", days.stream().map(java.sql.Date::valueOf).toArray(java.sql.Date[]::new))
            .query(
                (row, n) -> {
                  LocalDate to = row.getObject("day", LocalDate.class);
                  return new TierFlow(
                      days.get(days.indexOf(to) - 1),
                      to,
                      row.getString("was"),
                      row.getString("tier"),
                      row.getLong("customers"));
                })
            .list();
    return new TierMoves(tierTable.order(), days, flows);
  }

  private static List<LocalDate> days(LocalDate last, int months) {
    List<LocalDate> days = new ArrayList<>();
    for (int i = months; i > 0; i--) {
      days.add(last.minusMonths(i).with(TemporalAdjusters.lastDayOfMonth()));
    }
    days.add(last);
    return days;
  }

  /** A page of the customers of a tier, those first who bring most. */
  public Paged<TierRow> customers(@Nullable String tier, String query, Paged.Request page) {
    SearchWords words = new SearchWords(query);
    Map<String, Object> parameters = new HashMap<>(visibility.parameters());
    parameters.putAll(words.parameters());
    parameters.put("tier", tier == null ? "" : tier);
    String some =
        """
        from customer c left join customer_value v on v.customer_id = c.id
        where (:tier = '' or v.tier = :tier) and %s and %s
        """
            .formatted(words.condition("c.search"), visible());
    AtomicLong total =
        new AtomicLong(
            jdbc.sql("select count(*) from (select 1 %s limit %d) counted".formatted(some, LISTED))
                .params(parameters)
                .query(Long.class)
                .single());
    List<TierRow> rows =
        jdbc.sql(
                """
                select c.id, c.name, v.tier, v.since, coalesce(f.revenue_12m, 0) revenue, u.id owner_id, u.name owner_name
                from (select c.id %s) found join customer c on c.id = found.id
                  left join customer_value v on v.customer_id = c.id
                  left join customer_facts f on f.customer_id = c.id
                  left join app_user u on u.id = c.owner_id
                order by f.revenue_12m desc nulls last, c.id limit :limit offset :offset
                """
                    .formatted(some))
            .params(parameters)
            .param("limit", page.size())
            .param("offset", page.offset())
            .query(
                (row, n) -> {
                  Timestamp since = row.getTimestamp("since");
                  return new TierRow(
                      row.getObject("id", UUID.class),
                      row.getString("name"),
                      row.getString("tier"),
                      since == null ? null : since.toInstant(),
                      Money.rounded(row.getBigDecimal("revenue"), currency.code()),
                      PersonName.ofNullable(
                          row.getObject("owner_id", UUID.class), row.getString("owner_name")));
                })
            .list();
    return Paged.of(rows, page, total.get());
  }

  /**
   * The tiers of some customers; those who have none, or are none of the caller's, are left out.
   */
  public List<TierOf> of(Collection<UUID> customers) {
    return jdbc.sql(
            """
            select c.id customer_id, v.tier from customer c join customer_value v on v.customer_id = c.id
            where c.id = any(:customers) and %s order by c.id
            """
                .formatted(visible()))
        .params(visibility.parameters())
        .param("customers", customers.toArray(UUID[]::new))
        .query(TierOf.class)
        .list();
  }

  private String visible() {
    return visibility.of("c", SubjectRef.CUSTOMER);
  }
}

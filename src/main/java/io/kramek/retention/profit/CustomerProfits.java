package io.kramek.retention.profit;

import io.kramek.identity.PersonName;
import io.kramek.identity.Visibility;
import io.kramek.retention.HouseCurrency;
import io.kramek.shared.Money;
import io.kramek.shared.Paged;
import io.kramek.shared.SubjectRef;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What customers leave us within twelve months, of those whom the caller sees: their margin less
 * what contacts with them cost, from the facts that tables decide by. Definitions:
 * docs/profitability.md.
 */
@Service
@Transactional(readOnly = true)
public class CustomerProfits {

  /** By what customers are put in order; unknown comes last. */
  public enum Order {
    PROFIT("f.margin_12m - f.cost_to_serve_12m"),
    MARGIN("f.margin_12m"),
    REVENUE("f.revenue_12m"),
    CONTACT_COST("f.cost_to_serve_12m");

    private final String sql;

    Order(String sql) {
      this.sql = sql;
    }
  }

  /**
   * A customer.
   *
   * @param discountPercent what was given away of the list price
   * @param margin {@code null} as soon as the cost of one purchase is not known
   * @param profit margin less contacts
   */
  public record CustomerProfit(
      UUID id,
      String name,
      @Nullable PersonName owner,
      @Nullable String tier,
      Money revenue,
      @Nullable BigDecimal discountPercent,
      @Nullable Money margin,
      Money contactCost,
      @Nullable Money profit) {}

  /**
   * A tenth of the customers, the first the most profitable.
   *
   * @param sharePercent of the profit of all, this tenth and those before it together; above 100
   *     where others lose what they bring. {@code null} where there is no profit
   */
  public record ProfitTenth(
      int tenth,
      long customers,
      Money revenue,
      Money margin,
      Money contactCost,
      Money profit,
      @Nullable BigDecimal sharePercent) {}

  /**
   * All customers together.
   *
   * @param unknown customers of whom no profit can be told
   * @param losing customers who cost more than they bring, and how much
   */
  public record ProfitSpread(
      List<ProfitTenth> tenths, Money profit, long unknown, long losing, Money lost) {}

  /** Whom there is something to tell about: they bought, or were talked to. */
  private static final String ACTIVE = "(f.purchases_12m > 0 or f.cost_to_serve_12m > 0)";

  private static final String FROM =
      "from customer_facts f join customer c on c.id = f.customer_id";

  private final JdbcClient jdbc;
  private final Visibility visibility;
  private final HouseCurrency currency;

  CustomerProfits(JdbcClient jdbc, Visibility visibility, HouseCurrency currency) {
    this.jdbc = jdbc;
    this.visibility = visibility;
    this.currency = currency;
  }

  /**
   * A page of customers.
   *
   * @param tier only those of a tier; {@code null} for all
   */
  public Paged<CustomerProfit> of(
      @Nullable String tier, Order order, boolean descending, Paged.Request page) {
    String some = some(tier);
    long total =
        jdbc.sql("select count(*) " + some).params(parameters(tier)).query(Long.class).single();
    return Paged.of(rows(tier, order, descending, page.size(), page.offset()), page, total);
  }

  /** The first ten thousand of the same. */
  public List<CustomerProfit> export(@Nullable String tier, Order order, boolean descending) {
    return rows(tier, order, descending, ProductProfits.MOST_EXPORTED, 0);
  }

  private List<CustomerProfit> rows(
      @Nullable String tier, Order order, boolean descending, int limit, long offset) {
    return jdbc.sql(
            """
            select k.*, u.id owner_id, u.name owner_name from (
              select c.id, c.name, c.owner_id owned_by, v.tier, f.revenue_12m, f.list_12m, f.margin_12m,
                f.cost_to_serve_12m, row_number() over (order by %s %s nulls last, c.id) place
              %s order by place limit :limit offset :offset) k
            left join app_user u on u.id = k.owned_by order by k.place
            """
                .formatted(order.sql, descending ? "desc" : "asc", some(tier)))
        .params(parameters(tier))
        .param("limit", limit)
        .param("offset", offset)
        .query((row, n) -> customer(row))
        .list();
  }

  private String some(@Nullable String tier) {
    return "%s left join customer_value v on v.customer_id = c.id where %s and %s and %s"
        .formatted(FROM, tier == null ? "true" : "v.tier = :tier", ACTIVE, visible());
  }

  private Map<String, Object> parameters(@Nullable String tier) {
    Map<String, Object> parameters = new HashMap<>(visibility.parameters());
    if (tier != null) {
      parameters.put("tier", tier);
    }
    return parameters;
  }

  private CustomerProfit customer(ResultSet row) throws SQLException {
    BigDecimal revenue = row.getBigDecimal("revenue_12m");
    BigDecimal list = row.getBigDecimal("list_12m");
    BigDecimal margin = row.getBigDecimal("margin_12m");
    BigDecimal contacts = row.getBigDecimal("cost_to_serve_12m");
    return new CustomerProfit(
        row.getObject("id", UUID.class),
        row.getString("name"),
        PersonName.ofNullable(row.getObject("owner_id", UUID.class), row.getString("owner_name")),
        row.getString("tier"),
        money(revenue),
        Percent.of(list.subtract(revenue), list),
        margin == null ? null : money(margin),
        money(contacts),
        margin == null ? null : money(margin.subtract(contacts)));
  }

  /** How profit is spread over customers. */
  public ProfitSpread spread() {
    List<ProfitTenth> tenths =
        jdbc.sql(
                """
                select tenth, count(*) customers, sum(revenue_12m) revenue, sum(margin_12m) margin,
                  sum(cost_to_serve_12m) contact_cost, sum(profit) profit,
                  sum(sum(profit)) over (order by tenth) so_far, sum(sum(profit)) over () of_all
                from (select f.*, f.margin_12m - f.cost_to_serve_12m profit,
                    ntile(10) over (order by f.margin_12m - f.cost_to_serve_12m desc, c.id) tenth
                  %s where f.margin_12m is not null and %s and %s) f
                group by tenth order by tenth
                """
                    .formatted(FROM, ACTIVE, visible()))
            .params(visibility.parameters())
            .query((row, n) -> tenth(row))
            .list();
    return jdbc.sql(
            """
            select coalesce(sum(profit), 0) profit, count(*) filter (where profit is null) unknown,
              count(*) filter (where profit < 0) losing, coalesce(-sum(profit) filter (where profit < 0), 0) lost
            from (select f.margin_12m - f.cost_to_serve_12m profit %s where %s and %s) f
            """
                .formatted(FROM, ACTIVE, visible()))
        .params(visibility.parameters())
        .query(
            (row, n) ->
                new ProfitSpread(
                    tenths,
                    money(row.getBigDecimal("profit")),
                    row.getLong("unknown"),
                    row.getLong("losing"),
                    money(row.getBigDecimal("lost"))))
        .single();
  }

  private ProfitTenth tenth(ResultSet row) throws SQLException {
    return new ProfitTenth(
        row.getInt("tenth"),
        row.getLong("customers"),
        money(row.getBigDecimal("revenue")),
        money(row.getBigDecimal("margin")),
        money(row.getBigDecimal("contact_cost")),
        money(row.getBigDecimal("profit")),
        Percent.of(row.getBigDecimal("so_far"), row.getBigDecimal("of_all")));
  }

  private String visible() {
    return visibility.of("c", SubjectRef.CUSTOMER);
  }

  private Money money(BigDecimal amount) {
    return Money.rounded(amount, currency.code());
  }
}

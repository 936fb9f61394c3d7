package io.kramek.retention.profit;

import io.kramek.retention.CompanyDay;
import io.kramek.retention.HouseCurrency;
import io.kramek.retention.facts.CountedSql;
import io.kramek.shared.Money;
import io.kramek.shared.Paged;
import io.kramek.shared.Problem;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What products leave us, of what the customers bought whom the caller sees. Definitions:
 * docs/profitability.md.
 */
@Service
@Transactional(readOnly = true)
public class ProductProfits {

  /** By what products are put in order; unknown comes last. */
  public enum Order {
    PROFIT("margin - contact_cost"),
    MARGIN("margin"),
    MARGIN_PERCENT("margin / nullif(known_revenue, 0)"),
    REVENUE("revenue"),
    NAME("name");

    private final String sql;

    Order(String sql) {
      this.sql = sql;
    }
  }

  /**
   * A product. Margin, contacts and profit are those of sales whose cost is known.
   *
   * @param id {@code null} for everything that is not on the price list
   * @param name as it was last sold under
   * @param discountPercent what was given away of the list price
   * @param costKnownPercent of how much of the revenue the cost is known
   * @param margin revenue less what the goods cost; {@code null} where no cost is known
   * @param contactCost the product's share of what contacts with its buyers cost, by revenue
   * @param profit margin less contacts
   */
  public record ProductProfit(
      @Nullable UUID id,
      @Nullable String name,
      long customers,
      long purchases,
      long quantity,
      Money revenue,
      @Nullable BigDecimal discountPercent,
      @Nullable BigDecimal costKnownPercent,
      @Nullable Money margin,
      @Nullable BigDecimal marginPercent,
      @Nullable Money contactCost,
      @Nullable Money profit) {}

  /**
   * All products together.
   *
   * @param contactCost of all contacts in the time
   * @param contactCostOfProducts what of it could be told to products; the rest went to customers
   *     who bought nothing, or nothing whose cost is known
   */
  public record ProductSums(
      Money revenue, Money margin, Money contactCost, Money contactCostOfProducts) {}

  /**
   * A page of products, and the time they were looked at.
   *
   * @param share one customer in so many was counted; above 1, whatever is a number or a sum is an
   *     estimate for all
   */
  public record ProductProfitPage(
      LocalDate from, LocalDate to, int share, ProductSums sums, Paged<ProductProfit> products) {}

  static final int MOST_EXPORTED = 10_000;

  private static final String SOLD =
      """
      contacted as (
        select customer_id, sum(cost) cost from happened where done_on between :from and :to group by customer_id),
      made as (
        select p.id, p.customer_id, p.rate, p.amount, coalesce(g.amount, 0) gone, coalesce(g.cost, 0) back,
          g.cost_unknown is true cost_unknown,
          case when p.amount > 0 then (p.amount - coalesce(g.amount, 0)) / p.amount else 1 end kept
        from purchase_made p left join gone g on g.purchase_id = p.id
        where p.bought_on between :from and :to and p.customer_id in (select id from chosen)),
      spent as (select customer_id, sum((amount - gone) * rate) revenue from made group by customer_id),
      sold as (
        select l.product_id, l.name, m.id purchase_id, m.customer_id, l.quantity,
          l.amount * m.kept * m.rate revenue, coalesce(l.list_amount, l.amount) * m.kept * m.rate list,
          case when not m.cost_unknown
            then (l.cost - m.back * coalesce(l.amount / nullif(m.amount, 0), 0)) * m.rate end cost,
          case when s.revenue > 0 then coalesce(t.cost, 0) * l.amount * m.kept * m.rate / s.revenue else 0 end contact_cost
        from made m join purchase_line_made l on l.purchase_id = m.id join spent s on s.customer_id = m.customer_id
          left join contacted t on t.customer_id = m.customer_id),
      products as (
        select product_id, max(name) name, :share * count(distinct customer_id) customers,
          :share * count(distinct purchase_id) purchases, :share * sum(quantity) quantity, :share * sum(revenue) revenue,
          :share * sum(list) list, :share * coalesce(sum(revenue) filter (where cost is not null), 0) known_revenue,
          :share * sum(revenue - cost) margin, :share * sum(contact_cost) filter (where cost is not null) contact_cost
        from sold group by product_id)""";

  private final JdbcClient jdbc;
  private final ChosenCustomers customers;
  private final HouseCurrency currency;
  private final CompanyDay day;

  ProductProfits(
      JdbcClient jdbc, ChosenCustomers customers, HouseCurrency currency, CompanyDay day) {
    this.jdbc = jdbc;
    this.customers = customers;
    this.currency = currency;
    this.day = day;
  }

  /**
   * Products that were sold in a time.
   *
   * @param from first day, or {@code null} for twelve months
   * @param to last day, or {@code null} for today
   * @throws Problem {@code invalid}
   */
  public ProductProfitPage of(
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      Order order,
      boolean descending,
      Paged.Request page) {
    return look(customers.share(), from, to, order, descending, page.size(), page.offset());
  }

  /** The first ten thousand of the same, always counted from all customers. */
  public List<ProductProfit> export(
      @Nullable LocalDate from, @Nullable LocalDate to, Order order, boolean descending) {
    return look(1, from, to, order, descending, MOST_EXPORTED, 0).products().items();
  }

  ProductProfitPage look(
      int share,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      Order order,
      boolean descending,
      int limit,
      long offset) {
    Period period = Period.asked(from, to, day.today());
    var sums = new AtomicReference<ProductSums>();
    var total = new AtomicLong();
    List<ProductProfit> products =
        jdbc
            .sql(sql(order, descending))
            .params(customers.parameters(share))
            .param("from", period.from())
            .param("to", period.to())
            .param("limit", limit)
            .param("offset", offset)
            .query(
                (row, n) -> {
                  sums.set(sums(row));
                  total.set(row.getLong("total"));
                  return row.getObject("purchases") == null ? null : product(row);
                })
            .list()
            .stream()
            .filter(Objects::nonNull)
            .toList();
    return new ProductProfitPage(
        period.from(),
        period.to(),
        share,
        sums.get(),
        new Paged<>(products, Math.toIntExact(offset / limit), limit, total.get()));
  }

  /** There is a row with the sums also where there is no product. */
  private String sql(Order order, boolean descending) {
    return """
        with %s,
        %s,
        %s,
        %s
        select a.*, p.* from (
            select count(*) total, coalesce(sum(revenue), 0) all_revenue, coalesce(sum(margin), 0) all_margin,
              coalesce(sum(contact_cost), 0) told_contact_cost, (select :share * coalesce(sum(cost), 0) from contacted) all_contact_cost
            from products) a
          left join (select * from products order by %s %s nulls last, product_id limit :limit offset :offset) p on true
        order by %s %s nulls last, product_id
        """
        .formatted(
            customers.sql(),
            CountedSql.gone(ChosenCustomers.WHICH),
            CountedSql.happened(ChosenCustomers.WHICH),
            SOLD,
            order.sql,
            descending ? "desc" : "asc",
            order.sql,
            descending ? "desc" : "asc");
  }

  private ProductSums sums(ResultSet row) throws SQLException {
    return new ProductSums(
        money(row.getBigDecimal("all_revenue")),
        money(row.getBigDecimal("all_margin")),
        money(row.getBigDecimal("all_contact_cost")),
        money(row.getBigDecimal("told_contact_cost")));
  }

  private ProductProfit product(ResultSet row) throws SQLException {
    BigDecimal revenue = row.getBigDecimal("revenue");
    BigDecimal list = row.getBigDecimal("list");
    BigDecimal known = row.getBigDecimal("known_revenue");
    BigDecimal margin = row.getBigDecimal("margin");
    BigDecimal contacts = row.getBigDecimal("contact_cost");
    UUID id = row.getObject("product_id", UUID.class);
    return new ProductProfit(
        id,
        id == null ? null : row.getString("name"),
        row.getLong("customers"),
        row.getLong("purchases"),
        row.getLong("quantity"),
        money(revenue),
        Percent.of(list.subtract(revenue), list),
        Percent.of(known, revenue),
        money(margin),
        margin == null ? null : Percent.of(margin, known),
        money(contacts),
        margin == null ? null : money(margin.subtract(contacts)));
  }

  private @Nullable Money money(@Nullable BigDecimal amount) {
    return amount == null ? null : Money.rounded(amount, currency.code());
  }
}

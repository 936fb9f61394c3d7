package io.kramek.purchases;

import io.kramek.customers.CustomerId;
import io.kramek.customers.Customers.CustomerName;
import io.kramek.purchases.Purchases.PurchaseLine;
import io.kramek.purchases.Purchases.PurchasePayment;
import io.kramek.purchases.Purchases.PurchaseReturn;
import io.kramek.purchases.Purchases.PurchaseTotals;
import io.kramek.purchases.Purchases.PurchaseView;
import io.kramek.shared.Money;
import io.kramek.shared.Paged;
import io.kramek.shared.Problem;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads purchases of customers whom the caller has proved to see. */
@Repository
class PurchaseQueries {

  private static final String SETTLED =
      """
      select p.*, c.name customer_name, r.returned, b.paid, greatest(0, p.amount - r.returned - b.paid) outstanding
      from purchase p join customer c on c.id = p.customer_id
        cross join lateral (select coalesce(sum(amount), 0) returned from purchase_return where purchase_id = p.id) r
        cross join lateral (select coalesce(sum(amount), 0) paid from purchase_payment where purchase_id = p.id) b
      """;

  private final JdbcClient jdbc;
  private final String own;

  PurchaseQueries(JdbcClient jdbc, @Value("${kramek.currency}") String own) {
    this.jdbc = jdbc;
    this.own = own;
  }

  /** What hangs on purchases, by their ids. */
  private record Parts(
      Map<UUID, List<PurchaseLine>> lines,
      Map<UUID, List<PurchaseReturn>> returns,
      Map<UUID, List<PurchasePayment>> payments) {}

  Paged<PurchaseView> of(CustomerId customer, Paged.Request page, LocalDate today) {
    long total =
        jdbc.sql("select count(*) from purchase where customer_id = ?")
            .param(customer.value())
            .query(Long.class)
            .single();
    UUID[] ids =
        jdbc.sql(
                """
                select id from purchase where customer_id = ?
                order by bought_on desc, recorded_at desc, id limit ? offset ?
                """)
            .params(customer.value(), page.size(), page.offset())
            .query(UUID.class)
            .list()
            .toArray(UUID[]::new);
    return Paged.of(views(ids, today), page, total);
  }

  PurchaseView get(PurchaseId id, LocalDate today) {
    return views(new UUID[] {id.value()}, today).stream()
        .findFirst()
        .orElseThrow(Problem::notFound);
  }

  Optional<PurchaseId> find(String number) {
    return jdbc.sql("select id from purchase where number = ?")
        .param(number)
        .query((row, n) -> new PurchaseId(row.getObject("id", UUID.class)))
        .optional();
  }

  private List<PurchaseView> views(UUID[] ids, LocalDate today) {
    if (ids.length == 0) {
      return List.of();
    }
    var parts = new Parts(lines(ids), returns(ids), payments(ids));
    return jdbc.sql(
            SETTLED + "where p.id = any(?) order by p.bought_on desc, p.recorded_at desc, p.id")
        .param(ids)
        .query((row, n) -> view(row, parts, today))
        .list();
  }

  private static PurchaseView view(ResultSet row, Parts parts, LocalDate today)
      throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    LocalDate due = row.getObject("due_on", LocalDate.class);
    boolean open = row.getBigDecimal("outstanding").signum() > 0;
    return new PurchaseView(
        id,
        row.getString("number"),
        new CustomerName(row.getObject("customer_id", UUID.class), row.getString("customer_name")),
        Purchases.Source.valueOf(row.getString("source")),
        row.getObject("bought_on", LocalDate.class),
        money(row, "amount"),
        money(row, "list_amount"),
        money(row, "cost"),
        Rates.plain(row.getBigDecimal("rate")),
        due,
        money(row, "returned"),
        money(row, "paid"),
        money(row, "outstanding"),
        open && due != null && due.isBefore(today)
            ? Math.toIntExact(today.toEpochDay() - due.toEpochDay())
            : 0,
        parts.lines().getOrDefault(id, List.of()),
        parts.returns().getOrDefault(id, List.of()),
        parts.payments().getOrDefault(id, List.of()));
  }

  private static Money money(ResultSet row, String column) throws SQLException {
    BigDecimal amount = row.getBigDecimal(column);
    return amount == null ? null : Money.rounded(amount, row.getString("currency"));
  }

  private Map<UUID, List<PurchaseLine>> lines(UUID[] ids) {
    return grouped(
        "select l.*, p.currency from purchase_line l join purchase p on p.id = l.purchase_id where l.purchase_id = any(?) order by l.position",
        ids,
        row ->
            new PurchaseLine(
                row.getObject("product_id", UUID.class),
                row.getString("name"),
                row.getInt("quantity"),
                money(row, "amount"),
                money(row, "list_amount"),
                money(row, "cost")));
  }

  private Map<UUID, List<PurchaseReturn>> returns(UUID[] ids) {
    return grouped(
        "select r.*, p.currency from purchase_return r join purchase p on p.id = r.purchase_id where r.purchase_id = any(?) order by r.returned_on, r.id",
        ids,
        row ->
            new PurchaseReturn(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getObject("returned_on", LocalDate.class),
                money(row, "amount"),
                money(row, "cost")));
  }

  private Map<UUID, List<PurchasePayment>> payments(UUID[] ids) {
    return grouped(
        "select b.*, p.currency from purchase_payment b join purchase p on p.id = b.purchase_id where b.purchase_id = any(?) order by b.paid_on, b.id",
        ids,
        row ->
            new PurchasePayment(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getObject("paid_on", LocalDate.class),
                money(row, "amount")));
  }

  private interface Part<T> {
    T of(ResultSet row) throws SQLException;
  }

  private <T> Map<UUID, List<T>> grouped(String sql, UUID[] ids, Part<T> part) {
    Map<UUID, List<T>> grouped = new HashMap<>();
    jdbc.sql(sql)
        .param(ids)
        .query(
            row -> {
              grouped
                  .computeIfAbsent(
                      row.getObject("purchase_id", UUID.class), purchase -> new ArrayList<>())
                  .add(part.of(row));
            });
    return grouped;
  }

  PurchaseTotals totals(CustomerId customer, LocalDate today) {
    return jdbc.sql(
            """
            select count(*) purchases, coalesce(sum(amount * rate), 0) bought, coalesce(sum(returned * rate), 0) returned,
              coalesce(sum(outstanding * rate), 0) outstanding,
              coalesce(sum(outstanding * rate) filter (where due_on < :today), 0) overdue
            from (%s where p.customer_id = :customer) purchases
            """
                .formatted(SETTLED))
        .param("customer", customer.value())
        .param("today", today)
        .query(
            (row, n) ->
                new PurchaseTotals(
                    row.getLong("purchases"),
                    Money.rounded(row.getBigDecimal("bought"), own),
                    Money.rounded(row.getBigDecimal("returned"), own),
                    Money.rounded(row.getBigDecimal("outstanding"), own),
                    Money.rounded(row.getBigDecimal("overdue"), own)))
        .single();
  }
}

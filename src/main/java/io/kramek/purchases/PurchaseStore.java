package io.kramek.purchases;

import io.kramek.products.ProductId;
import io.kramek.purchases.Purchases.NewLine;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds and writes purchases, many of them in a few statements. */
@Repository
class PurchaseStore {

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final Clock clock;

  PurchaseStore(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.clock = clock;
  }

  /** Those of some numbers that are recorded already, with their lines. */
  Map<String, Purchase> known(Collection<String> numbers) {
    Map<UUID, Purchase> found = new HashMap<>();
    Map<String, Purchase> known = new HashMap<>();
    jdbc.sql(
            "select id, number, customer_id, source, bought_on, currency, rate, due_on from purchase where number = any(?)")
        .param(numbers.toArray(String[]::new))
        .query((row, n) -> purchase(row))
        .list()
        .forEach(
            purchase -> {
              found.put(purchase.id(), purchase);
              known.put(purchase.number(), purchase);
            });
    if (!found.isEmpty()) {
      jdbc.sql(
              """
              select purchase_id, position, product_id, name, quantity, amount, list_amount, cost from purchase_line
              where purchase_id = any(?)
              """)
          .param(found.keySet().toArray(UUID[]::new))
          .query(
              row -> {
                found
                    .get(row.getObject("purchase_id", UUID.class))
                    .lines()
                    .put(row.getInt("position"), line(row));
              });
    }
    return known;
  }

  private static Purchase purchase(ResultSet row) throws SQLException {
    return new Purchase(
        row.getObject("id", UUID.class),
        row.getString("number"),
        row.getObject("customer_id", UUID.class),
        Purchases.Source.valueOf(row.getString("source")),
        row.getObject("bought_on", LocalDate.class),
        row.getString("currency"),
        row.getBigDecimal("rate"),
        row.getObject("due_on", LocalDate.class),
        new TreeMap<>());
  }

  private static NewLine line(ResultSet row) throws SQLException {
    UUID product = row.getObject("product_id", UUID.class);
    return new NewLine(
        product == null ? null : new ProductId(product),
        row.getString("name"),
        row.getInt("quantity"),
        row.getBigDecimal("amount"),
        row.getBigDecimal("list_amount"),
        row.getBigDecimal("cost"));
  }

  /**
   * Writes a purchase, unless its number has been taken in this moment.
   *
   * @return whether it was written
   */
  boolean insert(Purchase purchase) {
    boolean written =
        batches.batchUpdate(INSERT + " on conflict (number) do nothing", rows(List.of(purchase)))[0]
            > 0;
    if (written) {
      insertLines(Map.of(purchase.id(), purchase.lines()));
    }
    return written;
  }

  /** Writes purchases whose numbers are free. */
  void insert(Collection<Purchase> purchases) {
    batches.batchUpdate(INSERT, rows(purchases));
    Map<UUID, TreeMap<Integer, NewLine>> lines = new HashMap<>();
    purchases.forEach(purchase -> lines.put(purchase.id(), purchase.lines()));
    insertLines(lines);
  }

  private static final String INSERT =
      """
      insert into purchase (id, number, customer_id, source, bought_on, currency, amount, list_amount, cost, rate, due_on, recorded_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

  private List<Object[]> rows(Collection<Purchase> purchases) {
    Timestamp now = Timestamp.from(clock.instant());
    return purchases.stream()
        .map(
            one ->
                new Object[] {
                  one.id(),
                  one.number(),
                  one.customer(),
                  one.source().name(),
                  Date.valueOf(one.day()),
                  one.currency(),
                  one.amount(),
                  one.listAmount(),
                  one.cost(),
                  one.rate(),
                  one.due() == null ? null : Date.valueOf(one.due()),
                  now
                })
        .toList();
  }

  /** Adds lines to purchases, by their positions; the sums are put right by {@link #sumUp}. */
  void insertLines(Map<UUID, ? extends Map<Integer, NewLine>> added) {
    List<Object[]> rows = new ArrayList<>();
    added.forEach(
        (purchase, lines) ->
            lines.forEach(
                (position, line) ->
                    rows.add(
                        new Object[] {
                          position,
                          line.product() == null ? null : line.product().value(),
                          line.name(),
                          line.quantity(),
                          line.amount(),
                          line.listAmount(),
                          line.cost(),
                          purchase
                        })));
    batches.batchUpdate(
        """
        insert into purchase_line (
          purchase_id, customer_id, position, product_id, name, quantity, amount, list_amount, cost)
        select id, customer_id, ?, ?, ?, ?, ?, ?, ? from purchase where id = ?
        """,
        rows);
  }

  /** Makes the sums of purchases those of their lines. */
  void sumUp(Collection<UUID> purchases) {
    jdbc.sql(
            """
            update purchase p set amount = s.amount, list_amount = s.list_amount, cost = s.cost
            from (
              select purchase_id, sum(amount) amount,
                case when bool_and(list_amount is not null) then sum(list_amount) end list_amount,
                case when bool_and(cost is not null) then sum(cost) end cost
              from purchase_line where purchase_id = any(?) group by purchase_id) s
            where p.id = s.purchase_id
            """)
        .param(purchases.toArray(UUID[]::new))
        .update();
  }
}

package io.kramek.purchases;

import io.kramek.shared.Ids;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds and writes what came back and what was paid, many in a few statements. */
@Repository
class SettlementStore {

  /** The two things that happen to a purchase. */
  enum Way {
    RETURN("purchase_return", "returned_on"),
    PAYMENT("purchase_payment", "paid_on");

    private final String table;
    private final String day;

    Way(String table, String day) {
      this.table = table;
      this.day = day;
    }
  }

  /** One that is recorded already. */
  record Known(UUID purchase, Settlement settlement) {}

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final Clock clock;

  SettlementStore(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.clock = clock;
  }

  /**
   * Purchases by their numbers, locked in one order, so that nobody else gives back what is left.
   */
  Map<String, Settled> lock(Collection<String> numbers) {
    jdbc.sql("select id from purchase where number = any(?) order by id for update")
        .param(numbers.toArray(String[]::new))
        .query(UUID.class)
        .list();
    return look(numbers);
  }

  /** Purchases by their numbers, to see what would be. */
  Map<String, Settled> look(Collection<String> numbers) {
    Map<String, Settled> found = new HashMap<>();
    jdbc.sql(
            """
            select p.*, coalesce((select sum(r.amount) from purchase_return r where r.purchase_id = p.id), 0) returned
            from purchase p where p.number = any(?)
            """)
        .param(numbers.toArray(String[]::new))
        .query(
            row -> {
              found.put(
                  row.getString("number"),
                  new Settled(
                      row.getObject("id", UUID.class),
                      row.getObject("customer_id", UUID.class),
                      row.getObject("bought_on", LocalDate.class),
                      row.getString("currency"),
                      row.getBigDecimal("amount"),
                      row.getBigDecimal("returned")));
            });
    return found;
  }

  /** The number of a purchase, and whose it is. */
  record Numbered(String number, UUID customer) {}

  Optional<Numbered> numbered(PurchaseId id) {
    return jdbc.sql("select number, customer_id customer from purchase where id = ?")
        .param(id.value())
        .query(Numbered.class)
        .optional();
  }

  /** Those of some numbers that are recorded already. */
  Map<String, Known> known(Way way, Collection<String> numbers) {
    Map<String, Known> known = new HashMap<>();
    String cost = way == Way.RETURN ? "cost" : "null::numeric cost";
    jdbc.sql(
            "select number, purchase_id, %s \"day\", amount, %s from %s where number = any(?)"
                .formatted(way.day, cost, way.table))
        .param(numbers.toArray(String[]::new))
        .query(
            row -> {
              known.put(
                  row.getString("number"),
                  new Known(
                      row.getObject("purchase_id", UUID.class),
                      new Settlement(
                          row.getString("number"),
                          row.getObject("day", LocalDate.class),
                          row.getBigDecimal("amount"),
                          row.getBigDecimal("cost"))));
            });
    return known;
  }

  /** One to be written. */
  record New(Settled purchase, Settlement settlement) {}

  void insert(Way way, List<New> settlements) {
    Timestamp now = Timestamp.from(clock.instant());
    boolean cost = way == Way.RETURN;
    batches.batchUpdate(
        "insert into %s (id, number, purchase_id, customer_id, %s, amount, recorded_at%s) values (?, ?, ?, ?, ?, ?, ?%s)"
            .formatted(way.table, way.day, cost ? ", cost" : "", cost ? ", ?" : ""),
        settlements.stream().map(one -> row(one, now, cost)).toList());
  }

  private static Object[] row(New one, Timestamp now, boolean cost) {
    Settlement settlement = one.settlement();
    Object id = Ids.next();
    Object purchase = one.purchase().id();
    Object customer = one.purchase().customer();
    Date day = Date.valueOf(settlement.day());
    return cost
        ? new Object[] {
          id,
          settlement.number(),
          purchase,
          customer,
          day,
          settlement.amount(),
          now,
          settlement.cost()
        }
        : new Object[] {id, settlement.number(), purchase, customer, day, settlement.amount(), now};
  }
}

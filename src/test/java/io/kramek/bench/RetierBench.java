package io.kramek.bench;

import io.kramek.decisions.DecisionTable;
import io.kramek.decisions.ReleasedDecisions;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Customers of whom one in a hundred has other facts than the last time: the review's own way, with
 * the ledger, the customers without facts and every part it goes through, against the least that
 * could be done. That baseline is one {@code update} of a table of as many tiers, joined with the
 * same facts, told by the same compiled expression, that writes only where tier or reason {@code is
 * distinct from} the one before; it has the same memory to join in, enters nothing anywhere, and
 * like every update it runs in one process, while the review reads in several. {@code
 * -Dbench.customers} takes fewer customers.
 */
final class RetierBench implements Benchmark {

  private static final int CUSTOMERS = Integer.getInteger("bench.customers", 1_000_000);
  private static final int TURNS = 5;
  private static final double SECOND = 1e9;
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

  /** In the order in which they are made, as {@link io.kramek.shared.Ids} gives them. */
  private static final String ID =
      "(lpad(to_hex(1700000000000 + n), 12, '0') || '7' || left(md5(n::text), 3) || '8' || right(md5(n::text), 15))::uuid";

  private static final String DAYS = "(date '2026-11-26' - f.%s)::numeric";

  @Override
  public List<Figure> run() throws Exception {
    try (Server server = new Server();
        Application kramek = new Application(server.database("retier"), List.of())) {
      Reviewed reviewed = new Reviewed(kramek);
      fill(reviewed, CUSTOMERS);
      double first = reviewed.tiers(TODAY);
      reviewed.run(
          "create table plain as select customer_id, tier, reason from customer_value",
          "alter table plain add primary key (customer_id)",
          "vacuum analyze plain",
          "vacuum analyze customer_value");
      String plain = plain(kramek.bean(ReleasedDecisions.class));
      Series own = new Series();
      Series baseline = new Series();
      Series unchanged = new Series();
      for (int turn = -1; turn < TURNS; turn++) {
        reviewed.run(change(turn + 1));
        double seconds = reviewed.tiers(TODAY);
        double without = seconds(kramek, reviewed.jdbc(), plain);
        double nothing = reviewed.tiers(TODAY);
        if (turn >= 0) {
          own.add(seconds);
          baseline.add(without);
          unchanged.add(nothing);
        }
      }
      same(reviewed.jdbc());
      return List.of(
          Figure.reported("tiering-shipped-first-" + CUSTOMERS, first, "s"),
          Figure.reported("retier-unchanged-" + CUSTOMERS, unchanged.median(), "s"),
          Figure.atMostTimes("retier-" + CUSTOMERS, own.median(), "s", baseline.median(), 1.5));
    }
  }

  private static void fill(Reviewed reviewed, int customers) {
    try (BareTables bare = new BareTables(reviewed.jdbc(), List.of("customer"))) {
      reviewed.run(
          """
          insert into customer (id, kind, name, created_at, version)
          select %s, 'PERSON', 'C' || n, now(), 0 from generate_series(1, %d) n
          """
              .formatted(ID, customers));
    }
    reviewed.run(
        """
        insert into customer_facts (customer_id, counted_to, first_purchase_on, last_purchase_on, purchases, purchase_days,
          revenue, revenue_12m, list_12m, margin_12m, purchases_12m, cost_to_serve_12m, interval_days, intervals)
        select id, date '2026-11-26', date '2022-01-01' + (h % 1700)::int, date '2026-11-20' - (h / 7 % 900)::int, 1 + h % 30,
          1 + h % 30, h % 9000, h % 8000, h % 8000, h % 8000 * 0.3, h % 14, h % 500, 20 + h % 90, h % 30
        from (select id, abs(hashtext(id::text)::bigint) h from customer) made
        """,
        "vacuum analyze customer", "vacuum analyze customer_facts");
  }

  /** Another hundredth of the customers each time. */
  private static String change(int turn) {
    return """
        update customer_facts set revenue_12m = (revenue_12m + 3000)::bigint %% 8000
        where abs(hashtext(customer_id::text)::bigint) %% 100 = %d
        """
        .formatted(turn);
  }

  private static String plain(ReleasedDecisions decisions) {
    DecisionTable table = decisions.inForce("customerValueTier").compiled().orElseThrow();
    Map<String, String> columns = new HashMap<>();
    columns.put("purchases", "f.purchases::numeric");
    columns.put("recencyDays", DAYS.formatted("last_purchase_on"));
    columns.put(
        "intervalsSilent",
        "round((date '2026-11-26' - f.last_purchase_on) / nullif(f.interval_days, 0), 2)");
    columns.put("tenureDays", DAYS.formatted("first_purchase_on"));
    columns.put("revenue12", "round(f.revenue_12m * 100)");
    columns.put("purchases12", "f.purchases_12m::numeric");
    columns.put("margin12", "round(f.margin_12m * 100)");
    columns.put(
        "marginPercent12",
        "case when f.revenue_12m > 0 then round(100 * f.margin_12m / f.revenue_12m, 1) end");
    columns.put("costToServe12", "round(f.cost_to_serve_12m * 100)");
    columns.put("unpaidDays", "greatest(0, " + DAYS.formatted("unpaid_since") + ")");
    return """
        update plain p set tier = n.tier, reason = n.reason from (
          select d.customer_id, %s tier, %s reason from (
            select f.customer_id, %s fired from customer_facts f offset 0) d) n
        where n.customer_id = p.customer_id and (p.tier, p.reason) is distinct from (n.tier, n.reason)
        """
        .formatted(
            table.resultSql("tier", "d.fired"),
            table.resultSql("reason", "d.fired"),
            table.sql(columns));
  }

  private static double seconds(Application kramek, JdbcClient jdbc, String statement) {
    long start = System.nanoTime();
    kramek
        .bean(TransactionTemplate.class)
        .executeWithoutResult(
            baseline -> {
              jdbc.sql("set local work_mem = '64MB'").update();
              jdbc.sql(statement).update();
            });
    return (System.nanoTime() - start) / SECOND;
  }

  /** A figure for another result would be worth nothing. */
  private static void same(JdbcClient jdbc) {
    long different =
        jdbc.sql(
                """
                select count(*) from plain p join customer_value v using (customer_id)
                where (p.tier, p.reason) is distinct from (v.tier, v.reason)
                """)
            .query(Long.class)
            .single();
    if (different > 0) {
      throw new IllegalStateException(different + " tiers differ");
    }
  }
}

package io.kramek.bench;

import io.kramek.identity.CurrentUser;
import io.kramek.identity.UserId;
import io.kramek.retention.whatif.WhatIf;
import io.kramek.retention.whatif.WhatIf.Question;
import io.kramek.retention.whatif.WhatIf.Wanted;
import io.kramek.retention.whatif.WhatIf.WhatIfOutcome;
import io.kramek.shared.Paged;
import io.kramek.studio.Catalogue;
import io.kramek.testing.Company;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/**
 * A manager moves a boundary of the tier table over a million customers: first numbers from a
 * sample, the matrix of all, and a page of those who fall. {@code -Dbench.customers} takes fewer.
 */
final class WhatIfBench implements Benchmark {

  private static final int CUSTOMERS = Integer.getInteger("bench.customers", 1_000_000);
  private static final String TABLE = "customerValueTier";
  private static final double SECOND = 1e9;
  private static final int TIMES = 5;

  @Override
  public List<Figure> run() throws Exception {
    try (Server server = new Server()) {
      String url = server.database("what_if");
      try (Application kramek =
          new Application(url, List.of(), "--kramek.sample=false", "--server.port=0")) {
        customers(url);
        UserId manager = kramek.bean(Company.class).team().manager().id();
        WhatIf whatIf = kramek.bean(WhatIf.class);
        return kramek
            .bean(CurrentUser.class)
            .as(manager, () -> figures(whatIf, question(kramek.bean(Catalogue.class))));
      }
    }
  }

  private static Question question(Catalogue catalogue) {
    String model = new String(catalogue.model(TABLE), StandardCharsets.UTF_8);
    String changed = model.replaceFirst("&gt;= 5000", "&gt;= 6000");
    return new Question(
        TABLE, changed.getBytes(StandardCharsets.UTF_8), LocalDate.of(2026, 11, 23), "bench");
  }

  private static List<Figure> figures(WhatIf whatIf, Question question) {
    double first = median(() -> whatIf.first(question));
    double all = median(() -> whatIf.all(question));
    WhatIfOutcome outcome = whatIf.all(question);
    if (outcome.looked() != CUSTOMERS || outcome.lose().customers() == 0) {
      throw new IllegalStateException("Not everybody was looked at, or nobody moved: " + outcome);
    }
    Wanted falling = new Wanted(WhatIf.Direction.LOSE, null, null, WhatIf.Order.REVENUE, true);
    double page = median(() -> whatIf.movers(question, falling, new Paged.Request(0, 25)));
    return List.of(
        Figure.reported("what-if-customers", CUSTOMERS, "customers"),
        Figure.atMost("what-if-first-numbers", first, "s", 1),
        Figure.atMost("what-if-matrix", all, "s", 3),
        Figure.reported("what-if-page-of-losers", page, "s"));
  }

  private static double median(Supplier<?> look) {
    return java.util.stream.IntStream.range(0, TIMES)
        .mapToDouble(
            time -> {
              long start = System.nanoTime();
              Object seen = look.get();
              double taken = (System.nanoTime() - start) / SECOND;
              return seen == null ? Double.NaN : taken;
            })
        .sorted()
        .toArray()[TIMES / 2];
  }

  /** Everything follows from the number of the customer. Names are not searched here. */
  private static void customers(String url) throws Exception {
    try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres");
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          do $$ declare i record; begin
            for i in select indexname from pg_indexes where tablename = 'customer' and indexdef like '%%using gin%%'
              or tablename = 'customer' and indexdef like '%%USING gin%%' loop
              execute 'drop index ' || i.indexname;
            end loop; end $$"""
              .replace("%%", "%"));
      statement.execute(
          """
          insert into customer (id, kind, name, created_at, version)
          select md5('c' || n)::uuid, 'ORGANISATION', 'Customer ' || n, now(), 0 from generate_series(1, %d) n
          """
              .formatted(CUSTOMERS));
      statement.execute(
          """
          insert into customer_facts (customer_id, first_purchase_on, last_purchase_on, purchases, purchase_days, revenue,
            counted_to, purchases_12m, revenue_12m, list_12m, margin_12m, cost_to_serve_12m, intervals, interval_days, unpaid_since)
          select md5('c' || n)::uuid, date '2026-11-23' - (200 + n %% 1500), date '2026-11-23' - (n %% 900),
            case when n %% 13 = 0 then 0 else 1 + n %% 40 end, 1 + n %% 30, (n %% 90000)::numeric / 3, '2026-11-23', n %% 15,
            case when n %% 29 = 0 then 0 else ((n::bigint * 7919) %% 900000)::numeric / 100 end, 9000,
            case when n %% 17 = 0 then null else ((n::bigint * 104729) %% 200000)::numeric / 100 end,
            (n %% 300)::numeric, n %% 20, 10 + n %% 300, case when n %% 7 = 0 then date '2026-11-23' - (n %% 100) end
          from generate_series(1, %d) n
          """
              .formatted(CUSTOMERS));
      statement.execute("vacuum analyze customer, customer_facts, customer_value");
    }
  }
}

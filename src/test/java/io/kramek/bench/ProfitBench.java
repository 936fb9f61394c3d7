package io.kramek.bench;

import io.kramek.testing.Company;
import io.kramek.testing.Http;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a manager waits for who asks what products, customers and contacts bring, of all customers
 * and twenty purchases and five contacts each. {@code -Dbench.customers} takes fewer customers.
 */
final class ProfitBench implements Benchmark {

  private static final int CUSTOMERS = Integer.getInteger("bench.customers", 1_000_000);
  private static final int PURCHASES = 20;
  private static final int CONTACTS = 5;
  private static final int TURNS = 3;
  private static final double SECOND = 1e9;

  private static final String PRODUCTS =
      """
      insert into product (id, name, series, currency, list_price, version)
      select gen_random_uuid(), 'Thing ' || n, 'Series ' || n % 12, 'EUR', 1, 0 from generate_series(1, 200) n
      """;

  private static final String TALKS =
      """
      insert into activity (id, subject_type, subject_id, customer_id, kind, title, done_at, duration_minutes, created_at, version)
      select gen_random_uuid(), 'customer', id, id, (array['CALL', 'E_MAIL', 'VISIT'])[1 + (h + n) % 3], 'Talk',
        now() - make_interval(days => ((h / 7 + n * 131) % 700)::int), 10 + h % 50, now(), 0
      from (select id, abs(hashtext(id::text)::bigint) h from customer) c cross join generate_series(1, :contacts) n
      """;

  @Override
  public List<Figure> run() throws Exception {
    try (Server server = new Server();
        Application kramek = new Application(server.database("profit"), List.of())) {
      Reviewed reviewed = new Reviewed(kramek);
      JdbcClient jdbc = reviewed.jdbc();
      reviewed.run(PRODUCTS);
      ManyPurchases.only(jdbc, CUSTOMERS, (long) CUSTOMERS * PURCHASES);
      jdbc.sql(TALKS).param("contacts", CONTACTS).update();
      reviewed.run("vacuum analyze activity");
      reviewed.facts(ManyPurchases.LAST_DAY);
      reviewed.run("vacuum analyze customer_facts");
      Company company = kramek.bean(Company.class);
      Http manager = company.as(company.team().manager());
      List<Figure> figures = new ArrayList<>();
      for (String what :
          List.of("customers", "customers/spread", "channels", "contact-bands", "products")) {
        figures.add(
            Figure.reported(
                "profit-" + what.replace('/', '-'), median(manager, "/api/profit/" + what), "s"));
      }
      return figures;
    }
  }

  private static double median(Http manager, String path) {
    Series time = new Series();
    for (int turn = 0; turn < TURNS; turn++) {
      long start = System.nanoTime();
      manager.get(path).is(200);
      time.add((System.nanoTime() - start) / SECOND);
    }
    return time.median();
  }
}

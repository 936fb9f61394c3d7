package io.kramek.bench;

import io.kramek.testing.Company;
import io.kramek.testing.Http;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An order that meets no stock, answered while the customer waits: the delivery, the alternatives
 * out of a thousand products, and what the company does to keep them. Every request is another
 * customer's, and starts a process; every other customer is worth keeping, and gets a case.
 */
final class OutOfStockBench implements Benchmark {

  private static final int PRODUCTS = 1_000;
  private static final int CUSTOMERS = 5_000;
  private static final int WARM_UP = 50;
  private static final int TURNS = 300;
  private static final int PIECES = 5;

  @Override
  public List<Figure> run() throws Exception {
    try (Server server = new Server();
        Application kramek = new Application(server.database("stock"), List.of())) {
      Company.Team team = kramek.bean(Company.class).team();
      List<UUID> customers = fill(kramek.bean(JdbcClient.class), team);
      List<UUID> soldOut =
          kramek
              .bean(JdbcClient.class)
              .sql("select id from product where available = 0 order by code")
              .query(UUID.class)
              .list();
      Http rep = kramek.bean(Company.class).as(team.rep());
      Series time = new Series();
      int kept = 0;
      for (int turn = -WARM_UP; turn < TURNS; turn++) {
        Map<String, Object> order =
            Map.of(
                "customerId", customers.get(turn + WARM_UP),
                "productId", soldOut.get((turn + WARM_UP) % soldOut.size()),
                "quantity", PIECES);
        long start = System.nanoTime();
        Http.Answer answer = rep.post("/api/retention/stock-outs", order).is(200);
        if (turn >= 0) {
          time.add((System.nanoTime() - start) / 1e6);
        }
        kept += expectAnswer(answer) ? 1 : 0;
      }
      if (kept != (TURNS + WARM_UP) / 2) {
        throw new IllegalStateException(kept + " of the customers are to be kept");
      }
      return List.of(
          Figure.atMost("out-of-stock-p95", time.percentile(95), "ms", 300),
          Figure.reported("out-of-stock-median", time.median(), "ms"));
    }
  }

  private static boolean expectAnswer(Http.Answer answer) {
    if (answer.body().path("inStock").asBoolean()
        || answer.body().at("/page/alternatives").size() != PIECES) {
      throw new IllegalStateException(answer.raw().body());
    }
    return answer.body().at("/page/decision/keep").asBoolean();
  }

  private static List<UUID> fill(JdbcClient jdbc, Company.Team team) {
    jdbc.sql(
            """
            insert into product (id, code, name, series, currency, list_price, properties, available, next_delivery, version)
            select gen_random_uuid(), 'P' || n, 'Product ' || n, 'Series ' || n % 40, 'EUR', 20 + n * 7919 % 400,
              jsonb_build_object('colour', (array['red', 'blue', 'grey'])[1 + n % 3], 'material',
                (array['steel', 'oak', 'pine', 'glass'])[1 + n % 4], 'width', (40 + n % 8 * 10)::text),
              case n % 10 when 0 then 0 else n % 200 end, current_date + 3 + n % 20, 0
            from generate_series(1, :products) n
            """)
        .param("products", PRODUCTS)
        .update();
    jdbc.sql(
            """
            insert into customer (id, kind, name, email, owner_id, team_id, created_at, version)
            select gen_random_uuid(), 'ORGANISATION', 'Shop ' || n, 'shop' || n || '@example.com', :rep, :team, now(), 0
            from generate_series(1, :customers) n
            """)
        .param("rep", team.rep().id().value())
        .param("team", team.id().value())
        .param("customers", CUSTOMERS)
        .update();
    jdbc.sql(
            """
            insert into customer_facts (customer_id, first_purchase_on, last_purchase_on, purchases, purchase_days,
              revenue, counted_to, purchases_12m, revenue_12m, margin_12m, revenue_before)
            select id, current_date - 700, current_date - 20, 10, 10, 90000, current_date, 10, 20000, 8000, 18000 from customer
            """)
        .update();
    jdbc.sql(
            """
            insert into customer_value (customer_id, tier, rule, table_version, as_of, since)
            select id, case row_number() over (order by id) % 2 when 0 then 'A' else 'D' end, 1, 1, current_date, now()
            from customer
            """)
        .update();
    jdbc.sql("vacuum analyze").update();
    return jdbc.sql("select id from customer order by id").query(UUID.class).list();
  }
}

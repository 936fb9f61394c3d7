package io.kramek.bench;

import io.kramek.retention.care.CareMap;
import io.kramek.testing.Company;
import io.kramek.testing.Http;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The map of a million customers: its review, and the question that a manager waits for. */
final class CareMapBench implements Benchmark {

  private static final int CUSTOMERS = 1_000_000;
  private static final int WARM_UP = 7;
  private static final int TURNS = 15;
  private static final double SECOND = 1e9;

  @Override
  public List<Figure> run() throws Exception {
    try (Server server = new Server();
        Application kramek = new Application(server.database("care"), List.of())) {
      Company.Team team = kramek.bean(Company.class).team();
      fill(kramek.bean(JdbcClient.class), team);
      CareMap map = kramek.bean(CareMap.class);
      LocalDate today = LocalDate.now();
      double first = seconds(() -> map.review(today));
      kramek.bean(JdbcClient.class).sql("vacuum analyze customer_care").update();
      double again = seconds(() -> map.review(today));
      Http manager = kramek.bean(Company.class).as(team.manager());
      double density = median(manager, "/api/retention/care/map");
      double listed = median(manager, "/api/retention/care/customers?zone=NEGLECTED");
      double live = seconds(() -> manager.get("/api/retention/care/map?asOf=" + today).is(200));
      return List.of(
          Figure.atMost("care-map", density, "s", 1),
          Figure.reported("care-map-zone-page", listed, "s"),
          Figure.reported("care-map-counted-anew", live, "s"),
          Figure.reported("care-map-first-review", first, "s"),
          Figure.reported("care-map-review-unchanged", again, "s"));
    }
  }

  private static double median(Http manager, String path) {
    Series time = new Series();
    for (int turn = -WARM_UP; turn < TURNS; turn++) {
      double taken = seconds(() -> manager.get(path).is(200));
      if (turn >= 0) {
        time.add(taken);
      }
    }
    return time.median();
  }

  private static double seconds(Runnable action) {
    long start = System.nanoTime();
    action.run();
    return (System.nanoTime() - start) / SECOND;
  }

  private static void fill(JdbcClient jdbc, Company.Team team) {
    Map<String, Object> people =
        Map.of(
            "rep", team.rep().id().value(),
            "second", team.secondRep().id().value(),
            "team", team.id().value(),
            "customers", CUSTOMERS);
    jdbc.sql(
            """
            insert into customer (id, kind, name, employees, owner_id, team_id, created_at, version)
            select gen_random_uuid(), 'ORGANISATION', initcap(substr(md5(n::text), 1, 9)), n * 7919 % 400,
              case n % 2 when 0 then :rep else :second end, :team, now(), 0 from generate_series(1, :customers) n
            """)
        .params(people)
        .update();
    jdbc.sql(
            """
            insert into customer_facts (customer_id, counted_to, first_purchase_on, last_purchase_on, purchases,
              purchase_days, revenue, revenue_12m, margin_12m, series_bought, contacts_planned_12m, contacts_kept_12m,
              last_contact_on, response_hours_12m, complaints_12m, late_services_12m)
            select id, current_date, current_date - 900, current_date - h % 600, 1 + h % 20, 1 + h % 20, h % 90000, h % 40000,
              case when h % 3 > 0 then h % 16000 end, h % 6, h % 9, (h / 7) % (1 + h % 9), current_date - (h / 11) % 400,
              (h / 13) % 40, greatest(0, h % 23 - 20), greatest(0, h % 19 - 16)
            from (select id, abs(hashtext(id::text)) h from customer) c
            """)
        .update();
    jdbc.sql(
            """
            insert into customer_value (customer_id, tier, rule, table_version, as_of, since)
            select id, (array['A', 'B', 'C', 'C', 'D', 'D', 'L', 'N'])[1 + abs(hashtext(id::text)) % 8], 1, 1, current_date,
              now() from customer
            """)
        .update();
    for (String table : List.of("customer", "customer_facts", "customer_value")) {
      jdbc.sql("vacuum analyze " + table).update();
    }
  }
}

package io.kramek.bench;

import io.kramek.testing.Company;
import io.kramek.testing.Http;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A changed policy and a lower limit, tried over a year of requests by two hundred people. */
final class ApprovalLoadBench implements Benchmark {

  private static final int REQUESTS = 100_000;
  private static final int CUSTOMERS = 20_000;
  private static final int TURNS = 3;

  @Override
  public List<Figure> run() throws Exception {
    String gate =
        changed(
            "decisions/opportunities/stage-gate.dmn",
            "(?s)(highDiscountNeedsApproval_8\">\\s*<text>)&gt; 10",
            "$1&gt; 5");
    String policy =
        changed("decisions/approvals/approval-policy.dmn", "<text>&gt; 20", "<text>&gt; 12");
    try (Server server = new Server();
        Application kramek = new Application(server.database("approvals"), List.of())) {
      Company.Team team = kramek.bean(Company.class).team();
      fill(kramek.bean(JdbcClient.class), team);
      Http manager = kramek.bean(Company.class).as(team.manager());
      Series time = new Series();
      Series added = new Series();
      for (int turn = 0; turn < TURNS; turn++) {
        long start = System.nanoTime();
        Http.Answer trial =
            manager
                .post(
                    "/api/approval-policy/trials",
                    Map.of("tables", List.of(gate, policy), "asOf", "2026-11-01"))
                .is(200);
        time.add((System.nanoTime() - start) / 1e9);
        added.add(trial.body().path("then").asInt() - trial.body().path("now").asInt());
        if (trial.body().path("records").asInt() != REQUESTS) {
          throw new IllegalStateException("Looked at " + trial.body().path("records"));
        }
      }
      return List.of(
          Figure.atMost("approval-load", time.median(), "s", 10),
          Figure.reported("approval-load-added", added.median(), "requests"));
    }
  }

  private static String changed(String file, String what, String by) throws Exception {
    String table = Files.readString(Path.of(file));
    String changed = table.replaceFirst(what, by);
    if (changed.equals(table)) {
      throw new IllegalStateException("Nothing to change in " + file);
    }
    return changed;
  }

  /** Customers who live somewhere, and whose tier has changed five times in two years. */
  private static void customers(JdbcClient jdbc) {
    jdbc.sql(
            """
            insert into customer (id, kind, name, created_at, version)
            select md5('c' || n)::uuid, 'ORGANISATION', 'Customer ' || n, now(), 0 from generate_series(1, ?) n
            """)
        .param(CUSTOMERS)
        .update();
    jdbc.sql(
            """
            insert into customer_address (id, customer_id, kind, country)
            select gen_random_uuid(), id, 'SEAT', case when length(name) % 2 = 0 then 'CZ' else 'PL' end from customer
            """)
        .update();
    jdbc.sql(
            """
            insert into decision_ledger (id, customer_id, decision, table_version, rules, result, facts, as_of, cause, at)
            select gen_random_uuid(), c.id, 'customerValueTier', 1, '{1}',
              jsonb_build_object('tier', (array['A', 'B', 'C', 'D', 'E'])[n]), '{}', at::date, 'REVIEW', at
            from customer c cross join generate_series(1, 5) n
              cross join lateral (select timestamptz '2024-11-02' + n * interval '140 days' as at) moment
            """)
        .update();
    jdbc.sql(
            """
            insert into customer_value (customer_id, tier, rule, table_version, as_of, since)
            select id, 'E', 1, 1, '2026-10-03', '2026-10-03' from customer
            """)
        .update();
  }

  /** Every amount and almost every discount is another one, as in life. */
  private static void fill(JdbcClient jdbc, Company.Team team) {
    customers(jdbc);
    jdbc.sql(
            """
            insert into app_user (id, username, name, role, team_id, superior_id, language, time_zone, active, version)
            select gen_random_uuid(), 'seller' || n, 'Seller ' || n, 'REP', ?, ?, 'en', 'Europe/Prague', true, 0
            from generate_series(1, 200) n
            """)
        .params(team.id().value(), team.supervisor().id().value())
        .update();
    jdbc.sql(
            """
            with seller as (select id, row_number() over (order by id) place from app_user where username like 'seller%')
            insert into opportunity (id, name, owner_id, team_id, customer_id, stage, stage_since, pipeline, status, currency, amount,
              list_amount, cost, discount_percent, created_at, closed_at, version)
            select gen_random_uuid(), 'Deal ' || n, s.id, ?, md5('c' || 1 + n % ?)::uuid, 'won', day, 'none', 'WON', 'EUR', 100 + n * 7919 % 2000000,
              100 + n * 7919 % 2000000 * 1.2, (100 + n * 7919 % 2000000) * 0.7, (n * 31 % 4000) / 100.0, day, day, 0
            from generate_series(1, ?) n join seller s on s.place = 1 + n % 200
              cross join lateral (select timestamptz '2025-11-02' + n * interval '5 minutes' as day) moment
            """)
        .params(team.id().value(), CUSTOMERS, REQUESTS)
        .update();
    jdbc.sql(
            """
            insert into approval (id, kind, subject_type, subject_id, subject_label, owner_id, team_id, state, levels, level,
              requested_at, facts, version)
            select gen_random_uuid(), 'DISCOUNT', 'opportunity', o.id, o.name, o.owner_id, o.team_id, 'APPROVED', 1, 1,
              o.closed_at, jsonb_build_object('label', o.name, 'discountPercent', o.discount_percent,
                'marginPercent', 30 - o.discount_percent, 'items', '[]'::jsonb,
                'amount', jsonb_build_object('amount', o.amount::text, 'currency', 'EUR')), 1
            from opportunity o
            """)
        .update();
    jdbc.sql("vacuum analyze opportunity").update();
    jdbc.sql("vacuum analyze decision_ledger").update();
    jdbc.sql("vacuum analyze approval").update();
  }
}

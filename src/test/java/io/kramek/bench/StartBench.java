package io.kramek.bench;

import io.kramek.testing.ShippedApplication;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the start of the JVM to the first answer, on the database of a company at work. */
final class StartBench implements Benchmark {

  private static final int TURNS = 5;
  private static final int TASKS = 100_000;
  private static final int DEALS = 100_000;
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  @Override
  public List<Figure> run() throws Exception {
    try (Server server = new Server()) {
      String url = server.database("start");
      try (Application first = new Application(url, List.of(), "--kramek.sample=true")) {
        fill(first.bean(JdbcClient.class));
      }
      Series starts = new Series();
      for (int turn = -1; turn < TURNS; turn++) {
        double seconds = start(url);
        if (turn >= 0) {
          starts.add(seconds);
        }
      }
      return List.of(Figure.atMost("start", starts.median(), "s", 15));
    }
  }

  private static double start(String url) throws Exception {
    long start = System.nanoTime();
    try (ShippedApplication kramek =
        new ShippedApplication(
            "--spring.datasource.url=" + url, "--spring.datasource.username=postgres")) {
      var health = URI.create("http://127.0.0.1:" + kramek.port() + "/actuator/health");
      HttpClient client = HttpClient.newHttpClient();
      long patience = start + PATIENCE.toNanos();
      // It listens a little before it is ready, and says so.
      while (status(client, health) != 200) {
        if (System.nanoTime() > patience) {
          throw new IllegalStateException("It started, and does not get well");
        }
      }
      return (System.nanoTime() - start) / 1e9;
    }
  }

  private static int status(HttpClient client, URI health) throws Exception {
    return client
        .send(HttpRequest.newBuilder(health).build(), BodyHandlers.discarding())
        .statusCode();
  }

  /** The sample company, many times as busy. */
  private static void fill(JdbcClient jdbc) {
    jdbc.sql(
            """
            insert into opportunity (id, name, customer_id, owner_id, team_id, stage, stage_since, pipeline, status,
              currency, amount, created_at, closed_at, version)
            select gen_random_uuid(), o.name || n, o.customer_id, o.owner_id, o.team_id, 'won', now(), o.pipeline, 'WON',
              o.currency, o.amount, now(), now() - n * interval '1 minute', 0
            from (select * from opportunity limit 100) o, generate_series(1, :deals / 100) n
            """)
        .param("deals", DEALS)
        .update();
    jdbc.sql(
            """
            insert into task (id, element_id, process_definition_id, name, name_cs, name_pl, subject_type, subject_id,
              subject_label, assignee_id, team_id, created_at, priority)
            select gen_random_uuid(), 'x', 'x', 'x', 'x', 'x', 'lead', gen_random_uuid(), 'x', u.id, u.team_id, now(), 50
            from (select * from app_user order by id limit 10) u, generate_series(1, :tasks / 10) n
            """)
        .param("tasks", TASKS)
        .update();
  }
}

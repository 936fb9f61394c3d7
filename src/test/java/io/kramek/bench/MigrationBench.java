package io.kramek.bench;

import io.kramek.studio.migration.Changed;
import io.kramek.testing.Catalogues;
import io.kramek.testing.Company;
import io.kramek.testing.Http;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Deals are moved to another release in the background while people look at the board and their
 * tasks. {@code -Dbench.migrating=1000} moves fewer than the ten thousand it is meant for.
 */
final class MigrationBench implements Benchmark {

  static final int DEALS = Integer.getInteger("bench.migrating", 10_000);
  private static final int MEASURED_SECONDS = 90;
  private static final int PER_SECOND = 5;
  private static final String MIGRATIONS = "/api/studio/migrations";

  @Override
  public List<Figure> run() throws Exception {
    try (Server server = new Server();
        Application kramek =
            new Application(
                server.database("migration"),
                List.of(Changed.class),
                "--kramek.sample=false",
                "--kramek.jobs.active=true")) {
      Changed changed = kramek.bean(Changed.class);
      JdbcClient jdbc = kramek.bean(JdbcClient.class);
      Company.Team team = kramek.bean(Company.class).team();
      Http manager = kramek.bean(Company.class).as(team.manager());
      changed.release(UnaryOperator.identity());
      RunningDeals.open(kramek, team, DEALS);
      String from = version(jdbc);
      int release = changed.release(Catalogues::withDemo);
      String migration =
          manager.post(MIGRATIONS, Map.of("release", release, "from", from)).is(201).at("/id");

      Http rep = kramek.bean(Company.class).as(team.rep());
      reads(rep);
      Series before = reads(rep);
      long begun = System.nanoTime();
      manager.post(MIGRATIONS + "/" + migration + "/start", Map.of("share", 100)).is(200);
      Series during = reads(rep);
      RunningDeals.await(jdbc, "select count(*) from migration where state <> 'DONE'", 0);
      double seconds = (System.nanoTime() - begun) / 1e9;
      return List.of(
          Figure.atMostTimes(
              "migration-reads-p95", during.percentile(95), "ms", before.percentile(95), 1.2),
          Figure.compared("migration-reads-median", during.median(), "ms", before.median()),
          Figure.reported("migration-rate", DEALS / seconds, "instances/s"),
          Figure.atMost(
              "migration-not-moved", DEALS - RunningDeals.number(jdbc, MOVED), "instances", 0),
          Figure.atMost("migration-orphans", RunningDeals.number(jdbc, ORPHANS), "instances", 0),
          Figure.atMost("migration-half-moved", RunningDeals.number(jdbc, HALF), "instances", 0));
    }
  }

  private static final String MOVED =
      "select count(*) from migration_instance where state = 'MOVED'";

  private static final String ORPHANS =
      """
      select (select count(*) from engine.act_ru_execution e
          where not exists (select 1 from engine.act_ru_execution r where r.id_ = e.proc_inst_id_))
        + (select count(*) from opportunity o where o.status = 'OPEN'
          and not exists (select 1 from engine.act_ru_execution r where r.business_key_ = o.id::text))
        + (select count(*) from task o where not exists (select 1 from engine.act_ru_task t where t.id_ = o.id::text))
      """;

  private static final String HALF =
      """
      select (select count(*) from engine.act_ru_execution e
            join engine.act_ru_execution r on r.id_ = e.proc_inst_id_ where e.proc_def_id_ <> r.proc_def_id_)
        + (select count(*) from engine.act_ru_job j join engine.act_ru_execution r on r.id_ = j.process_instance_id_
          where j.process_def_id_ <> r.proc_def_id_)
        + (select count(*) from engine.act_ru_task t join task o on o.id::text = t.id_
          where o.process_definition_id <> t.proc_def_id_)
        + (select count(*) from opportunity o join engine.act_ru_execution r on r.business_key_ = o.id::text
          and r.parent_id_ is null where o.pipeline <> r.proc_def_id_)
      """;

  private static String version(JdbcClient jdbc) {
    return jdbc.sql("select distinct pipeline from opportunity").query(String.class).single();
  }

  /** The board and the task list, in turns, as often whether the answers are fast or not. */
  private static Series reads(Http rep) throws InterruptedException {
    Series times = new Series();
    ScheduledExecutorService clock = Executors.newScheduledThreadPool(PER_SECOND);
    int reads = MEASURED_SECONDS * PER_SECOND;
    for (int n = 0; n < reads; n++) {
      String path = n % 2 == 0 ? "/api/opportunities/board" : "/api/tasks?view=mine";
      clock.schedule(
          () -> {
            long start = System.nanoTime();
            rep.get(path).is(200);
            synchronized (times) {
              times.add((System.nanoTime() - start) / 1e6);
            }
          },
          1_000L * n / PER_SECOND,
          TimeUnit.MILLISECONDS);
    }
    clock.shutdown();
    clock.awaitTermination(10L * MEASURED_SECONDS, TimeUnit.SECONDS);
    return times;
  }
}

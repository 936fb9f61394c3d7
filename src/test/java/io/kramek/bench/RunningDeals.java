package io.kramek.bench;

import io.kramek.opportunities.Opportunities;
import io.kramek.opportunities.Opportunities.Opening;
import io.kramek.testing.Company;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Deals on their way, as many as a benchmark needs. */
final class RunningDeals {

  private static final int OPENING = 4;
  private static final long LOOK_NANOS = 200_000_000L;
  private static final long PATIENCE_NANOS = 3_600_000_000_000L;

  private RunningDeals() {}

  /** Deals as people open them, and their first work on the lists. */
  static void open(Application kramek, Company.Team team, int deals) {
    Opportunities opportunities = kramek.bean(Opportunities.class);
    JdbcClient jdbc = kramek.bean(JdbcClient.class);
    ExecutorService people = Executors.newFixedThreadPool(OPENING);
    List<CompletableFuture<?>> opening = new ArrayList<>();
    for (int n = 0; n < deals; n++) {
      String name = "Deal " + n;
      var owner = n % 2 == 0 ? team.rep().id() : team.secondRep().id();
      opening.add(
          CompletableFuture.runAsync(
              () -> opportunities.open(new Opening(name, null, owner, null, null, null)), people));
    }
    opening.forEach(CompletableFuture::join);
    people.shutdown();
    await(jdbc, "select %d - count(*) from task".formatted(deals), 0);
    jdbc.sql("vacuum analyze").update();
  }

  static void await(JdbcClient jdbc, String question, long wanted) {
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (number(jdbc, question) != wanted) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException(question + " is " + number(jdbc, question));
      }
      LockSupport.parkNanos(LOOK_NANOS);
    }
  }

  static long number(JdbcClient jdbc, String sql) {
    return jdbc.sql(sql).query(Long.class).single();
  }
}

package io.kramek.bench;

import io.kramek.retention.ValueReviewSteps;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes the steps of a review one after the other, each in its own transaction as the engine does.
 */
final class Reviewed {

  private static final double SECOND = 1e9;

  private final JdbcClient jdbc;
  private final ValueReviewSteps steps;

  Reviewed(Application kramek) {
    jdbc = kramek.bean(JdbcClient.class);
    steps = kramek.bean(ValueReviewSteps.class);
  }

  JdbcClient jdbc() {
    return jdbc;
  }

  /** Seconds in which the facts of all customers are counted. */
  double facts(LocalDate asOf) {
    UUID review = begin(asOf, "FACTS");
    long start = System.nanoTime();
    while (!steps.countFacts(review)) {
      Thread.onSpinWait();
    }
    double seconds = (System.nanoTime() - start) / SECOND;
    end(review);
    return seconds;
  }

  /** Seconds in which the tiers of all customers are decided. */
  double tiers(LocalDate asOf) {
    UUID review = begin(asOf, "TIERS");
    long start = System.nanoTime();
    while (!steps.decideTiers(review)) {
      Thread.onSpinWait();
    }
    double seconds = (System.nanoTime() - start) / SECOND;
    end(review);
    return seconds;
  }

  /** Seconds in which the model is fitted. */
  double model(LocalDate asOf) {
    UUID review = begin(asOf, "MODEL");
    long start = System.nanoTime();
    steps.fitModel(review);
    double seconds = (System.nanoTime() - start) / SECOND;
    end(review);
    return seconds;
  }

  private UUID begin(LocalDate asOf, String stage) {
    UUID id = UUID.randomUUID();
    jdbc.sql(
            "insert into value_review (id, as_of, stage, started_by, started_at) values (?, ?, ?, ?, now())")
        .params(id, asOf, stage, id)
        .update();
    return id;
  }

  private void end(UUID review) {
    jdbc.sql("update value_review set finished_at = now() where id = ?").param(review).update();
  }

  void run(String... statements) {
    for (String statement : statements) {
      jdbc.sql(statement).update();
    }
  }
}

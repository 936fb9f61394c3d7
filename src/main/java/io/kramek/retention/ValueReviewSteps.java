package io.kramek.retention;

import io.kramek.retention.ValueTiers.Decided;
import io.kramek.retention.facts.CustomerParts;
import io.kramek.retention.facts.CustomerParts.Part;
import io.kramek.retention.value.RepurchaseModel;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps of a review. Those that go through all customers do a part at a time and remember how
 * far they came, in the same transaction: whatever happens, the next attempt goes on from there.
 */
@Service
@Transactional
public class ValueReviewSteps {

  private record State(LocalDate asOf, String stage, UUID position, long changed) {}

  /** So many that a part takes seconds, whatever they have bought. */
  private static final int FACTS = 10_000;

  /** Read in one go; written is only what has changed. */
  private static final int TIERS = 250_000;

  /** Through the engine, a part of the others would outlive the lock of its job. */
  private static final int TIERS_ROW_BY_ROW = 1_000;

  private final CustomerParts parts;
  private final CustomerFacts facts;
  private final RepurchaseModel model;
  private final ValueTiers tiers;
  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ValueReviewSteps(
      CustomerParts parts,
      CustomerFacts facts,
      RepurchaseModel model,
      ValueTiers tiers,
      JdbcClient jdbc,
      ApplicationEventPublisher events,
      Clock clock) {
    this.parts = parts;
    this.facts = facts;
    this.model = model;
    this.tiers = tiers;
    this.jdbc = jdbc;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Counts the facts of the next customers.
   *
   * @return whether that was the last of them
   */
  public boolean countFacts(UUID review) {
    State state = state(review);
    Optional<Part> part = parts.next(state.position(), FACTS);
    if (part.isEmpty()) {
      goOn(review, "MODEL");
      return true;
    }
    int changed = facts.count(part.get(), state.asOf());
    jdbc.sql(
            """
            update value_review set position = ?, customers = customers + ?, facts_changed = facts_changed + ?
            where id = ?
            """)
        .params(part.get().last(), part.get().customers(), changed, review)
        .update();
    return false;
  }

  /** Fits the model of repeated purchases, if there is anything new to fit it to. */
  public void fitModel(UUID review) {
    jdbc.sql("update value_review set model_fitted = ? where id = ?")
        .params(model.fit(state(review).asOf()), review)
        .update();
    goOn(review, "TIERS");
  }

  /**
   * Decides the tiers of the next customers.
   *
   * @return whether that was the last of them
   */
  public boolean decideTiers(UUID review) {
    State state = state(review);
    Optional<Part> part =
        parts.next(state.position(), tiers.isRowByRow() ? TIERS_ROW_BY_ROW : TIERS);
    if (part.isEmpty()) {
      goOn(review, "SIGNALS");
      return true;
    }
    Decided decided = tiers.decide(part.get(), state.asOf(), review);
    jdbc.sql(
            """
            update value_review set position = ?, table_version = ?, row_by_row = ?, changed = changed + ?,
              undecided = undecided + ?
            where id = ?
            """)
        .params(
            part.get().last(),
            decided.version(),
            decided.rowByRow(),
            decided.changed(),
            decided.undecided(),
            review)
        .update();
    return false;
  }

  /** Tells that facts and tiers are those of the day, and ends the review. */
  public void tell(UUID review) {
    State state = state(review);
    events.publishEvent(new ValueReviewed(review, state.asOf(), state.changed()));
    goOn(review, "DONE");
    jdbc.sql("update value_review set finished_at = ? where id = ?")
        .params(Timestamp.from(clock.instant()), review)
        .update();
  }

  private void goOn(UUID review, String stage) {
    jdbc.sql("update value_review set stage = ?, position = null where id = ?")
        .params(stage, review)
        .update();
  }

  private State state(UUID review) {
    return jdbc.sql(
            "select as_of, stage, position, changed from value_review where id = ? for update")
        .param(review)
        .query(State.class)
        .single();
  }
}

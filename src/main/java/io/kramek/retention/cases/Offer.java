package io.kramek.retention.cases;

import io.kramek.identity.UserId;
import io.kramek.retention.cases.RetentionCases.Channel;
import io.kramek.retention.cases.RetentionCases.Draft;
import io.kramek.retention.cases.RetentionCases.OfferKind;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * What a customer is offered to stay. Above the budget it is asked for first; what is chosen is
 * given by the next step of the process.
 */
@Embeddable
record Offer(
    @Column(name = "customer_id") UUID customer,
    @Enumerated(EnumType.STRING) OfferKind kind,
    @Enumerated(EnumType.STRING) State state,
    BigDecimal percent,
    BigDecimal cost,
    @Enumerated(EnumType.STRING) Channel channel,
    String words,
    @Column(name = "by_id") UUID by,
    Instant at,
    Instant givenAt) {

  /** What became of it. */
  enum State {
    ASKED,
    CHOSEN,
    GIVEN,
    REMINDED,
    ACCEPTED,
    DECLINED,
    SILENT,
    DROPPED;

    boolean waits() {
      return this == ASKED || this == CHOSEN;
    }

    boolean given() {
      return this == GIVEN || this == REMINDED;
    }
  }

  static Offer of(UUID customer, Draft draft, State state, UserId by, Instant now) {
    return new Offer(
        customer,
        draft.kind(),
        state,
        draft.percent(),
        draft.cost(),
        draft.channel(),
        draft.words(),
        by.value(),
        now,
        null);
  }

  Offer to(State next) {
    return new Offer(customer, kind, next, percent, cost, channel, words, by, at, givenAt);
  }

  Offer givenOn(Instant now) {
    return new Offer(customer, kind, State.GIVEN, percent, cost, channel, words, by, at, now);
  }

  /** Whether a customer would take it for the same as another: they do not know what it costs. */
  boolean sameAs(Draft draft) {
    return kind == draft.kind()
        && (percent == null
            ? draft.percent() == null
            : draft.percent() != null && percent.compareTo(draft.percent()) == 0);
  }
}

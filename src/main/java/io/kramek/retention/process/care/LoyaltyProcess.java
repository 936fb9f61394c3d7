package io.kramek.retention.process.care;

import io.kramek.identity.TeamId;
import io.kramek.identity.UserId;
import io.kramek.retention.care.Loyalty;
import io.kramek.retention.care.LoyaltyMomentId;

/** The way of a moment that needs a person, from the outside. */
public interface LoyaltyProcess {

  /** Begins it, in this transaction. */
  void start(LoyaltyMomentId moment, UserId owner, TeamId team);

  /** The person has spoken to the customer, and this came of it. */
  void spoken(LoyaltyMomentId moment, Loyalty.State end);

  /** Somebody else has the task now. */
  void handedTo(LoyaltyMomentId moment, UserId owner);

  /** The customer was erased: it ends where it is. */
  void customerGone(LoyaltyMomentId moment);
}

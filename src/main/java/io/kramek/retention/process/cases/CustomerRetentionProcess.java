package io.kramek.retention.process.cases;

import io.kramek.identity.UserId;
import io.kramek.retention.cases.RetentionCaseId;
import java.time.Instant;

/** The process of a case. */
public interface CustomerRetentionProcess {

  /** What whoever has a case does. */
  enum Act {
    OFFER_WITHIN,
    OFFER_ABOVE,
    SETTLED,
    LET_GO
  }

  /** A case was opened. */
  void start(RetentionCaseId id);

  /** Another sign joined it. */
  void joined(RetentionCaseId id);

  /**
   * Whoever has the case did something.
   *
   * @param followUpUntil with {@link Act#SETTLED}, until when a purchase is waited for
   */
  void acted(RetentionCaseId id, Act act, Instant followUpUntil);

  /** The customer answered. */
  void answered(RetentionCaseId id, boolean accepted, Instant followUpUntil);

  /** The customer bought again. */
  void bought(RetentionCaseId id);

  /** Another sign came while a purchase was waited for: somebody acts again. */
  void again(RetentionCaseId id);

  /** The case was closed by hand. */
  void closed(RetentionCaseId id);

  /** The case is with somebody else, or with nobody. */
  void handedTo(RetentionCaseId id, UserId owner);

  /** There is another time to act in, for the open task and for those that follow. */
  void actWithin(RetentionCaseId id, String budget);
}

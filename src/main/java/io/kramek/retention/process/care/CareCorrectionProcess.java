package io.kramek.retention.process.care;

import io.kramek.identity.TeamId;
import io.kramek.identity.UserId;
import io.kramek.retention.care.CareCorrectionId;
import java.time.Instant;

/** The way of a correction of care that needs a person, from the outside. */
public interface CareCorrectionProcess {

  /**
   * Begins it, in this transaction.
   *
   * @param within the working time in which the owner decides
   * @param until when the planned contacts must have taken place
   */
  void start(CareCorrectionId correction, UserId owner, TeamId team, String within, Instant until);

  /** The owner decided: the care is wanted, or it is not needed. */
  void decided(CareCorrectionId correction, boolean wanted);

  /** Somebody else has it now. */
  void handedTo(CareCorrectionId correction, UserId owner);

  /**
   * All planned contacts took place.
   *
   * @return false where nobody has decided yet: then it is told again later
   */
  boolean contactsKept(CareCorrectionId correction);

  /** The correction was taken back: whatever was going on ends. */
  void withdrawn(CareCorrectionId correction);
}

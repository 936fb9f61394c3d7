package io.kramek.calendars;

import io.kramek.identity.UserId;

/** What runs in working time; the module that keeps the deadlines implements it. */
public interface OpenDeadlines {

  /** How many open deadlines would be due at another time. */
  int affected(Timekeeping proposed);

  /**
   * Dates the open deadlines anew, in the transaction that changes the hours.
   *
   * @param owner whose, or {@code null} for everybody's
   * @return how many are due at another time now
   */
  int redate(Timekeeping changed, UserId owner);
}

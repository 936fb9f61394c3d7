package io.kramek.opportunities;

/** Whether a deal is still to be won. */
public enum OpportunityStatus {
  OPEN,
  WON,
  LOST
}

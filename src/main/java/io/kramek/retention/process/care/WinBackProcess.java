package io.kramek.retention.process.care;

import io.kramek.identity.UserId;
import io.kramek.retention.care.WinBackId;
import io.kramek.retention.care.WinBacks;

/** The way of an attempt to win a customer back, from the outside. */
public interface WinBackProcess {

  /** Begins it, in this transaction. */
  void start(WinBackId winBack);

  /** The person has tried, and this came of it. */
  void tried(WinBackId winBack, WinBacks.Outcome outcome);

  /** Somebody else has the task now. */
  void handedTo(WinBackId winBack, UserId owner);

  /** The customer has bought. */
  void boughtAgain(WinBackId winBack);

  /** A person took it back: whatever was going on ends. */
  void stopped(WinBackId winBack);
}

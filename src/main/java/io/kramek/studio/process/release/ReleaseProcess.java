package io.kramek.studio.process.release;

import io.kramek.studio.release.ReleaseRequestId;
import java.time.Instant;

/** The way of a request until its files are in force. */
public interface ReleaseProcess {

  /**
   * Somebody asks.
   *
   * @param effectiveAt before this it does not come in force
   * @param measured whether it is looked at afterwards what has come of it
   */
  void start(ReleaseRequestId request, Instant effectiveAt, boolean measured);

  /** They no longer want it. */
  void withdrawn(ReleaseRequestId request);
}

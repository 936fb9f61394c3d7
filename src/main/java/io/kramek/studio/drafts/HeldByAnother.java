package io.kramek.studio.drafts;

import io.kramek.identity.UserId;
import java.time.Instant;

/** Somebody else edits the file; the façade tells the caller who it is. */
class HeldByAnother extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient UserId holder;
  private final Instant until;

  HeldByAnother(UserId holder, Instant until) {
    super("held by another");
    this.holder = holder;
    this.until = until;
  }

  UserId holder() {
    return holder;
  }

  Instant until() {
    return until;
  }
}

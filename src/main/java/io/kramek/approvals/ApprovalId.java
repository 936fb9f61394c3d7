package io.kramek.approvals;

import java.util.UUID;

/** A request that somebody else has to agree to. */
public record ApprovalId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}

package io.kramek.studio.drafts;

import java.util.UUID;

/** Names a draft. */
public record DraftId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}

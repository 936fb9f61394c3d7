package io.kramek.studio.drafts;

/** What has become of a draft. It is edited only while it is open. */
public enum DraftState {
  OPEN,
  REQUESTED,
  RELEASED,
  DISCARDED
}

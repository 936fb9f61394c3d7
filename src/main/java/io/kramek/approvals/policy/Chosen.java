package io.kramek.approvals.policy;

import io.kramek.identity.UserId;

/**
 * Someone who is to decide.
 *
 * @param term what the policy says, or {@code null} where it says nothing
 * @param fallback why it is somebody else than the policy names, or {@code null}
 */
public record Chosen(UserId user, String term, Fallback fallback) {

  /** Why somebody else than the policy names is asked. */
  public enum Fallback {
    /** Nobody is what the policy names. */
    EMPTY,
    /** They ask themselves. */
    REQUESTER,
    /** They decide on another level already. */
    TWICE,
    /** They work here no more. */
    LEFT,
    /** More must agree than the policy names people. */
    TOO_FEW
  }
}

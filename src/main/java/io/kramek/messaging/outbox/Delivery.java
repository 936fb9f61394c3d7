package io.kramek.messaging.outbox;

/**
 * How an attempt to deliver ended.
 *
 * @param reason for people; {@code null} where all is well
 */
public record Delivery(Result result, String reason) {

  /** What is known of the message after the attempt. */
  public enum Result {
    /** The other side has taken it. */
    ACCEPTED,
    /** There is nowhere to send to; it stays to be read here. */
    KEPT,
    /** Nobody answered before anything was sent; everything on the lane waits. */
    UNREACHABLE,
    /** The other side did not take it now. */
    LATER,
    /** The other side will never take it. */
    REFUSED,
    /** Whoever wanted it does not want it any more: nothing to worry about. */
    DROPPED,
    /** It was sent and nobody said whether it was taken. */
    UNKNOWN
  }

  /** Whether nobody answered: the next one need not be tried at once. */
  public boolean isSilence() {
    return result == Result.UNREACHABLE || result == Result.UNKNOWN;
  }

  public static Delivery accepted() {
    return new Delivery(Result.ACCEPTED, null);
  }

  public static Delivery kept() {
    return new Delivery(Result.KEPT, null);
  }

  public static Delivery unreachable(String reason) {
    return new Delivery(Result.UNREACHABLE, reason);
  }

  public static Delivery later(String reason) {
    return new Delivery(Result.LATER, reason);
  }

  public static Delivery refused(String reason) {
    return new Delivery(Result.REFUSED, reason);
  }

  public static Delivery dropped(String reason) {
    return new Delivery(Result.DROPPED, reason);
  }

  public static Delivery unknown(String reason) {
    return new Delivery(Result.UNKNOWN, reason);
  }
}

package io.kramek.shared;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Makes the ids of records. */
public final class Ids {

  private static final SecureRandom RANDOM = new SecureRandom();

  private Ids() {}

  /** Milliseconds, and in the last twelve bits how many ids came before in the same one. */
  private static final AtomicLong LAST = new AtomicLong();

  private static final int COUNTED = 12;

  /**
   * A new id, version 7 of RFC 9562: it starts with the time in milliseconds, so that rows of a day
   * lie together in the index, counts within a millisecond, so that what one node makes later sorts
   * later, and ends with 62 random bits, so that nobody guesses the next one.
   */
  public static UUID next() {
    long earliest = System.currentTimeMillis() << COUNTED;
    long place = LAST.updateAndGet(last -> Math.max(last + 1, earliest));
    long most = (place >>> COUNTED << 16) | 0x7000L | (place & 0x0FFFL);
    long least = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(most, least);
  }
}

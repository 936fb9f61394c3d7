package io.kramek.shared;

import java.security.SecureRandom;
import java.util.UUID;

/** Makes the ids of records. */
public final class Ids {

  private static final SecureRandom RANDOM = new SecureRandom();

  private Ids() {}

  /**
   * A new id, version 7 of RFC 9562: it starts with the time in milliseconds, so that rows of a day
   * lie together in the index, and ends with 74 random bits, so that nobody guesses the next one.
   */
  public static UUID next() {
    long most = RANDOM.nextLong();
    long time = System.currentTimeMillis();
    most = (time << 16) | 0x7000L | (most & 0x0FFFL);
    long least = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(most, least);
  }
}

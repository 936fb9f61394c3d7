package io.kramek.shared;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Remembers what was used last, and forgets what has not been used for longest. Not for many at
 * once.
 */
public final class LastUsed<K, V> extends LinkedHashMap<K, V> {

  private static final long serialVersionUID = 1L;

  private final int most;

  /**
   * @param most how much is remembered
   */
  public LastUsed(int most) {
    super(16, 0.75f, true);
    this.most = most;
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    return size() > most;
  }
}

package io.kramek.studio.comparison;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells what has moved in a list from what was only pushed aside. */
public final class Order {

  private Order() {}

  /**
   * Those that kept their order: the longest rising run.
   *
   * @param places where they were, in the order in which they are now
   */
  public static Set<Integer> kept(List<Integer> places) {
    int[] length = new int[places.size()];
    int[] from = new int[places.size()];
    int best = -1;
    for (int i = 0; i < places.size(); i++) {
      length[i] = 1;
      from[i] = -1;
      for (int j = 0; j < i; j++) {
        if (places.get(j) < places.get(i) && length[j] + 1 > length[i]) {
          length[i] = length[j] + 1;
          from[i] = j;
        }
      }
      best = best < 0 || length[i] > length[best] ? i : best;
    }
    Set<Integer> kept = new HashSet<>();
    for (int i = best; i >= 0; i = from[i]) {
      kept.add(places.get(i));
    }
    return kept;
  }
}

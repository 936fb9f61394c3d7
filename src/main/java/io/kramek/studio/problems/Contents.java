package io.kramek.studio.problems;

import java.util.HashSet;
import java.util.Set;

/**
 * What other files have to know of one.
 *
 * @param processes ids of those in it
 * @param decisions ids of those in it
 * @param keys of its form's fields whose answers are kept
 * @param asks decisions that its processes ask
 * @param forms that its tasks show
 * @param reads words that its expressions and tables read
 * @param makes variables that its steps set
 */
record Contents(
    Set<String> processes,
    Set<String> decisions,
    Set<String> keys,
    Set<String> asks,
    Set<String> forms,
    Set<String> reads,
    Set<String> makes) {

  static final Contents NONE =
      new Contents(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

  /** What others can read because of it. */
  Set<String> gives() {
    Set<String> gives = new HashSet<>(keys);
    gives.addAll(makes);
    return gives;
  }
}

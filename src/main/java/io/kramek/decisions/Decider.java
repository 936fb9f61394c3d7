package io.kramek.decisions;

import java.util.Map;

/** Decides about one set of facts at a time, by the compiled form of a table or by the engine. */
@FunctionalInterface
public interface Decider {

  /**
   * One decision.
   *
   * @param facts what is missing is not known, and what is too much is not looked at
   * @return the rules are known of a compiled table alone
   */
  Answer decide(Map<String, ?> facts);
}

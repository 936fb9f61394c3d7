package io.kramek.decisions;

import java.util.List;
import java.util.Map;

/**
 * What a table says about one set of facts.
 *
 * @param violated whether rules fitted that must not fit together (UNIQUE, ANY): there is no result
 * @param rules numbers of the rules that decided, from 1; empty for a table that adds up
 * @param results one map of outputs per result; numbers are {@code BigDecimal}
 */
public record Answer(boolean violated, List<Integer> rules, List<Map<String, Object>> results) {

  static final Answer VIOLATED = new Answer(true, List.of(), List.of());
  static final Answer NOTHING = new Answer(false, List.of(), List.of());
}

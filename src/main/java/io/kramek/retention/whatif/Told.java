package io.kramek.retention.whatif;

import io.kramek.decisions.Answer;
import io.kramek.decisions.DecisionTable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a table tells, in one text: several results one after the other. */
final class Told {

  static final String AND = " + ";

  private Told() {}

  /** The outputs of a rule of a table that tells the results of several. */
  static String of(DecisionTable table, int rule) {
    return text(table.answerOf(new Integer[] {rule}).results().get(0));
  }

  /** One output where one result is told, else all of them; nothing where no rule fits. */
  static String of(Answer answer, String output, boolean single) {
    List<Map<String, Object>> results = answer.results();
    if (results.isEmpty()) {
      return null;
    }
    return single
        ? text(results.get(0).get(output))
        : results.stream().map(Told::text).collect(Collectors.joining(AND));
  }

  private static String text(Map<String, Object> outputs) {
    return outputs.values().stream().map(Told::text).collect(Collectors.joining(" "));
  }

  private static String text(Object value) {
    return value instanceof Number number
        ? new BigDecimal(number.toString()).stripTrailingZeros().toPlainString()
        : value == null ? null : value.toString();
  }
}

package io.kramek.retention.care;

import io.kramek.decisions.Answer;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/**
 * Rows of a query, each with what a decision says of it: a number, zero where it says nothing.
 *
 * @param rows with all columns they had, and one more for the number
 * @param rule which rule decided as an expression over that column; zero where only the engine
 *     knows
 * @param version which version of the table said so
 * @param all everything it says as {@code jsonb}, as an expression over that column
 * @param result the value of an output as an expression over that column
 * @param answer what a number stands for
 */
record Decided(
    Rows rows,
    String rule,
    int version,
    String all,
    UnaryOperator<String> result,
    IntFunction<Answer> answer) {

  /**
   * A part of a query that can be selected from.
   *
   * @param sql in parentheses
   * @param parameters those that it names
   */
  record Rows(String sql, Map<String, Object> parameters) {

    Rows with(String changed) {
      return new Rows(changed, parameters);
    }
  }

  /** The value of an output; {@code null} where the decision says nothing. */
  String result(String output) {
    return result.apply(output);
  }
}

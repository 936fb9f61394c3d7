package io.kramek.decisions;

import java.util.Map;

/**
 * Something that a person should know of a table before it is released.
 *
 * @param rule its number from 1; 0 where it is the table or a column as such
 * @param other the rule it is in conflict with; 0 for none
 * @param column the fact or the output; empty where it is the table or a rule as such
 * @param text what is written there; may be empty
 * @param example facts that show it; {@code null} among them is not known
 */
public record TableFinding(
    Code code, int rule, int other, String column, String text, Map<String, Object> example) {

  /** What is the matter. */
  public enum Code {
    /** It is no table that can be read. */
    UNREADABLE(true),
    /** More rules than anybody can look through. */
    TOO_MANY_RULES(true),
    /** A column asks for something nobody knows. */
    UNKNOWN_FACT(true),
    /** A column has not the type of its fact. */
    WRONG_TYPE(true),
    /** A result is none of those that the column may have. */
    RESULT_NOT_ALLOWED(true),
    /** Processes read other outputs than it would have. */
    OUTPUTS_CHANGED(true),
    /** Two rules fit the same facts where only one may. */
    OVERLAP(true),
    /** Facts that no rule fits. */
    GAP(false),
    /** A rule that never decides, because those above it fit whatever it fits. */
    UNREACHABLE(false),
    /** A rule that fits nothing at all. */
    NEVER_FITS(false),
    /** A cell that only the engine understands: nothing can be proved of the table. */
    NOT_COMPILED(false),
    /** Too large to look at every case. */
    NOT_EXHAUSTIVE(false);

    private final boolean stops;

    Code(boolean stops) {
      this.stops = stops;
    }
  }

  static TableFinding of(Code code, int rule, String column, String text) {
    return new TableFinding(code, rule, 0, column, text, Map.of());
  }

  /** Whether a table with this is not released. */
  public boolean stops() {
    return code.stops;
  }
}

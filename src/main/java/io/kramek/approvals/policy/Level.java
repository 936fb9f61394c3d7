package io.kramek.approvals.policy;

import io.kramek.shared.WorkingTime;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One level of an approval as the policy has it, in the manager's words.
 *
 * @param level counted from one
 * @param approvers see {@link Term}
 * @param mode see {@link Mode}
 * @param decideWithin working time
 * @param remindAfter working time
 */
public record Level(
    int level, String approvers, String mode, String decideWithin, String remindAfter) {

  private static final String TWO_DAYS = "PT16H";
  private static final String A_DAY = "PT8H";

  /** What holds for a request that no row speaks of: it is decided all the same. */
  public static final Level UNSPOKEN = new Level(1, "supervisor", "any", TWO_DAYS, A_DAY);

  /**
   * The levels of a request from the rows that fit, in their order: of each level the first row
   * holds. There always is a level.
   */
  public static List<Level> plan(List<? extends Map<?, ?>> rows) {
    Map<Integer, Map<?, ?>> first = new TreeMap<>();
    for (Map<?, ?> row : rows) {
      first.putIfAbsent(number(row.get("level")), row);
    }
    List<Level> plan = new ArrayList<>();
    for (Map<?, ?> row : first.values()) {
      plan.add(
          new Level(
              plan.size() + 1,
              text(row, "approvers", "supervisor"),
              text(row, "mode", "any"),
              budget(row, "decideWithin", TWO_DAYS),
              budget(row, "remindAfter", A_DAY)));
    }
    return plan.isEmpty() ? List.of(UNSPOKEN) : List.copyOf(plan);
  }

  /**
   * The levels as the policy had them before it could name approvers: a number of superiors, one
   * above the other.
   */
  public static List<Level> ladder(int levels, String decideWithin, String remindAfter) {
    List<Level> plan = new ArrayList<>();
    for (int level = 1; level <= levels; level++) {
      String approver = level == 1 ? "supervisor" : "superior(" + level + ")";
      plan.add(new Level(level, approver, "any", decideWithin, remindAfter));
    }
    return List.copyOf(plan);
  }

  /** Whom the level names. */
  public List<Term> terms() {
    return Term.list(approvers);
  }

  /** How they agree. */
  public Mode agreement() {
    return Mode.read(mode);
  }

  /** Whether a text is a length of working time. */
  public static boolean isBudget(String text) {
    try {
      Duration budget = text == null ? Duration.ZERO : WorkingTime.budget(text);
      return !budget.isZero() && !budget.isNegative();
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private static int number(Object level) {
    return level instanceof Number number ? number.intValue() : 1;
  }

  private static String text(Map<?, ?> row, String output, String otherwise) {
    return row.get(output) instanceof String text && !text.isBlank() ? text.strip() : otherwise;
  }

  private static String budget(Map<?, ?> row, String output, String otherwise) {
    String text = text(row, output, otherwise);
    return isBudget(text) ? text : otherwise;
  }
}

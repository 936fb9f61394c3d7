package io.kramek.retention.whatif;

import io.kramek.retention.EffortBudget;
import jakarta.annotation.Nullable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the results of a table mean for whoever works by it.
 *
 * @param output the column that is compared
 * @param order its results, the best first, where another order is meant than that of the table;
 *     empty for the table's own
 * @param alike whether all results are as good as each other, save {@link #NOTHING}
 * @param work the column that tells whether somebody has something to do
 * @param actor the column that tells who; {@code null} where it is whoever looks after the customer
 * @param budget whether it allows money
 */
record TableUse(
    String output,
    List<String> order,
    boolean alike,
    String work,
    @Nullable String actor,
    boolean budget) {

  /** The result that gives nobody anything. */
  static final String NOTHING = "NONE";

  /** Who acts where the table does not say it. */
  static final String OWNER = "OWNER";

  /** The decision that is asked at every sign of a case. */
  static final String EFFORT = "retentionEffort";

  private static final Map<String, TableUse> KNOWN =
      Map.of(
          EFFORT,
          new TableUse("level", List.of(), false, "keep", "actor", true),
          "winBack",
          new TableUse("offer", List.of(), true, "worthIt", "actor", false),
          "loyalty",
          new TableUse("benefit", List.of(), true, "person", null, false),
          "contactQuality",
          new TableUse(
              "correction",
              List.of("DIRECTOR_CALL", "MORE_CONTACTS", NOTHING, "FEWER_CONTACTS", "SELF_SERVICE"),
              false,
              "person",
              null,
              false));

  /** Decisions that the ledger holds. */
  private static final List<String> ENTERED =
      List.of(
          "customerValueTier",
          "churnSignal",
          EFFORT,
          "winBack",
          "lossReason",
          "loyalty",
          "contactQuality");

  static Optional<TableUse> of(String decision) {
    return Optional.ofNullable(KNOWN.get(decision));
  }

  static boolean isEntered(String decision) {
    return ENTERED.contains(decision);
  }

  List<String> columns() {
    List<String> columns = new java.util.ArrayList<>(List.of(output, work));
    if (actor != null) {
      columns.add(actor);
    }
    if (budget) {
      columns.addAll(List.of(EffortBudget.PERCENT, EffortBudget.CEILING));
    }
    return columns;
  }
}

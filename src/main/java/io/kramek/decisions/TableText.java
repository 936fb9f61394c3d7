package io.kramek.decisions;

import java.util.List;

/**
 * A decision table as it is written: nothing understood yet.
 *
 * @param hitPolicy UNIQUE, FIRST, ANY, RULE ORDER or COLLECT
 * @param aggregation SUM, MIN, MAX or COUNT; {@code null} for none
 * @param dependent whether it needs the result of another decision
 */
public record TableText(
    String id,
    String name,
    String hitPolicy,
    String aggregation,
    boolean dependent,
    List<Column> inputs,
    List<Column> outputs,
    List<Row> rows) {

  /**
   * A column: what it asks or what it is called, and its type as written.
   *
   * @param label what people call it; may be empty
   * @param allowed the values it may have, as written; empty for any
   */
  public record Column(String text, String typeRef, String label, String allowed) {}

  /**
   * A rule: its id and its cells, inputs and outputs.
   *
   * @param note what was written beside it; may be empty
   */
  public record Row(String id, String note, List<String> tests, List<String> results) {}
}

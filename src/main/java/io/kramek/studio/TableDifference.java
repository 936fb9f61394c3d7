package io.kramek.studio;

import io.kramek.decisions.TableText;
import io.kramek.decisions.TableText.Row;
import io.kramek.studio.comparison.Order;
import jakarta.annotation.Nullable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One thing that is otherwise in another version of a table. Rules are the same by their ids.
 *
 * @param rule its number in the newer version; of a rule that is gone, in the older one; 0 where it
 *     is the table as such
 * @param column what the column is called; {@code null} where it is the rule as such
 * @param before {@code null} where there was nothing
 * @param now {@code null} where there is nothing any more
 */
public record TableDifference(
    Kind kind, int rule, @Nullable String column, @Nullable String before, @Nullable String now) {

  /** What became of it. */
  public enum Kind {
    CELL,
    NOTE,
    ADDED,
    REMOVED,
    MOVED,
    TABLE
  }

  /** Everything that is otherwise, in the order of the newer table. */
  public static List<TableDifference> between(TableText before, TableText now) {
    List<TableDifference> differences = new ArrayList<>();
    table("hitPolicy", policy(before), policy(now), differences);
    table("inputs", columns(before.inputs()), columns(now.inputs()), differences);
    table("outputs", columns(before.outputs()), columns(now.outputs()), differences);
    boolean comparable =
        before.inputs().size() == now.inputs().size()
            && before.outputs().size() == now.outputs().size();
    Map<String, Integer> former = new HashMap<>();
    before.rows().forEach(row -> former.put(row.id(), former.size()));
    Set<Integer> kept =
        Order.kept(
            now.rows().stream().map(row -> former.get(row.id())).filter(Objects::nonNull).toList());
    for (int i = 0; i < now.rows().size(); i++) {
      Row row = now.rows().get(i);
      Integer was = former.remove(row.id());
      if (was == null) {
        differences.add(new TableDifference(Kind.ADDED, i + 1, null, null, sentence(now, row)));
      } else {
        if (!kept.contains(was)) {
          differences.add(
              new TableDifference(Kind.MOVED, i + 1, null, "" + (was + 1), "" + (i + 1)));
        }
        if (comparable) {
          cells(now, before.rows().get(was), row, i + 1, differences);
        }
      }
    }
    former.values().stream()
        .sorted()
        .forEach(
            was ->
                differences.add(
                    new TableDifference(
                        Kind.REMOVED,
                        was + 1,
                        null,
                        sentence(before, before.rows().get(was)),
                        null)));
    return differences;
  }

  private static void table(
      String what, String before, String now, List<TableDifference> differences) {
    if (!before.equals(now)) {
      differences.add(new TableDifference(Kind.TABLE, 0, what, before, now));
    }
  }

  private static String policy(TableText table) {
    return table.hitPolicy() + (table.aggregation() == null ? "" : " " + table.aggregation());
  }

  private static String columns(List<TableText.Column> columns) {
    return columns.stream()
        .map(column -> column.text() + ": " + column.typeRef() + " " + column.allowed())
        .map(String::strip)
        .collect(Collectors.joining("; "));
  }

  private static void cells(
      TableText table, Row before, Row now, int rule, List<TableDifference> differences) {
    for (int i = 0; i < now.tests().size(); i++) {
      cell(
          Kind.CELL,
          rule,
          called(table.inputs().get(i)),
          before.tests().get(i),
          now.tests().get(i),
          differences);
    }
    for (int i = 0; i < now.results().size(); i++) {
      cell(
          Kind.CELL,
          rule,
          called(table.outputs().get(i)),
          before.results().get(i),
          now.results().get(i),
          differences);
    }
    cell(Kind.NOTE, rule, null, before.note(), now.note(), differences);
  }

  private static void cell(
      Kind kind,
      int rule,
      String column,
      String before,
      String now,
      List<TableDifference> differences) {
    if (!Objects.equals(before, now)) {
      differences.add(new TableDifference(kind, rule, column, before, now));
    }
  }

  private static String called(TableText.Column column) {
    return column.label().isEmpty() ? column.text() : column.label();
  }

  /** A rule as one line. */
  private static String sentence(TableText table, Row row) {
    List<String> tests = new ArrayList<>();
    for (int i = 0; i < row.tests().size(); i++) {
      String test = row.tests().get(i);
      if (!test.isEmpty() && !test.equals("-")) {
        tests.add(called(table.inputs().get(i)) + " " + test);
      }
    }
    return String.join(", ", tests) + " → " + String.join(", ", row.results());
  }
}

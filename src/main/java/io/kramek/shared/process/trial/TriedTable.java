package io.kramek.shared.process.trial;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A decision table that is tried. Facts which no condition tells apart are asked of the engine
 * once: however many they are, it evaluates about as many as the table has rows.
 */
public final class TriedTable {

  /**
   * A row.
   *
   * @param number counted from one
   * @param note what the manager wrote beside it, may be empty
   * @param conditions by the label of their column
   * @param results by the name of the output, as they are written
   */
  public record Row(
      String id,
      int number,
      String note,
      Map<String, String> conditions,
      Map<String, String> results) {}

  /**
   * A column of conditions.
   *
   * @param fact whose value it asks for, or {@code null} where it is more than a fact
   * @param by what the fact is divided by
   */
  record Column(String label, String fact, int by, List<Optional<Cell>> cells) {

    boolean isPlain() {
      return fact != null && cells.stream().allMatch(Optional::isPresent);
    }

    /** What the conditions of the column see of the facts. */
    Object seen(Map<String, Object> facts, Map<Object, String> known) {
      if (fact == null) {
        return facts;
      }
      Object value = facts.get(fact);
      return isPlain() ? known.computeIfAbsent(key(value), ignored -> taken(value)) : key(value);
    }

    private static Object key(Object value) {
      return value == null ? "null" : value;
    }

    private String taken(Object value) {
      Object asked =
          by == 1 || Cell.number(value) == null
              ? value
              : Cell.number(value).movePointLeft(Integer.toString(by).length() - 1);
      StringBuilder taken = new StringBuilder();
      cells.forEach(cell -> taken.append(cell.get().takes(asked) ? '1' : '0'));
      return taken.toString();
    }
  }

  private final List<Row> rows;
  private final List<Column> columns;
  private final List<Map<Object, String>> known = new ArrayList<>();
  private final Function<Map<String, Object>, List<Map<String, Object>>> engine;
  private final Map<List<Object>, List<Map<String, Object>>> answers = new HashMap<>();

  TriedTable(
      List<Row> rows,
      List<Column> columns,
      Function<Map<String, Object>, List<Map<String, Object>>> engine) {
    this.rows = List.copyOf(rows);
    this.columns = List.copyOf(columns);
    this.engine = engine;
    columns.forEach(column -> known.add(new HashMap<>()));
  }

  /** The rows in their order. */
  public List<Row> rows() {
    return rows;
  }

  /** The outputs of every row that fits. Not for several threads at once. */
  public List<Map<String, Object>> evaluate(Map<String, Object> facts) {
    List<Object> seen = new ArrayList<>(columns.size());
    for (int i = 0; i < columns.size(); i++) {
      seen.add(columns.get(i).seen(facts, known.get(i)));
    }
    return answers.computeIfAbsent(seen, unseen -> engine.apply(facts));
  }

  /** The same, the engine's own way. */
  public List<Map<String, Object>> ask(Map<String, Object> facts) {
    return engine.apply(facts);
  }

  /** How often the engine was really asked. */
  public int asked() {
    return answers.size();
  }

  /** Whether a row takes whatever another one takes, in every column that is plain to read. */
  public boolean covers(Row row, Row other) {
    int above = row.number() - 1;
    int below = other.number() - 1;
    return columns.stream()
        .allMatch(
            column -> {
              Optional<Cell> cell = column.cells().get(above);
              Optional<Cell> covered = column.cells().get(below);
              return cell.isPresent()
                  && (cell.get().isAny()
                      || (covered.isPresent() && cell.get().covers(covered.get())));
            });
  }
}

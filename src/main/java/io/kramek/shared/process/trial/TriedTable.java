package io.kramek.shared.process.trial;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
   * @param words everything in it that may be the name of a fact
   */
  record Column(String label, String fact, int by, List<Optional<Cell>> cells, Set<String> words) {

    private boolean isPlain() {
      return fact != null && cells.stream().allMatch(Optional::isPresent);
    }

    private boolean looksElsewhere() {
      return cells.stream().anyMatch(cell -> cell.get().looksElsewhere());
    }

    /** What the conditions of the column see of the facts; what is not plain sees all it names. */
    Function<Map<String, Object>, Object> eye() {
      if (!isPlain()) {
        return facts -> {
          List<Object> named = new ArrayList<>();
          words.forEach(word -> named.add(facts.get(word)));
          return named;
        };
      }
      if (looksElsewhere()) {
        return facts -> taken(facts.get(fact), facts);
      }
      Map<Object, String> known = new HashMap<>();
      return facts -> {
        Object value = facts.get(fact);
        return known.computeIfAbsent(
            value == null ? NOTHING : value, ignored -> taken(value, facts));
      };
    }

    private String taken(Object value, Map<String, Object> facts) {
      BigDecimal number = Cell.number(value);
      Object asked = by == 1 || number == null ? value : number.movePointLeft(digits());
      StringBuilder taken = new StringBuilder();
      cells.forEach(cell -> taken.append(cell.get().takes(asked, facts) ? '1' : '0'));
      return taken.toString();
    }

    private int digits() {
      return Integer.toString(by).length() - 1;
    }
  }

  private static final Object NOTHING = new Object();

  private final List<Row> rows;
  private final List<Column> columns;
  private final List<Function<Map<String, Object>, Object>> eyes;
  private final Function<Map<String, Object>, List<Map<String, Object>>> engine;
  private final Map<List<Object>, List<Map<String, Object>>> answers = new HashMap<>();

  TriedTable(
      List<Row> rows,
      List<Column> columns,
      Function<Map<String, Object>, List<Map<String, Object>>> engine) {
    this.rows = List.copyOf(rows);
    this.columns = List.copyOf(columns);
    this.engine = engine;
    this.eyes = columns.stream().map(Column::eye).toList();
  }

  /** The rows in their order. */
  public List<Row> rows() {
    return rows;
  }

  /** The outputs of every row that fits. Not for several threads at once. */
  public List<Map<String, Object>> evaluate(Map<String, Object> facts) {
    List<Object> seen = new ArrayList<>(eyes.size());
    eyes.forEach(eye -> seen.add(eye.apply(facts)));
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

package io.kramek.shared.process.trial;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
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

    /** The conditions that tell facts apart; empty where one of them is more than plain. */
    private Optional<List<Cell>> plain() {
      return fact != null && cells.stream().allMatch(Optional::isPresent)
          ? Optional.of(cells.stream().map(Optional::get).filter(cell -> !cell.isAny()).toList())
          : Optional.empty();
    }

    private Object asked(Map<String, Object> facts) {
      Object value = facts.get(fact);
      BigDecimal number = by == 1 ? null : Cell.number(value);
      return number == null ? value : number.movePointLeft(Integer.toString(by).length() - 1);
    }
  }

  private final List<Row> rows;
  private final List<Column> columns;
  private final List<Optional<List<Cell>>> plain;
  private final Function<Map<String, Object>, List<Map<String, Object>>> engine;
  private final Map<List<Object>, List<Map<String, Object>>> answers = new HashMap<>();

  TriedTable(
      List<Row> rows,
      List<Column> columns,
      Function<Map<String, Object>, List<Map<String, Object>>> engine) {
    this.rows = List.copyOf(rows);
    this.columns = List.copyOf(columns);
    this.engine = engine;
    this.plain = columns.stream().map(Column::plain).toList();
  }

  /** The rows in their order. */
  public List<Row> rows() {
    return rows;
  }

  /**
   * The outputs of every row that fits: the same list for facts that no condition tells apart. Not
   * for several threads at once.
   */
  public List<Map<String, Object>> evaluate(Map<String, Object> facts) {
    return answers.computeIfAbsent(seen(facts), unseen -> engine.apply(facts));
  }

  /** Which conditions take the facts; of a column that is not plain, all that it names. */
  private List<Object> seen(Map<String, Object> facts) {
    List<Object> seen = new ArrayList<>();
    BitSet taken = new BitSet();
    seen.add(taken);
    int condition = 0;
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      List<Cell> cells = plain.get(i).orElse(null);
      if (cells == null) {
        column.words().forEach(word -> seen.add(facts.get(word)));
      } else if (!cells.isEmpty()) {
        Object asked = column.asked(facts);
        for (Cell cell : cells) {
          taken.set(condition++, cell.takes(asked, facts));
        }
      }
    }
    return seen;
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

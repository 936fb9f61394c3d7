package io.kramek.decisions;

import java.util.List;
import java.util.stream.Collectors;

/** A table that has no compiled form; it can only be asked row by row. */
public class TableRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Place> places;

  TableRefused(String table, List<Place> places) {
    super(
        places.stream()
            .map(Place::sentence)
            .collect(Collectors.joining("; ", "The table " + table + " is not compiled: ", "")));
    this.places = places;
  }

  /** Everything that stands in the way. */
  public List<Place> places() {
    return places;
  }

  /**
   * What stands in the way, and where.
   *
   * @param rule number of the rule from 1; 0 where it is the table or a column as such
   * @param column name of the input or output; empty where it is the table as such
   */
  public record Place(int rule, String column, String text, String reason) {

    String sentence() {
      String where = rule == 0 ? "" : "rule " + rule + ", ";
      return where + (column.isEmpty() ? "" : column + ": ") + "'" + text + "' " + reason;
    }
  }
}

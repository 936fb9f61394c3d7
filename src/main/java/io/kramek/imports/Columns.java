package io.kramek.imports;

import io.kramek.imports.csv.CsvRows.Row;
import io.kramek.imports.kind.Field;
import io.kramek.imports.kind.ImportKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which column of a file fills which field. */
class Columns {

  private final int width;
  private final Map<Field, Integer> places = new LinkedHashMap<>();

  Columns(ImportKind kind, List<String> header, Map<String, String> mapping) {
    this.width = header.size();
    for (Field field : kind.fields()) {
      String column = mapping.get(field.name());
      if (column != null) {
        places.put(field, header.indexOf(column));
      }
    }
  }

  /** The fields that are filled from a column, in the order of the kind. */
  Iterable<Field> fields() {
    return places.keySet();
  }

  /** What a row has for a field; empty where it has nothing. */
  String cell(Row row, Field field) {
    int place = places.get(field);
    return place < row.cells().size() ? row.cells().get(place) : "";
  }

  /** Whether a row has more cells than the header names: then nobody knows which are which. */
  boolean isTooWide(Row row) {
    return row.cells().stream().skip(width).anyMatch(cell -> !cell.isEmpty());
  }
}

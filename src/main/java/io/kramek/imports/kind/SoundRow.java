package io.kramek.imports.kind;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * A row with nothing wrong in itself.
 *
 * @param values of the fields that are filled; where a field points to something, its id
 */
public record SoundRow(long line, Map<String, Object> values) {

  /** The text of a field, or {@code null}. */
  public String text(String field) {
    return (String) values.get(field);
  }

  LocalDate date(String field) {
    return (LocalDate) values.get(field);
  }

  BigDecimal number(String field) {
    return (BigDecimal) values.get(field);
  }

  UUID id(String field) {
    String id = text(field);
    return id == null ? null : UUID.fromString(id);
  }
}

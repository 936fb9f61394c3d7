package io.kramek.imports.kind;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * A row with nothing wrong in itself.
 *
 * @param values of the fields that are filled; what a field points to is a {@link Candidate}
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

  /** What a field points to, or {@code null}. */
  Candidate pointer(String field) {
    return (Candidate) values.get(field);
  }

  /** The record that a field points to, or {@code null}. */
  UUID id(String field) {
    Candidate pointer = pointer(field);
    return pointer == null ? null : UUID.fromString(pointer.id());
  }
}

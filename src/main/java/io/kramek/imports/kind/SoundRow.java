package io.kramek.imports.kind;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * A row with nothing wrong in itself.
 *
 * @param values of the fields that are filled; what a field points to is a {@link Candidate}
 * @param said what stands in the file where a field points to something
 * @param nth the how manieth row of the file it is among those of one name, from 1; 0 where nobody
 *     counts
 */
public record SoundRow(long line, Map<String, Object> values, Map<String, String> said, int nth) {

  /** The same row, counted. */
  public SoundRow counted(int place) {
    return new SoundRow(line, values, said, place);
  }

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
    return pointer == null || pointer.isNew() ? null : UUID.fromString(pointer.id());
  }
}

package io.kramek.imports;

import io.kramek.imports.csv.CsvFormat;
import io.kramek.imports.csv.CsvRows.Row;
import io.kramek.imports.csv.Values;
import io.kramek.imports.kind.Candidate;
import io.kramek.imports.kind.Fault;
import io.kramek.imports.kind.Field;
import io.kramek.imports.kind.Finding;
import io.kramek.imports.kind.ImportKind;
import io.kramek.imports.kind.SoundRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Judges rows one by one. */
class RowCheck {

  /** The sign that stands where bytes are no letter of the encoding. */
  private static final String UNREADABLE = "\uFFFD";

  /** A value that points to nothing for certain. */
  record Doubt(Field field, String value, Finding finding) {}

  /**
   * What is to be said of a row: a fault, or the row with its doubts, which are to be settled
   * before it can be stored.
   *
   * @param pointers all values that point somewhere and whose meaning is shown, doubtful or not
   */
  record Verdict(SoundRow row, Fault fault, List<Doubt> doubts, List<Doubt> pointers) {

    boolean isSound() {
      return fault == null && doubts.isEmpty();
    }

    Verdict counted(int place) {
      return new Verdict(row.counted(place), fault, doubts, pointers);
    }

    static Verdict faulty(Fault fault) {
      return new Verdict(null, fault, List.of(), List.of());
    }
  }

  private final ImportKind kind;
  private final Columns columns;
  private final CsvFormat format;
  private final Resolver resolver;
  private final Map<String, String> given;

  /**
   * @param given what fields without a column have in every row
   */
  RowCheck(
      ImportKind kind,
      Columns columns,
      CsvFormat format,
      Resolver resolver,
      Map<String, String> given) {
    this.kind = kind;
    this.columns = columns;
    this.format = format;
    this.resolver = resolver;
    this.given = given;
  }

  /** Judges rows, in their order. */
  List<Verdict> judge(List<Row> rows) {
    resolver.prepare(rows);
    ImportKind.Rule rule = kind.rule();
    return rows.stream().map(row -> judge(row, rule)).toList();
  }

  private Verdict judge(Row row, ImportKind.Rule rule) {
    if (columns.isTooWide(row)) {
      return Verdict.faulty(new Fault(row.line(), null, null, "tooManyCells", null));
    }
    Map<String, Object> values = new HashMap<>(given);
    Map<String, String> said = new HashMap<>();
    List<Doubt> doubts = new ArrayList<>();
    List<Doubt> pointers = new ArrayList<>();
    for (Field field : columns.fields()) {
      String cell = columns.cell(row, field);
      Optional<String> wrong = wrong(field, cell);
      if (wrong.isEmpty() && !cell.isEmpty()) {
        if (field.directory() != null) {
          said.put(field.name(), cell);
        }
        wrong =
            field.directory() == null
                ? read(field, cell, values)
                : resolve(field, cell, values, doubts, pointers);
      }
      if (wrong.isPresent()) {
        String suggestion = wrong.get().equals("malformed") ? example(field) : null;
        return Verdict.faulty(
            new Fault(row.line(), field.name(), shortened(cell), wrong.get(), suggestion));
      }
    }
    SoundRow sound = new SoundRow(row.line(), values, said, 0);
    Optional<Fault> fault = doubts.isEmpty() ? rule.broken(sound) : Optional.empty();
    return fault
        .map(Verdict::faulty)
        .orElseGet(() -> new Verdict(sound, null, List.copyOf(doubts), List.copyOf(pointers)));
  }

  private static Optional<String> wrong(Field field, String cell) {
    if (cell.isEmpty()) {
      return field.required() ? Optional.of("required") : Optional.empty();
    }
    if (cell.length() > Field.LONGEST) {
      return Optional.of("tooLong");
    }
    if (cell.contains(UNREADABLE) || cell.indexOf('\0') >= 0) {
      return Optional.of("unreadable");
    }
    return Optional.empty();
  }

  private Optional<String> read(Field field, String cell, Map<String, Object> values) {
    Optional<?> value =
        switch (field.type()) {
          case TEXT -> Optional.of(cell);
          case DATE -> Values.date(cell, format.dateStyle());
          case NUMBER -> Values.number(cell, format.decimalSeparator());
        };
    value.ifPresent(read -> values.put(field.name(), read));
    return value.isPresent() ? Optional.empty() : Optional.of("malformed");
  }

  private Optional<String> resolve(
      Field field,
      String cell,
      Map<String, Object> values,
      List<Doubt> doubts,
      List<Doubt> pointers) {
    Finding finding = resolver.find(field, cell);
    Doubt pointer = new Doubt(field, cell, finding);
    Optional<Optional<Candidate>> settled = resolver.settled(field, cell);
    if (settled.isPresent() || finding.match() == null || field.directory().alwaysShown()) {
      pointers.add(pointer);
    }
    if (settled.isPresent()) {
      settled.get().ifPresent(chosen -> values.put(field.name(), chosen));
      return settled.get().isPresent() ? Optional.empty() : Optional.of("excluded");
    }
    if (finding.match() == null) {
      doubts.add(pointer);
    } else {
      values.put(field.name(), finding.match());
    }
    return Optional.empty();
  }

  private String example(Field field) {
    return field.type() == Field.Type.DATE
        ? format.dateStyle().pattern()
        : "1234" + format.decimalSeparator() + "50";
  }

  private static String shortened(String cell) {
    return cell.length() <= Field.LONGEST ? cell : cell.substring(0, Field.LONGEST) + "…";
  }
}

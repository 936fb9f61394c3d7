package io.kramek.imports;

import io.kramek.imports.ImportLedger.FieldValue;
import io.kramek.imports.csv.CsvRows.Row;
import io.kramek.imports.kind.Candidate;
import io.kramek.imports.kind.Field;
import io.kramek.imports.kind.Finding;
import io.kramek.imports.kind.Likeness;
import io.kramek.shared.LastUsed;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what the values of a file stand for: many values at once, each of them once. It forgets
 * what was not used lately, so that a file of a million different values does not fill the memory.
 */
class Resolver {

  private static final int REMEMBERED = 10_000;

  /** Tells which of some names, folded, rows of the file have: they may point to each other. */
  interface RowsOfFile {
    Set<String> named(Collection<String> names);
  }

  /** Beyond so many values of a field without a match nobody settles them one by one. */
  private static final int PROPOSED = 1_000;

  private final Columns columns;
  private final Map<FieldValue, Optional<Candidate>> settlements;
  private final RowsOfFile rowsOfFile;
  private final String language;
  private final boolean adding;
  private final Map<String, Map<String, Finding>> known = new HashMap<>();
  private final Map<String, Integer> unmatched = new HashMap<>();

  Resolver(
      Columns columns,
      Map<FieldValue, Optional<Candidate>> settlements,
      RowsOfFile rowsOfFile,
      String language,
      boolean adding) {
    this.columns = columns;
    this.settlements = settlements;
    this.rowsOfFile = rowsOfFile;
    this.language = language;
    this.adding = adding;
  }

  /** Looks up what the rows will ask for. */
  void prepare(Collection<Row> rows) {
    for (Field field : columns.fields()) {
      if (field.directory() != null) {
        prepare(field, rows);
      }
    }
  }

  private void prepare(Field field, Collection<Row> rows) {
    Map<String, Finding> findings =
        known.computeIfAbsent(field.name(), name -> new LastUsed<>(REMEMBERED));
    Set<String> values = new LinkedHashSet<>();
    for (Row row : rows) {
      String value = columns.cell(row, field);
      if (!value.isEmpty() && value.length() <= Field.LONGEST && !findings.containsKey(value)) {
        values.add(value);
      }
    }
    if (values.isEmpty()) {
      return;
    }
    boolean added = adding && field.addable();
    boolean alike = !added && unmatched.getOrDefault(field.name(), 0) < PROPOSED;
    Map<String, Finding> found = field.directory().look(List.copyOf(values), alike, language);
    Set<String> inFile =
        field.withinFile()
            ? rowsOfFile.named(values.stream().map(Likeness::folded).toList())
            : Set.of();
    for (String value : values) {
      Finding finding = found.getOrDefault(value, Finding.NOTHING);
      if (finding.match() == null && inFile.contains(Likeness.folded(value))) {
        finding = Finding.match(new Candidate(value, value, 1));
      }
      if (added && finding.candidates().isEmpty()) {
        finding = Finding.match(Candidate.toBeAdded(value));
      }
      findings.put(value, finding);
      if (finding.match() == null) {
        unmatched.merge(field.name(), 1, Integer::sum);
      }
    }
  }

  /** What a value of a prepared row stands for by itself. */
  Finding find(Field field, String value) {
    return known.get(field.name()).getOrDefault(value, Finding.NOTHING);
  }

  /** What a person has settled for a value: something, or that its rows be rejected. */
  Optional<Optional<Candidate>> settled(Field field, String value) {
    return Optional.ofNullable(settlements.get(new FieldValue(field.name(), value)));
  }
}

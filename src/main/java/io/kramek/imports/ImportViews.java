package io.kramek.imports;

import io.kramek.identity.CurrentUser;
import io.kramek.imports.Imports.FieldName;
import io.kramek.imports.Imports.ImportView;
import io.kramek.imports.Imports.Rejection;
import io.kramek.imports.csv.CsvFormat;
import io.kramek.imports.csv.CsvRows;
import io.kramek.imports.csv.CsvRows.Row;
import io.kramek.imports.kind.Fault;
import io.kramek.shared.web.ProblemTexts;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Shows imports to people, in their language. */
@Component
class ImportViews {

  private static final int PREVIEWED = 10;
  private static final int PROPOSALS = 200;
  private static final int REJECTIONS = 50;

  private final ImportFiles files;
  private final ImportKinds kinds;
  private final ImportQueries queries;
  private final ProblemTexts texts;
  private final CurrentUser currentUser;

  ImportViews(
      ImportFiles files,
      ImportKinds kinds,
      ImportQueries queries,
      ProblemTexts texts,
      CurrentUser currentUser) {
    this.files = files;
    this.kinds = kinds;
    this.queries = queries;
    this.texts = texts;
    this.currentUser = currentUser;
  }

  ImportView of(Import at) {
    CsvFormat format = at.format();
    return new ImportView(
        at.id().value(),
        at.fileName(),
        at.kind(),
        at.state(),
        at.createdAt(),
        at.failure(),
        format.encoding().label(),
        String.valueOf(format.separator()),
        String.valueOf(format.decimalSeparator()),
        format.dateStyle().pattern(),
        at.header(),
        preview(at),
        at.mapping(),
        at.kind() == null
            ? List.of()
            : kinds.get(at.kind()).fields().stream()
                .map(field -> new FieldName(field.name(), field.required(), field.addable()))
                .toList(),
        at.createsCustomers(),
        at.currency(),
        at.counts(),
        queries.proposals(at.id(), PROPOSALS),
        queries.rejections(at.id(), REJECTIONS).stream().map(this::rejection).toList());
  }

  /** The first rows as they are read; none once the file is gone. */
  private List<List<String>> preview(Import at) {
    try (CsvRows rows = new CsvRows(files.open(at.id()), at.format())) {
      return rows.next(PREVIEWED).stream().map(Row::cells).toList();
    }
  }

  Rejection rejection(Fault fault) {
    Locale language = Locale.forLanguageTag(currentUser.get().language());
    return new Rejection(
        fault.line(),
        fault.field(),
        fault.value(),
        fault.code(),
        texts.words("rejection." + fault.code(), language),
        fault.suggestion());
  }
}

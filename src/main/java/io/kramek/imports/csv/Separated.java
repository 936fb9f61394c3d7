package io.kramek.imports.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.kramek.imports.csv.CsvRows.Row;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;

/** Rows with a sign between the cells, which may be quoted. */
final class Separated implements CsvRows.Source {

  private final CloseableIterator<CsvRecord> records;
  private long nextLine = 1;

  Separated(Reader text, char separator) {
    this.records =
        CsvReader.builder()
            .fieldSeparator(separator)
            .skipEmptyLines(true)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .ofCsvRecord(text)
            .iterator();
  }

  @Override
  public Row next() {
    try {
      while (records.hasNext()) {
        CsvRecord row = records.next();
        List<String> cells = row.getFields().stream().map(String::strip).toList();
        nextLine = row.getStartingLineNumber() + 1 + lineBreaks(row);
        if (!cells.stream().allMatch(String::isEmpty)) {
          return new Row(row.getStartingLineNumber(), cells);
        }
      }
      return null;
    } catch (CsvParseException e) {
      throw new MalformedCsv(nextLine, e);
    }
  }

  private static long lineBreaks(CsvRecord row) {
    return row.getFields().stream().flatMapToInt(String::chars).filter(c -> c == '\n').count();
  }

  @Override
  public void close() {
    try {
      records.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

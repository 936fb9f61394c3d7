package io.kramek.shared.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.kramek.shared.Money;
import jakarta.annotation.Nullable;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.Arrays;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/**
 * Rows as spreadsheets of every country read them: separated by semicolons, with a byte order mark.
 * No text becomes a formula, whoever wrote it.
 */
public final class Spreadsheet {

  public static final String TYPE = "text/csv;charset=UTF-8";

  private final StringWriter text = new StringWriter();

  /** Without a buffer of its own: the text is read whole when nobody has closed the writer. */
  private final CsvWriter rows =
      CsvWriter.builder()
          .fieldSeparator(';')
          .lineDelimiter(LineDelimiter.CRLF)
          .bufferSize(0)
          .build(text);

  /** Begins with the names of its columns. */
  public Spreadsheet(String... columns) {
    text.write('\uFEFF');
    rows.writeRecord(columns);
  }

  /** Adds a row; {@code null} is an empty cell, of money only the amount is written. */
  public Spreadsheet row(Object... cells) {
    rows.writeRecord(Arrays.stream(cells).map(Spreadsheet::cell).toList());
    return this;
  }

  private static String cell(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Money money) {
      return money.amount().toPlainString();
    }
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    String cell = value.toString();
    return value instanceof String && cell.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + cell : cell;
  }

  /** The answer that a browser saves under a name. */
  public ResponseEntity<String> as(String file) {
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(file).build().toString())
        .body(text.toString());
  }
}

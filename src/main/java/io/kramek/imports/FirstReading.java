package io.kramek.imports;

import io.kramek.imports.csv.CsvFormat;
import io.kramek.imports.csv.CsvRows;
import io.kramek.imports.csv.MalformedCsv;
import io.kramek.shared.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.InputStreamSource;

/** Reads a file through once, to know its header, how many rows it has, and that it can be read. */
final class FirstReading {

  private FirstReading() {}

  /**
   * Tells an import what is in its file.
   *
   * @throws Problem {@code malformedCsv} with the line from which on it cannot be read
   */
  static void of(Import at, CsvFormat format, InputStreamSource file) {
    try (CsvRows rows = new CsvRows(file.getInputStream(), format)) {
      while (rows.next() != null) {
        // Counts the rows, and finds the place from which on they cannot be read.
      }
      at.read(format, rows.header(), rows.read());
    } catch (MalformedCsv e) {
      throw Problem.malformed("malformedCsv").with("line", e.line()).about(e.line());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package io.kramek.imports.csv;

import io.kramek.imports.csv.CsvRows.Row;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;

/** Rows in columns that are drawn with blanks, as statistics programs write them. */
final class Blanks implements CsvRows.Source {

  private static final Pattern RUN = Pattern.compile("[ \\t\\u00A0]+");

  private final BufferedReader lines;
  private long line;

  Blanks(Reader text) {
    this.lines = new BufferedReader(text);
  }

  @Override
  public Row next() {
    try {
      for (String text = lines.readLine(); text != null; text = lines.readLine()) {
        line++;
        if (!text.isBlank()) {
          return new Row(line, List.of(RUN.split(text.strip(), -1)));
        }
      }
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      lines.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

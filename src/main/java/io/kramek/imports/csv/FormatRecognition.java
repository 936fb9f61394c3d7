package io.kramek.imports.csv;

import io.kramek.imports.csv.CsvFormat.DateStyle;
import io.kramek.imports.csv.CsvFormat.Encoding;
import io.kramek.imports.csv.CsvRows.Row;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.io.InputStreamSource;

/** Recognises how a file is written, from all of its bytes and the first of its rows. */
public final class FormatRecognition {

  private static final int HEAD = 1 << 18;
  private static final int SAMPLE = 1_000;
  private static final int SEVERAL = 3;

  private FormatRecognition() {}

  /**
   * How a file is written.
   *
   * @return nothing if it is no text at all
   */
  public static Optional<CsvFormat> recognise(InputStreamSource file) throws IOException {
    byte[] head = head(file);
    if (head.length == 0 || new String(head, Encoding.UTF_8.charset()).indexOf('\0') >= 0) {
      return Optional.empty();
    }
    Encoding encoding;
    try (InputStream bytes = file.getInputStream()) {
      encoding = Utf8.isValid(bytes) ? Encoding.UTF_8 : Encoding.WINDOWS_1250;
    }
    CsvFormat format = new CsvFormat(encoding, separator(head, encoding), '.', DateStyle.ISO);
    List<String> cells =
        sample(head, format).stream().flatMap(row -> row.cells().stream()).toList();
    return Optional.of(
        new CsvFormat(encoding, format.separator(), decimalSeparator(cells), dateStyle(cells)));
  }

  /** The whole rows among the first bytes: what is cut off in the middle is left out. */
  private static byte[] head(InputStreamSource file) throws IOException {
    try (InputStream bytes = file.getInputStream()) {
      byte[] head = bytes.readNBytes(HEAD);
      int end = head.length;
      while (head.length == HEAD && end > 0 && head[end - 1] != '\n') {
        end--;
      }
      return end == 0 ? head : Arrays.copyOf(head, end);
    }
  }

  /**
   * The one that parts most rows into as many cells as the header, and into more than one. Blanks
   * stand in names, too: they are it only where nothing else is and every row has several columns.
   */
  private static char separator(byte[] head, Encoding encoding) {
    char likeliest =
        CsvFormat.SEPARATORS
            .chars()
            .mapToObj(c -> (char) c)
            .filter(c -> c != CsvFormat.BLANKS)
            .max(Comparator.comparingDouble(c -> regularity(head, encoding, c)))
            .orElseThrow();
    boolean inBlanks =
        regularity(head, encoding, likeliest) == 0
            && regularity(head, encoding, CsvFormat.BLANKS) >= 1 + SEVERAL / 1_000.0;
    return inBlanks ? CsvFormat.BLANKS : likeliest;
  }

  private static double regularity(byte[] head, Encoding encoding, char separator) {
    List<Row> rows = sample(head, new CsvFormat(encoding, separator, '.', DateStyle.ISO));
    int columns = rows.isEmpty() ? 0 : rows.get(0).cells().size();
    if (columns < 2) {
      return 0;
    }
    long regular = rows.stream().filter(row -> row.cells().size() == columns).count();
    return (double) regular / rows.size() + columns / 1_000.0;
  }

  /** Header and rows; where a quote is left open only those before it. */
  private static List<Row> sample(byte[] head, CsvFormat format) {
    List<Row> rows = new ArrayList<>();
    try (CsvRows reader = new CsvRows(new ByteArrayInputStream(head), format)) {
      rows.add(new Row(1, reader.header()));
      for (Row row = reader.next(); row != null && rows.size() < SAMPLE; row = reader.next()) {
        rows.add(row);
      }
    } catch (MalformedCsv e) {
      return rows;
    }
    return rows;
  }

  /** Only cells that are numbers in one reading and not in the other tell anything. */
  private static char decimalSeparator(List<String> cells) {
    long commas =
        cells.stream().filter(cell -> decimals(cell, ',') && !decimals(cell, '.')).count();
    long points =
        cells.stream().filter(cell -> decimals(cell, '.') && !decimals(cell, ',')).count();
    return commas > points ? ',' : '.';
  }

  private static boolean decimals(String cell, char separator) {
    return (cell.indexOf(',') >= 0 || cell.indexOf('.') >= 0)
        && Values.number(cell, separator).isPresent();
  }

  /** The style most cells are dates in; between equals the European one, which is first. */
  private static DateStyle dateStyle(List<String> cells) {
    Map<DateStyle, Long> dates =
        Arrays.stream(DateStyle.values())
            .collect(
                Collectors.toMap(
                    style -> style,
                    style ->
                        cells.stream()
                            .filter(cell -> Values.date(cell, style).isPresent())
                            .count()));
    long most = dates.values().stream().mapToLong(Long::longValue).max().orElse(0);
    return Arrays.stream(DateStyle.values())
        .filter(style -> dates.get(style) == most)
        .findFirst()
        .orElseThrow();
  }
}

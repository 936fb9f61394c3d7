package io.kramek.imports.csv;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads a file row by row; no more of it is in memory than the row at hand. */
public final class CsvRows implements AutoCloseable {

  /** A row of cells, stripped; lines are counted as an editor counts them, the header is first. */
  public record Row(long line, List<String> cells) {}

  private static final int BYTE_ORDER_MARK = 3;

  private final Source source;
  private final List<String> header;
  private long read;

  /** What rows come from. */
  interface Source extends AutoCloseable {

    /** The next line that is not blank, or {@code null} at the end. */
    Row next();

    @Override
    void close();
  }

  /** Opens a file and reads its header; the stream is closed with the rows. */
  public CsvRows(InputStream bytes, CsvFormat format) {
    Reader text = new InputStreamReader(withoutByteOrderMark(bytes), format.encoding().charset());
    this.source =
        format.separator() == CsvFormat.BLANKS
            ? new Blanks(text)
            : new Separated(text, format.separator());
    Row first = next();
    this.header = first == null ? List.of() : Header.unique(first.cells());
    this.read = 0;
  }

  /** The names of the columns, no two alike and none empty. */
  public List<String> header() {
    return header;
  }

  /** How many rows were read, the header not counted. */
  public long read() {
    return read;
  }

  /** The next row that is not blank, or {@code null} at the end. */
  public Row next() {
    Row row = source.next();
    if (row != null) {
      read++;
    }
    return row;
  }

  /** The next rows, fewer only at the end. */
  public List<Row> next(int most) {
    List<Row> rows = new ArrayList<>(most);
    for (Row row = null; rows.size() < most && (row = next()) != null; ) {
      rows.add(row);
    }
    return rows;
  }

  @Override
  public void close() {
    source.close();
  }

  private static InputStream withoutByteOrderMark(InputStream bytes) {
    var buffered = new BufferedInputStream(bytes, 1 << 16);
    try {
      buffered.mark(BYTE_ORDER_MARK);
      if (!Arrays.equals(buffered.readNBytes(BYTE_ORDER_MARK), Utf8.BYTE_ORDER_MARK)) {
        buffered.reset();
      }
      return buffered;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package io.kramek.imports.csv;

/** A file that cannot be told apart into rows from some line on. */
public class MalformedCsv extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final long line;

  MalformedCsv(long line, Throwable cause) {
    super("The file cannot be read from line " + line + " on", cause);
    this.line = line;
  }

  /** The line from which on nothing can be read, counted from one. */
  public long line() {
    return line;
  }
}

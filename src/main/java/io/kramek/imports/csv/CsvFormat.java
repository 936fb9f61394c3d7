package io.kramek.imports.csv;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** How a file is written. All of it is recognised, shown, and may be corrected. */
public record CsvFormat(
    Encoding encoding, char separator, char decimalSeparator, DateStyle dateStyle) {

  /** How characters become bytes. */
  public enum Encoding {
    UTF_8("UTF-8", StandardCharsets.UTF_8),
    WINDOWS_1250("windows-1250", Charset.forName("windows-1250"));

    private final String label;
    private final Charset charset;

    Encoding(String label, Charset charset) {
      this.label = label;
      this.charset = charset;
    }

    public String label() {
      return label;
    }

    public Charset charset() {
      return charset;
    }

    /** The encoding with a name, in any case. */
    public static Optional<Encoding> of(String label) {
      return Arrays.stream(values()).filter(one -> one.label.equalsIgnoreCase(label)).findFirst();
    }
  }

  /** In which order and with which sign between them day, month and year are written. */
  public enum DateStyle {
    ISO("yyyy-MM-dd"),
    DOTTED("d.M.yyyy"),
    DASHED("d-M-yyyy"),
    SLASHED("d/M/yyyy"),
    AMERICAN("M/d/yyyy"),
    COMPACT("yyyyMMdd");

    private final String pattern;

    DateStyle(String pattern) {
      this.pattern = pattern;
    }

    public String pattern() {
      return pattern;
    }

    /** The style with a pattern. */
    public static Optional<DateStyle> of(String pattern) {
      return Arrays.stream(values()).filter(one -> one.pattern.equals(pattern)).findFirst();
    }
  }

  /** Stands for any run of blanks between two cells, and for none of them at the ends of a line. */
  public static final char BLANKS = ' ';

  /** The signs that may stand between two cells. */
  public static final String SEPARATORS = ",;\t" + BLANKS;

  /** The signs that may stand before the decimals. */
  public static final String DECIMAL_SEPARATORS = ".,";
}

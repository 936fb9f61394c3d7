package io.kramek.imports.kind;

/**
 * A field that a column may fill.
 *
 * @param directory knows what the values stand for; {@code null} where they stand for themselves
 * @param withinFile whether a value may also be the key of another row of the same file
 */
public record Field(
    String name, Type type, boolean required, Directory directory, boolean withinFile) {

  /** What a value must be. */
  public enum Type {
    TEXT,
    DATE,
    NUMBER
  }

  /** The most characters of a text. */
  public static final int LONGEST = 300;

  static Field text(String name) {
    return new Field(name, Type.TEXT, false, null, false);
  }

  static Field date(String name) {
    return new Field(name, Type.DATE, false, null, false);
  }

  static Field number(String name) {
    return new Field(name, Type.NUMBER, false, null, false);
  }

  static Field reference(String name, Directory directory) {
    return new Field(name, Type.TEXT, false, directory, false);
  }

  Field mandatory() {
    return new Field(name, type, true, directory, withinFile);
  }

  /** Rows of the file may point to each other, in any order. */
  Field orRowOfTheFile() {
    return new Field(name, type, required, directory, true);
  }
}

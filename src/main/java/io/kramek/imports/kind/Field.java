package io.kramek.imports.kind;

/**
 * A field that a column may fill.
 *
 * @param directory knows what the values stand for; {@code null} where they stand for themselves
 * @param withinFile whether a value may also be the key of another row of the same file
 * @param addable whether what nobody knows may be added, if the importer wants that
 */
public record Field(
    String name,
    Type type,
    boolean required,
    Directory directory,
    boolean withinFile,
    boolean addable) {

  /** What a value must be. */
  public enum Type {
    TEXT,
    DATE,
    NUMBER
  }

  /** The most characters of a text. */
  public static final int LONGEST = 300;

  /** In which currency amounts are; an importer may say it for all rows. */
  public static final String CURRENCY = "currency";

  static Field text(String name) {
    return new Field(name, Type.TEXT, false, null, false, false);
  }

  static Field date(String name) {
    return new Field(name, Type.DATE, false, null, false, false);
  }

  static Field number(String name) {
    return new Field(name, Type.NUMBER, false, null, false, false);
  }

  static Field reference(String name, Directory directory) {
    return new Field(name, Type.TEXT, false, directory, false, false);
  }

  Field mandatory() {
    return new Field(name, type, true, directory, withinFile, addable);
  }

  /** Rows of the file may point to each other, in any order. */
  Field orRowOfTheFile() {
    return new Field(name, type, required, directory, true, addable);
  }

  Field orAdded() {
    return new Field(name, type, required, directory, withinFile, true);
  }
}

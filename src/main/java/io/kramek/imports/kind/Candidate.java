package io.kramek.imports.kind;

/**
 * What a value may stand for.
 *
 * @param id of a record, or the word itself where the field holds a word; {@code null} for a record
 *     that is to be added
 * @param score how alike they are: 1 is the same but for case and diacritics
 */
public record Candidate(String id, String label, double score) {

  /** A record that nobody knows yet and that is added with the row. */
  public static Candidate toBeAdded(String label) {
    return new Candidate(null, label, 1);
  }

  boolean isNew() {
    return id == null;
  }
}

package io.kramek.imports.kind;

import io.kramek.identity.SignedIn;
import io.kramek.imports.Imports;
import java.util.List;
import java.util.Optional;

/** One kind of things that can be imported. */
public interface ImportKind {

  /** What is imported. */
  Imports.Kind kind();

  /** What columns may fill, in the order in which they are checked. */
  List<Field> fields();

  /** The field that tells rows apart. */
  String keyField();

  /** What makes a row the same thing as another: no two rows of a file may have the same. */
  default String key(SoundRow row) {
    return Likeness.folded(row.text(keyField()));
  }

  /**
   * By what name, folded, other rows of the file may point to a row; {@code null} if they do not.
   */
  default String name(SoundRow row) {
    return null;
  }

  /** Whether rows of one name are not the same, but are told apart by counting them. */
  default boolean counts() {
    return false;
  }

  /** Finds what is wrong with a row whose fields, each for itself, are right. */
  interface Rule {
    Optional<Fault> broken(SoundRow row);
  }

  /** The rule for the rows that are judged now; whatever it needs to know is looked up once. */
  default Rule rule() {
    return row -> Optional.empty();
  }

  /** How many rows are stored in one transaction. */
  default int chunk() {
    return 500;
  }

  /** How rows would end if they were stored now, in their order. */
  List<Ending> foresee(List<SoundRow> rows);

  /**
   * Stores rows so that storing them again changes nothing.
   *
   * @param importer on whose behalf
   * @return how each of them ended, in their order
   */
  List<Ending> store(List<SoundRow> rows, SignedIn importer);

  /** Does what is left to do when all rows are stored; doing it again changes nothing. */
  default void conclude() {}

  /** The field with a name. */
  default Optional<Field> field(String name) {
    return fields().stream().filter(field -> field.name().equals(name)).findFirst();
  }
}

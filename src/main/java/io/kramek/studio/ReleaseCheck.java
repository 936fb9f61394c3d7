package io.kramek.studio;

import io.kramek.decisions.KnownFact;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a module wants kept to before a table of its own is released. */
public interface ReleaseCheck {

  /**
   * A case that would no longer come out as it must.
   *
   * @param name what people call it
   * @param expected the results it must have
   * @param now the results it would have; empty for none
   */
  record BrokenCase(
      String id, String name, Map<String, Object> expected, Map<String, Object> now) {}

  /** What the table of a decision may ask for; empty for one that is not the module's. */
  Optional<Map<String, KnownFact>> facts(String decision);

  /** What a changed table would break. */
  List<BrokenCase> broken(String decision, byte[] model);

  /**
   * What a changed set of files would break, beside its tables.
   *
   * @param catalogue all files that would be in force
   * @param changed the names of those that are otherwise
   */
  default List<BrokenCase> broken(Map<String, byte[]> catalogue, Set<String> changed) {
    return List.of();
  }
}

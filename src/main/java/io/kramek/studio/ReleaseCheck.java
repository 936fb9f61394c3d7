package io.kramek.studio;

import io.kramek.decisions.KnownFact;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

  /** What a whole catalogue would break; asked once before it is released, and may take seconds. */
  default List<BrokenCase> broken(Map<String, byte[]> catalogue) {
    return List.of();
  }
}

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

  /**
   * The cases that a changed table is held to.
   *
   * @param tried how many there are
   */
  record Held(int tried, List<BrokenCase> broken) {}

  /** What comes of those that a changed table is held to; none for one that is not the module's. */
  Held held(String decision, byte[] model);
}

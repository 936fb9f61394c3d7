package io.kramek.studio.replay;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What history, or whoever wrote a case, tells of one record. It holds ids and facts, never names.
 *
 * @param process key of the process it lives through
 * @param imported whether it came from elsewhere, with its end and without its way
 * @param facts by the names that tables use; money in its smallest unit
 * @param stays where it stood, in order, as far as that is known; empty where only the end is. In a
 *     process that has no stages these are the elements at which it waited
 */
public record Story(
    String id,
    String process,
    Instant begins,
    Instant ends,
    boolean imported,
    Map<String, Object> facts,
    List<Stay> stays) {

  /** How long it stood at a stage. */
  public record Stay(String stage, long seconds) {}

  /** A fact that is a text, if it is known. */
  public Optional<String> text(String fact) {
    return Optional.ofNullable(facts.get(fact)).map(Object::toString);
  }
}

package io.kramek.studio.process.replay;

import io.kramek.studio.replay.Asked;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * How a story went in one version.
 *
 * @param path stages, or the tasks and ends of a process that has none, in order
 * @param end the last of them, or another word where the story did not come to an end of the model
 * @param reason why it did not, or {@code null}
 * @param teams whose the tasks of its own process were, each once, in order
 * @param deadlines of the tasks of its own process, by their elements: the working time that the
 *     first of each kind was given, in seconds; {@code null} where it had no deadline
 * @param seconds from the beginning to the end
 * @param acts what blocks would have done, and how often
 * @param passedOver what stood against it although it happened
 */
public record Lived(
    List<String> path,
    String end,
    String reason,
    List<Asked> asked,
    List<UUID> teams,
    Map<String, Long> deadlines,
    long seconds,
    List<Work> tasks,
    Map<String, Integer> acts,
    List<String> passedOver) {

  /** What was written down before teams and deadlines were looked at says nothing of them. */
  public Lived {
    teams = teams == null ? List.of() : teams;
    deadlines = deadlines == null ? Map.of() : deadlines;
  }

  /** A task that somebody would have got; nobody is {@code null}. */
  public record Work(String element, UUID person, Instant at) {}
}

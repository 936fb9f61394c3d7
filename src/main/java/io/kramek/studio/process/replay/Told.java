package io.kramek.studio.process.replay;

import io.kramek.shared.process.guard.Cause;
import java.util.List;

/**
 * A line from the JVM of a replay.
 *
 * @param story of which it tells; {@code null} in the last line
 * @param lives one in each version
 * @param refused why a version cannot be replayed at all; {@code null} otherwise
 */
public record Told(String story, List<Lived> lives, Refused refused) {

  /** A version that is no catalogue. */
  public record Refused(int version, List<Cause> causes) {

    /** The causes as somebody reads them. */
    public List<String> in(String language) {
      return causes.stream().map(cause -> cause.in(language)).toList();
    }
  }

  static Told of(String story, List<Lived> lives) {
    return new Told(story, lives, null);
  }

  static Told end() {
    return new Told(null, List.of(), null);
  }

  static Told refused(int version, List<Cause> causes) {
    return new Told(null, List.of(), new Refused(version, causes));
  }
}

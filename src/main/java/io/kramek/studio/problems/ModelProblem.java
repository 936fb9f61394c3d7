package io.kramek.studio.problems;

import jakarta.annotation.Nullable;
import java.util.Map;

/**
 * Something that whoever draws should know. Its words are those of its code.
 *
 * @param element where it is; {@code null} for the file as such
 * @param params what the words tell
 */
public record ModelProblem(
    String code,
    Severity severity,
    String file,
    @Nullable String element,
    Map<String, Object> params) {

  /** An error stops a release; a warning asks for a second look; a hint is a matter of taste. */
  public enum Severity {
    ERROR,
    WARNING,
    HINT
  }

  /** Whether nothing with it may come in force. */
  public boolean stops() {
    return severity == Severity.ERROR;
  }
}

package io.kramek.studio.problems;

import io.kramek.shared.process.guard.Cause;
import jakarta.annotation.Nullable;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something that whoever draws should know. Its words are those of its code.
 *
 * @param element where it is; {@code null} for the file as such
 * @param params what the words tell; a {@link Cause} has words of its own
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

  /** The same for somebody who speaks a language. */
  public ModelProblem in(String language) {
    Map<String, Object> said = new LinkedHashMap<>(params);
    said.replaceAll((name, value) -> value instanceof Cause cause ? cause.in(language) : value);
    return new ModelProblem(code, severity, file, element, said);
  }

  /** Whether nothing with it may come in force. */
  public boolean stops() {
    return severity == Severity.ERROR;
  }
}

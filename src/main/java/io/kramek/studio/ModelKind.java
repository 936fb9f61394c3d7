package io.kramek.studio;

import io.kramek.shared.Problem;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a file of the catalogue is. Its name says it, and says nothing else: there are no folders.
 */
public enum ModelKind {
  BPMN,
  DMN,
  FORM;

  private static final int LONGEST = 100;
  private static final Pattern NAME = Pattern.compile("[a-z0-9-]+\\.(bpmn|dmn|form)");

  /** The kind of a file; empty for a name that no file of a catalogue may have. */
  public static Optional<ModelKind> of(String file) {
    Matcher name = NAME.matcher(file == null ? "" : file);
    return name.matches() && file.length() <= LONGEST
        ? Optional.of(valueOf(name.group(1).toUpperCase(java.util.Locale.ROOT)))
        : Optional.empty();
  }

  /**
   * The kind of a file that somebody wants to add.
   *
   * @throws Problem {@code invalid} for a name that no file of a catalogue may have
   */
  public static ModelKind required(String file) {
    return of(file).orElseThrow(() -> Problem.invalid(new Problem.Field("file", "malformed")));
  }

  /** The id of what stands in a file: {@code lead-score.dmn} holds {@code leadScore}. */
  public static String id(String file) {
    StringBuilder id = new StringBuilder();
    for (String word : file.substring(0, file.lastIndexOf('.')).split("-+")) {
      if (!word.isEmpty()) {
        id.append(id.isEmpty() ? word.charAt(0) : Character.toUpperCase(word.charAt(0)))
            .append(word.substring(1));
      }
    }
    return id.toString();
  }
}

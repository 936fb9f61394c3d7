package io.kramek.studio.drafts;

import io.kramek.identity.UserId;
import jakarta.annotation.Nullable;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A draft as the other parts of the studio need it.
 *
 * @param basedOn the release that was in force when it was begun
 * @param files what it changes, by their names
 */
public record DraftFiles(
    DraftId id,
    String title,
    DraftState state,
    UserId author,
    int basedOn,
    Map<String, Changed> files) {

  /**
   * A changed file.
   *
   * @param content {@code null} for a file that goes
   * @param basedOn the release that it was taken from
   * @param isNew whether there was no such file
   */
  public record Changed(@Nullable byte[] content, int revision, int basedOn, boolean isNew) {

    /** Whether the file goes when the draft is released. */
    public boolean isRetired() {
      return content == null;
    }
  }

  /** What is in the files; {@code null} for one that goes. */
  public Map<String, byte[]> contents() {
    Map<String, byte[]> contents = new HashMap<>();
    files.forEach((file, changed) -> contents.put(file, changed.content()));
    return contents;
  }

  /** A catalogue with this draft in it. */
  public Map<String, byte[]> in(Map<String, byte[]> catalogue) {
    Map<String, byte[]> with = new TreeMap<>(catalogue);
    with.putAll(contents());
    with.values().removeIf(Objects::isNull);
    return with;
  }
}

package io.kramek.studio.drafts;

import io.kramek.identity.UserId;
import java.util.Map;

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
   * @param basedOn the release that it was taken from
   * @param isNew whether there was no such file
   */
  public record Changed(byte[] content, int revision, int basedOn, boolean isNew) {}
}

package io.kramek.studio.drafts;

import io.kramek.identity.PersonName;
import io.kramek.studio.ModelKind;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Drafts as managers see them. */
public final class DraftViews {

  private DraftViews() {}

  /**
   * A draft in the list of all.
   *
   * @param files how many it changes
   * @param errors in all of them and in what they break elsewhere, as it was when one was last
   *     written
   * @param editing the names of those who edit one of them now
   */
  public record DraftSummary(
      UUID id,
      String title,
      DraftState state,
      PersonName author,
      int basedOn,
      int files,
      int errors,
      Instant changedAt,
      List<String> editing) {}

  /**
   * A draft and its files.
   *
   * @param releasedAs the release it became
   * @param cases how many cases it changes
   */
  public record DraftDetail(
      UUID id,
      String title,
      DraftState state,
      PersonName author,
      int basedOn,
      @Nullable Integer releasedAs,
      int cases,
      List<DraftFileRow> files) {}

  /**
   * A file of a draft.
   *
   * @param basedOn the release that it was taken from
   * @param retired whether it goes when the draft is released
   */
  public record DraftFileRow(
      String file,
      ModelKind kind,
      int revision,
      PersonName changedBy,
      Instant changedAt,
      @Nullable DraftLock lock,
      int errors,
      int warnings,
      int basedOn,
      boolean isNew,
      boolean retired) {}

  /**
   * Who edits a file.
   *
   * @param mine whether it is whoever asks
   * @param askedBy who waits for it
   */
  public record DraftLock(
      PersonName by, Instant until, boolean mine, @Nullable PersonName askedBy) {}

  /**
   * A file to be edited.
   *
   * @param baseContent what it was taken from; {@code null} for a new one
   */
  public record DraftFileContent(
      String file,
      ModelKind kind,
      int revision,
      String content,
      @Nullable String baseContent,
      @Nullable DraftLock lock) {}

  /** Something that a file has been. */
  public record DraftRevision(int revision, PersonName by, Instant at) {}

  /** What a file was in a revision. */
  public record RevisionContent(String content) {}
}

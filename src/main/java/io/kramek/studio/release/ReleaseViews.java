package io.kramek.studio.release;

import io.kramek.identity.PersonName;
import io.kramek.studio.MovingBack.NamedGoal;
import io.kramek.studio.comparison.Comparison;
import io.kramek.studio.comparison.Difference;
import io.kramek.studio.problems.ModelProblem;
import io.kramek.studio.release.ReleaseRequests.Kind;
import io.kramek.studio.release.ReleaseRequests.State;
import io.kramek.studio.replay.ModelCases.CaseResult;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Requests and releases as people see them. */
public final class ReleaseViews {

  private ReleaseViews() {}

  /**
   * What was expected, and what has happened.
   *
   * @param before in the 30 days before the release; {@code null} until then, and where there was
   *     nothing to count
   * @param after in the 30 days after it; {@code null} until then
   */
  public record ExpectedResult(
      String kpi,
      BigDecimal change,
      @Nullable BigDecimal before,
      @Nullable BigDecimal after,
      @Nullable Instant measuredAt) {}

  /** A request in a list. */
  public record RequestRow(
      UUID id,
      Kind kind,
      State state,
      String title,
      @Nullable UUID draft,
      PersonName requester,
      Instant requestedAt,
      Instant effectiveAt,
      String reason,
      @Nullable Integer release) {}

  /**
   * What is running goes back with a release.
   *
   * @param goals where elements go that the former release has not
   * @param movable how many would have gone when it was asked
   * @param staying how many would have stayed then
   */
  public record MovedBack(List<NamedGoal> goals, long movable, long staying) {}

  /**
   * A request.
   *
   * @param hash what signs exactly these files on top of exactly that release
   * @param moving who is moved back with it; {@code null}: nobody
   * @param findings what the last check found
   * @param refusal why it was refused, as a code
   * @param mine whether whoever asks has asked for it
   */
  public record RequestPage(
      UUID id,
      Kind kind,
      State state,
      String title,
      @Nullable UUID draft,
      int basedOn,
      @Nullable Integer goesBackTo,
      String hash,
      String reason,
      PersonName requester,
      Instant requestedAt,
      Instant effectiveAt,
      @Nullable PersonName decidedBy,
      @Nullable Instant decidedAt,
      @Nullable UUID approval,
      @Nullable Integer release,
      @Nullable ExpectedResult expected,
      @Nullable MovedBack moving,
      List<ModelProblem> findings,
      @Nullable String refusal,
      boolean mine) {}

  /**
   * What was tried before a release, as it came out.
   *
   * @param checkedAt of the last check; {@code null} before the first
   * @param cases how many cases of models were tried
   * @param kept how many of them came out as they must
   * @param replays that the draft had behind it when it was asked for
   */
  public record RequestTrials(
      @Nullable Instant checkedAt,
      long cases,
      long kept,
      List<TriedTableRow> tables,
      List<TriedReplay> replays) {}

  /** A case that was tried, in the words of its model. */
  public record TriedCaseRow(
      UUID id,
      String file,
      String name,
      boolean kept,
      CaseResult expected,
      CaseResult now,
      @Nullable String reason) {}

  /**
   * A changed table that was tried.
   *
   * @param held how many cases it is held to
   * @param broken how many of them came out otherwise
   * @param compared facts that engine, evaluator and database were asked about; {@code null} where
   *     it did not come to that
   * @param differing on how many of them they differed
   */
  public record TriedTableRow(
      String decision,
      String file,
      int held,
      int broken,
      @Nullable Integer compared,
      @Nullable Integer differing) {}

  /**
   * A replay of a draft.
   *
   * @param subjectType whose records it was
   * @param stories how many
   * @param different how many of them would have fared differently
   * @param otherWay how many would have gone another way
   * @param outdated whether the draft was changed after it had begun
   */
  public record TriedReplay(
      UUID replay,
      String subjectType,
      LocalDate from,
      LocalDate to,
      int stories,
      int different,
      int otherWay,
      boolean outdated,
      PersonName by,
      Instant at) {}

  /**
   * A release.
   *
   * @param by who asked for it; {@code null} where Krámek did it by itself
   * @param agreedBy whose the second pair of eyes was
   * @param genuine whether it still holds exactly what it was signed for
   */
  public record ReleaseRow(
      int number,
      String kind,
      @Nullable String title,
      @Nullable String reason,
      @Nullable Integer goesBackTo,
      @Nullable PersonName by,
      @Nullable PersonName agreedBy,
      Instant at,
      List<Difference> differences,
      @Nullable ExpectedResult expected,
      @Nullable UUID request,
      String hash,
      boolean genuine) {}

  /** A file before and after, and what is different. */
  public record FileComparison(
      String file, @Nullable String before, @Nullable String now, List<Difference> differences) {

    /** Compares two versions; {@code null} where there is none. */
    public static FileComparison of(String file, byte[] before, byte[] now) {
      return new FileComparison(file, text(before), text(now), Comparison.of(file, before, now));
    }

    private static String text(byte[] content) {
      return content == null ? null : new String(content, StandardCharsets.UTF_8);
    }
  }
}

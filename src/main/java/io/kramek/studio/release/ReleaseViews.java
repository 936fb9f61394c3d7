package io.kramek.studio.release;

import io.kramek.identity.PersonName;
import io.kramek.studio.MovingBack.NamedGoal;
import io.kramek.studio.comparison.Comparison;
import io.kramek.studio.comparison.Difference;
import io.kramek.studio.problems.ModelProblem;
import io.kramek.studio.release.ReleaseRequests.Kind;
import io.kramek.studio.release.ReleaseRequests.State;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
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

package io.kramek.approvals;

import io.kramek.approvals.Approvals.Decision;
import io.kramek.approvals.Approvals.State;
import io.kramek.identity.PersonName;
import io.kramek.shared.Money;
import io.kramek.tasks.Tasks;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** How approvals are shown. */
public final class ApprovalViews {

  /** An approval in a list. */
  public record ApprovalRow(
      UUID id,
      String kind,
      Tasks.Subject subject,
      PersonName requester,
      State state,
      int round,
      Instant requestedAt,
      @Nullable Instant dueAt,
      Requested facts,
      long version) {}

  /** What was asked for, as it was then. */
  public record Requested(
      @Nullable Money amount,
      @Nullable Money listAmount,
      @Nullable BigDecimal discountPercent,
      @Nullable BigDecimal marginPercent,
      @Nullable Tasks.CustomerName customer,
      List<ApprovalSubject.Item> items,
      ApprovalSubject.Terms terms) {}

  /**
   * A seat on a level: who is asked, and what they said.
   *
   * @param term what the policy says
   * @param fallback why somebody else is asked than the policy names: {@code EMPTY}, {@code
   *     REQUESTER}, {@code TWICE}, {@code LEFT} or {@code TOO_FEW}
   * @param askedAt {@code null} while they wait for those before them
   * @param decidedBy who decided, where it was somebody who stood in for the approver
   */
  @Schema(name = "ApprovalSeat")
  public record SeatView(
      PersonName approver,
      @Nullable String term,
      @Nullable String fallback,
      @Nullable Instant askedAt,
      @Nullable Decision decision,
      @Nullable String comment,
      @Nullable Instant decidedAt,
      @Nullable PersonName decidedBy,
      boolean byMail) {}

  /**
   * A level.
   *
   * @param mode how those who are asked agree, as the policy says: {@code any}, {@code all}, {@code
   *     2 of 3} or {@code sequence}
   * @param seats none before the level is reached
   */
  @Schema(name = "ApprovalLevel")
  public record LevelView(int level, String approvers, String mode, List<SeatView> seats) {}

  /** What else happened. */
  @Schema(name = "ApprovalEvent")
  public record EventView(
      Instant at,
      String what,
      int level,
      @Nullable PersonName by,
      @Nullable PersonName to,
      @Nullable String comment) {}

  /** One round of a request: what was submitted and what came of it. */
  @Schema(name = "ApprovalRound")
  public record RoundView(
      UUID id,
      int round,
      State state,
      PersonName requester,
      Instant requestedAt,
      Requested facts,
      List<LevelView> levels,
      List<EventView> events) {}

  /**
   * What whoever asks may do now.
   *
   * @param taskId the task in which they decide, or {@code null} if it is not theirs
   * @param standsInFor whose seat it is, where it is not their own
   */
  @Schema(name = "ApprovalChances")
  public record Chances(
      boolean decide,
      boolean sendBack,
      boolean recall,
      boolean opine,
      @Nullable PersonName standsInFor,
      @Nullable UUID taskId) {}

  /**
   * An approval with everything that was said in all its rounds so far.
   *
   * @param rounds the oldest first; the last one is this one
   */
  public record ApprovalPage(
      UUID id,
      String kind,
      Tasks.Subject subject,
      PersonName requester,
      State state,
      int round,
      int level,
      Instant requestedAt,
      @Nullable Instant dueAt,
      Requested facts,
      List<RoundView> rounds,
      Chances chances,
      long version) {}

  private ApprovalViews() {}
}

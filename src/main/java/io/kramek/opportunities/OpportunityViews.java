package io.kramek.opportunities;

import io.kramek.identity.PersonName;
import io.kramek.identity.Users.TeamName;
import io.kramek.opportunities.process.Pipeline;
import io.kramek.shared.Money;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What one gets to see of deals. */
public final class OpportunityViews {

  private OpportunityViews() {}

  /** A product in an offer; {@code price} is what one piece costs the customer. */
  public record ItemView(
      UUID productId,
      String name,
      int quantity,
      Money listPrice,
      BigDecimal discountPercent,
      Money price) {}

  /** Where a deal stands. */
  public record StageView(String key, String label, Instant since) {}

  /** A move that waits for an approval. */
  public record Pending(String target, String label, @Nullable UUID approvalId) {}

  /** Where a deal may go now. */
  public record MoveView(String target, String label, Pipeline.Direction kind) {}

  /** The customer of a deal. */
  public record CustomerName(UUID id, String name) {}

  /**
   * Everything about one deal.
   *
   * @param paymentTermsDays {@code null} where the usual ones hold
   * @param nonStandardTerms what differs from our own contract
   */
  public record OpportunityView(
      UUID id,
      String name,
      @Nullable CustomerName customer,
      @Nullable PersonName owner,
      @Nullable TeamName team,
      StageView stage,
      OpportunityStatus status,
      @Nullable Money amount,
      @Nullable Money listAmount,
      BigDecimal discountPercent,
      @Nullable BigDecimal marginPercent,
      @Nullable Integer paymentTermsDays,
      int usualPaymentTermsDays,
      @Nullable String nonStandardTerms,
      @Nullable LocalDate expectedClose,
      List<ItemView> items,
      List<String> competitors,
      @Nullable LossReason lossReason,
      @Nullable String lossNote,
      @Nullable Pending pending,
      boolean locked,
      boolean stalled,
      List<MoveView> moves,
      @Nullable UUID leadId,
      @Nullable String reopenReason,
      Instant createdAt,
      @Nullable Instant closedAt,
      long version) {}
}

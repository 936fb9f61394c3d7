package io.kramek.approvals;

import io.kramek.identity.TeamId;
import io.kramek.identity.UserId;
import io.kramek.shared.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Tells what an approval is about; implemented by the module that keeps the records which somebody
 * may ask approval for.
 */
public interface ApprovalSubject {

  /**
   * What the approver has to know, as it is when approval is asked for. It is kept with the
   * approval: what was agreed to can be read years later.
   *
   * @param customerId with its name, or {@code null}
   * @param requester whose wish it is, unless somebody else asks for them
   * @param team the team whose record it is, or {@code null}
   * @param marginPercent {@code null} where the cost is not known
   */
  record Facts(
      String label,
      UUID customerId,
      String customerName,
      UserId requester,
      TeamId team,
      Money amount,
      Money listAmount,
      BigDecimal discountPercent,
      BigDecimal marginPercent,
      List<Item> items,
      Known known,
      Terms terms) {

    /** What was kept before there were terms has none. */
    public Facts {
      known = known == null ? Known.NOTHING : known;
      terms = terms == null ? Terms.UNKNOWN : terms;
    }

    /** Facts of which nothing more is known. */
    public Facts(
        String label,
        UUID customerId,
        String customerName,
        UserId requester,
        TeamId team,
        Money amount,
        Money listAmount,
        BigDecimal discountPercent,
        BigDecimal marginPercent,
        List<Item> items) {
      this(
          label,
          customerId,
          customerName,
          requester,
          team,
          amount,
          listAmount,
          discountPercent,
          marginPercent,
          items,
          Known.NOTHING,
          Terms.UNKNOWN);
    }
  }

  /**
   * What else the policy may ask for; each part is {@code null} where nobody knows it.
   *
   * @param tier how valuable the customer is
   * @param product the one that makes up most of the amount, by name
   * @param country of the customer, else of the team, by its two letters
   */
  @Schema(name = "ApprovalKnown")
  record Known(String tier, String product, String country) {

    public static final Known NOTHING = new Known(null, null, null);
  }

  /**
   * On what terms it is offered.
   *
   * @param paymentTermsDays within how many days the customer pays; {@code null} where nobody says
   * @param nonStandard what differs from our own contract, or {@code null}
   */
  @Schema(name = "ApprovalTerms")
  record Terms(@Nullable Integer paymentTermsDays, @Nullable String nonStandard) {

    public static final Terms UNKNOWN = new Terms(null, null);
  }

  /** A line of what is offered. */
  @Schema(name = "ApprovalItem")
  record Item(
      String product, int quantity, Money listPrice, BigDecimal discountPercent, Money price) {}

  /** The noun of the records, see {@link io.kramek.shared.SubjectRef}. */
  String subjectType();

  /** The facts of a record; called in the transaction in which approval is asked for. */
  Facts facts(UUID id);

  /**
   * Who asks, where the record knows it better than the moment does: of several approvals the
   * second is asked for while somebody gives the first.
   */
  default Optional<UserId> asker(UUID id) {
    return Optional.empty();
  }

  /**
   * A record of the past that may have needed approval.
   *
   * @param at when it was decided about, or last touched
   * @param facts by the names that the tables use; money in its smallest unit
   */
  record Past(UUID id, UserId requester, Instant at, Map<String, Object> facts) {}

  /** The records of a time, for a trial of another policy; read at once. */
  default List<Past> past(Instant from, Instant to) {
    return List.of();
  }

  /**
   * The decision that says whether a record needs approval at all, by its output {@code verdict},
   * and which, by {@code approvalKind}; {@code null} where every request does.
   */
  default String gate() {
    return null;
  }

  /** What kind of approval its gate asks for where the row does not say one. */
  default String gatedKind() {
    return null;
  }
}

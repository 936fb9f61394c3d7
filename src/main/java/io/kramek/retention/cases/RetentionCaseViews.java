package io.kramek.retention.cases;

import io.kramek.customers.CustomerId;
import io.kramek.customers.Customers.CustomerName;
import io.kramek.identity.PersonName;
import io.kramek.identity.UserId;
import io.kramek.identity.Users;
import io.kramek.retention.HouseCurrency;
import io.kramek.retention.cases.RetentionCases.Channel;
import io.kramek.retention.cases.RetentionCases.OfferKind;
import io.kramek.retention.cases.RetentionCases.Result;
import io.kramek.retention.cases.RetentionCases.Signal;
import io.kramek.retention.cases.RetentionCases.State;
import io.kramek.retention.process.RuleWords;
import io.kramek.shared.Money;
import io.kramek.shared.Problem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows cases to those who may see them. */
@Service
@Transactional(readOnly = true)
public class RetentionCaseViews {

  /** What a board is narrowed to. */
  public record Filter(boolean mine, String query, String tier) {}

  /** A case on the board. */
  public record CaseCard(
      UUID id,
      CustomerName customer,
      @Nullable String tier,
      State state,
      @Nullable Result result,
      Signal signal,
      int seriousness,
      int signs,
      @Nullable Integer effort,
      boolean heldOut,
      @Nullable Money budget,
      Money spent,
      @Nullable PersonName owner,
      Instant openedAt,
      @Nullable Instant closedAt,
      @Nullable Instant dueAt,
      boolean late) {}

  /** The cases of one state, the late ones first; of the closed ones, the latest. */
  public record CaseColumn(
      State state, long count, long late, Money budget, Money spent, List<CaseCard> cases) {}

  /** A sign as the case page shows it. */
  public record SignView(
      Signal kind, int seriousness, @Nullable String note, @Nullable PersonName by, Instant at) {}

  /** What became of an offer. */
  public enum OfferState {
    ASKED,
    CHOSEN,
    GIVEN,
    REMINDED,
    ACCEPTED,
    DECLINED,
    SILENT,
    DROPPED
  }

  /** An offer that was made. */
  @Schema(name = "RetentionOfferView")
  public record OfferView(
      OfferKind kind,
      OfferState state,
      @Nullable BigDecimal percent,
      Money cost,
      Channel channel,
      @Nullable String words,
      PersonName by,
      Instant at) {}

  /**
   * An offer that may be made without asking.
   *
   * @param cost what it would cost about: a discount of the customer's average purchase
   */
  public record PermittedOffer(OfferKind kind, @Nullable BigDecimal percent, Money cost) {}

  /**
   * What was decided, and why.
   *
   * @param rule number of the rule in the table, 0 where only the engine knows
   * @param ruleText what that version of the table says of the rule
   * @param averagePurchase of twelve months; a discount costs at least its share of it
   */
  public record EffortView(
      boolean keep,
      int level,
      int rule,
      int tableVersion,
      @Nullable String ruleId,
      @Nullable String ruleText,
      String actor,
      String within,
      Channel channel,
      @Nullable Money expectedMargin,
      Money budget,
      Money left,
      List<PermittedOffer> permitted,
      Money averagePurchase,
      Instant decidedAt) {}

  /**
   * Everything about a case.
   *
   * @param facts of the customer as tables know them; money in the smallest unit
   * @param mayOffer whether somebody has to do something to keep the customer now
   * @param mayAnswer whether the customer thinks about an offer now
   * @param mayWrite whether there is an address to write to
   */
  public record CasePage(
      CaseCard card,
      @Nullable String note,
      List<SignView> signs,
      @Nullable EffortView effort,
      List<OfferView> offers,
      Map<String, Object> facts,
      boolean mayOffer,
      boolean mayAnswer,
      boolean mayWrite,
      long version) {}

  private final RetentionCaseQueries queries;
  private final RetentionCaseRepository cases;
  private final OfferCosts costs;
  private final RetentionLetters letters;
  private final EffortOpinions efforts;
  private final Users users;
  private final HouseCurrency currency;

  RetentionCaseViews(
      RetentionCaseQueries queries,
      RetentionCaseRepository cases,
      OfferCosts costs,
      RetentionLetters letters,
      EffortOpinions efforts,
      Users users,
      HouseCurrency currency) {
    this.queries = queries;
    this.cases = cases;
    this.costs = costs;
    this.letters = letters;
    this.efforts = efforts;
    this.users = users;
    this.currency = currency;
  }

  /** The board: a column for each state. */
  public List<CaseColumn> board(Filter filter) {
    return queries.board(filter);
  }

  /** The cases of a customer, the latest first. */
  public List<CaseCard> of(CustomerId customer) {
    return queries.of(customer);
  }

  /** One case. */
  public CasePage get(RetentionCaseId id) {
    CaseCard card = queries.card(id).orElseThrow(Problem::notFound);
    RetentionCase kept = cases.findById(id.value()).orElseThrow(Problem::notFound);
    Map<String, Object> known = costs.known(kept.customer());
    boolean keeping =
        kept.state() == State.OPEN
            && kept.effort() != null
            && Boolean.TRUE.equals(kept.effort().keep())
            && !kept.heldOut()
            && (kept.offers().isEmpty() || !kept.last().state().waits());
    return new CasePage(
        card,
        kept.note(),
        kept.signs().stream().map(this::view).toList(),
        kept.effort() == null ? null : view(kept, known),
        kept.offers().stream().map(this::view).toList(),
        known,
        keeping,
        kept.state() == State.OFFERED,
        letters.reach(kept.customer()),
        kept.version());
  }

  private SignView view(Sign sign) {
    return new SignView(sign.kind(), sign.seriousness(), sign.note(), person(sign.by()), sign.at());
  }

  private OfferView view(Offer offer) {
    return new OfferView(
        offer.kind(),
        OfferState.valueOf(offer.state().name()),
        offer.percent(),
        money(offer.cost()),
        offer.channel(),
        offer.words(),
        person(offer.by()),
        offer.at());
  }

  private EffortView view(RetentionCase kept, Map<String, Object> known) {
    Effort effort = kept.effort();
    RuleWords.Rule rule = efforts.rule(effort.rule(), effort.tableVersion());
    BigDecimal left = effort.budget().subtract(kept.spent()).max(BigDecimal.ZERO);
    return new EffortView(
        effort.keep(),
        effort.level(),
        effort.rule(),
        effort.tableVersion(),
        rule.id(),
        rule.text(),
        effort.actor(),
        effort.actWithin(),
        effort.channel(),
        effort.expectedMargin() == null ? null : money(effort.expectedMargin()),
        money(effort.budget()),
        money(left),
        effort.permitted().stream().map(kind -> permitted(kind, effort, known)).toList(),
        money(costs.averagePurchase(known)),
        effort.decidedAt());
  }

  private PermittedOffer permitted(OfferKind kind, Effort effort, Map<String, Object> known) {
    if (kind != OfferKind.DISCOUNT) {
      return new PermittedOffer(kind, null, money(BigDecimal.ZERO));
    }
    BigDecimal percent = effort.discountPercent();
    return new PermittedOffer(kind, percent, money(costs.discount(known, percent)));
  }

  private PersonName person(UUID id) {
    return id == null ? null : users.name(new UserId(id));
  }

  private Money money(BigDecimal amount) {
    return Money.rounded(amount, currency.code());
  }
}

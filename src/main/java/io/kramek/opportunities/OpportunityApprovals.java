package io.kramek.opportunities;

import io.kramek.approvals.ApprovalDecided;
import io.kramek.approvals.ApprovalOpened;
import io.kramek.approvals.ApprovalSubject;
import io.kramek.calendars.Calendars;
import io.kramek.customers.CustomerAddresses;
import io.kramek.customers.CustomerId;
import io.kramek.identity.TeamId;
import io.kramek.identity.UserId;
import io.kramek.opportunities.OpportunityViews.OpportunityView;
import io.kramek.shared.Problem;
import io.kramek.shared.SubjectRef;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What approvers are shown of a deal, and what a deal learns of its approval. */
@Component
class OpportunityApprovals implements ApprovalSubject {

  private final OpportunityRepository opportunities;
  private final OpportunityQueries queries;
  private final PastOffers past;
  private final CustomerTiers tiers;
  private final CustomerAddresses addresses;
  private final Calendars calendars;

  OpportunityApprovals(
      OpportunityRepository opportunities,
      OpportunityQueries queries,
      PastOffers past,
      CustomerTiers tiers,
      CustomerAddresses addresses,
      Calendars calendars) {
    this.opportunities = opportunities;
    this.queries = queries;
    this.past = past;
    this.tiers = tiers;
    this.addresses = addresses;
    this.calendars = calendars;
  }

  @Override
  public String subjectType() {
    return SubjectRef.OPPORTUNITY;
  }

  @Override
  public Facts facts(UUID id) {
    OpportunityView deal = queries.get(id).orElseThrow(Problem::notFound);
    return new Facts(
        deal.name(),
        deal.customer() == null ? null : deal.customer().id(),
        deal.customer() == null ? null : deal.customer().name(),
        deal.owner() == null ? null : new UserId(deal.owner().id()),
        deal.team() == null ? null : new TeamId(deal.team().id()),
        deal.amount(),
        deal.listAmount(),
        deal.discountPercent(),
        deal.marginPercent(),
        deal.items().stream()
            .map(
                item ->
                    new Item(
                        item.name(),
                        item.quantity(),
                        item.listPrice(),
                        item.discountPercent(),
                        item.price()))
            .toList(),
        known(deal),
        new Terms(
            deal.paymentTermsDays() == null
                ? deal.usualPaymentTermsDays()
                : deal.paymentTermsDays(),
            deal.nonStandardTerms()));
  }

  private Known known(OpportunityView deal) {
    Optional<CustomerId> customer =
        Optional.ofNullable(deal.customer()).map(one -> new CustomerId(one.id()));
    TeamId team = deal.team() == null ? null : new TeamId(deal.team().id());
    return new Known(
        customer.flatMap(tiers::of).orElse(null),
        mainProduct(deal),
        customer.flatMap(addresses::country).or(() -> calendars.country(team)).orElse(null));
  }

  private static String mainProduct(OpportunityView deal) {
    return deal.items().stream()
        .max(
            Comparator.comparing(
                item -> item.price().times(BigDecimal.valueOf(item.quantity())).amount()))
        .map(OpportunityViews.ItemView::name)
        .orElse(null);
  }

  @Override
  public Optional<UserId> asker(UUID id) {
    return opportunities.findById(id).flatMap(deal -> deal.agreements().askedBy());
  }

  @Override
  public List<Past> past(Instant from, Instant to) {
    return past.between(from, to);
  }

  @Override
  public String gate() {
    return StageGate.DECISION;
  }

  @Override
  public String gatedKind() {
    return ApprovalKinds.DISCOUNT;
  }

  @EventListener
  void on(ApprovalDecided decided) {
    if (decided.isAbout(SubjectRef.OPPORTUNITY) && decided.approved()) {
      opportunities
          .findById(decided.subject().id())
          .orElseThrow()
          .agreements()
          .agree(decided.kind());
    }
  }

  @EventListener
  void on(ApprovalOpened opened) {
    if (opened.subject().type().equals(SubjectRef.OPPORTUNITY)) {
      opportunities
          .findById(opened.subject().id())
          .orElseThrow()
          .awaitApproval(opened.approval().value());
    }
  }
}

package io.kramek.opportunities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kramek.customers.CustomerId;
import io.kramek.identity.UserId;
import io.kramek.opportunities.Opportunities.Edit;
import io.kramek.opportunities.Opportunities.Loss;
import io.kramek.opportunities.Opportunities.Opening;
import io.kramek.products.ProductId;
import io.kramek.products.Products.Priced;
import io.kramek.shared.Ids;
import io.kramek.shared.Money;
import io.kramek.shared.Problem;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OpportunityTest {

  private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2026-11-24T09:00:00Z");

  private static final UserId REP = new UserId(Ids.next());

  private final Opportunity deal =
      Opportunity.opened(
          new OpportunityId(Ids.next()),
          new Opening(
              "Shelves", new CustomerId(Ids.next()), new UserId(Ids.next()), null, null, null),
          null,
          stage("qualification"),
          "EUR",
          MONDAY);

  @Test
  void aMoveHasHappenedWhenTheModelReportsTheStage() {
    deal.requestMove("offer", List.of(), REP);
    assertThat(deal.stage()).isEqualTo("qualification");

    assertThat(deal.entered(stage("offer"), TUESDAY)).contains("qualification");

    assertThat(deal.stage()).isEqualTo("offer");
    assertThat(deal.isLocked()).isFalse();
  }

  @Test
  void aMoveThatWasTakenBackLeavesTheDealWhereItWasAndOpenToChanges() {
    deal.requestMove("offer", List.of(), REP);

    assertThat(deal.entered(stage("qualification"), TUESDAY)).isEmpty();

    assertThat(deal.stage()).isEqualTo("qualification");
    deal.edit(name("Taller shelves"));
    assertThat(deal.name()).isEqualTo("Taller shelves");
  }

  @Test
  void aModelThatGoesWhereNobodyAskedIsNotBelieved() {
    deal.requestMove("offer", List.of(), REP);

    assertThatThrownBy(() -> deal.entered(stage("contract"), TUESDAY))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whileAMoveIsPendingNothingChangesAndNobodyMovesItElsewhere() {
    deal.requestMove("offer", List.of(), REP);

    assertThatThrownBy(() -> deal.edit(name("Cheaper shelves")))
        .isInstanceOf(Problem.class)
        .hasMessage("dealLocked");
    assertThatThrownBy(() -> deal.offer(List.of(), "EUR"))
        .isInstanceOf(Problem.class)
        .hasMessage("dealLocked");
    assertThatThrownBy(() -> deal.requestMove("contract", List.of(), REP))
        .isInstanceOf(Problem.class)
        .hasMessage("dealLocked");
  }

  @Test
  void amountDiscountAndMarginFollowFromWhatIsOffered() {
    deal.offer(List.of(item(10, "100", "60", "10"), item(1, "500", "450", "0")), "EUR");

    assertThat(deal.offer().amount()).contains(Money.of(1400, "EUR"));
    assertThat(deal.offer().listAmount()).contains(Money.of(1500, "EUR"));
    assertThat(deal.offer().discountPercent()).isEqualByComparingTo("6.67");
    assertThat(deal.offer().marginPercent().orElseThrow()).isEqualByComparingTo("25.00");
    assertThat(deal.offer().maxDiscountPercent().orElseThrow()).isEqualByComparingTo("15");
  }

  @Test
  void anAmountThatFollowsFromTheOfferCannotBeSet() {
    deal.offer(List.of(item(1, "100", "60", "0")), "EUR");

    assertThatThrownBy(() -> deal.edit(new Edit(null, null, Money.of(1, "EUR"), null, null, null)))
        .isInstanceOf(Problem.class)
        .hasMessage("amountComesFromItems");
  }

  @Test
  void aLostDealTakesNoMoreMovesUntilItIsReopened() {
    deal.lose(new Loss(LossReason.PRICE, "Regály s.r.o.", null), "lost");
    deal.entered(new StageRef("pipeline:1", "lost", OpportunityStatus.LOST), TUESDAY);

    assertThat(deal.status()).isEqualTo(OpportunityStatus.LOST);
    assertThatThrownBy(() -> deal.requestMove("offer", List.of(), REP))
        .isInstanceOf(Problem.class)
        .hasMessage("dealIsClosed");

    deal.reopen(stage("offer"), "They called back", TUESDAY);
    assertThat(deal.status()).isEqualTo(OpportunityStatus.OPEN);
    assertThat(deal.stage()).isEqualTo("offer");
  }

  @Test
  void theModelIsNotBelievedBeforeEverybodyHasAgreed() {
    deal.requestMove("contract", List.of("DISCOUNT", "PAYMENT_TERMS"), REP);
    deal.agreements().agree("DISCOUNT");

    assertThatThrownBy(() -> deal.entered(stage("contract"), TUESDAY))
        .isInstanceOf(IllegalStateException.class);

    deal.agreements().agree("PAYMENT_TERMS");
    assertThat(deal.entered(stage("contract"), TUESDAY)).contains("qualification");
    assertThat(deal.agreements().missing(List.of("DISCOUNT"))).containsExactly("DISCOUNT");
  }

  @Test
  void whatWasAgreedToHoldsForAsLongAsItIsTheSame() {
    agreedToEverything();

    deal.edit(name("Taller shelves"));
    assertThat(missing()).isEmpty();
    deal.edit(terms(60, null));
    assertThat(missing()).containsExactly("PAYMENT_TERMS");
    deal.edit(terms(null, "No penalty"));
    assertThat(missing()).containsExactly("PAYMENT_TERMS", "NON_STANDARD_CONTRACT");
    deal.offer(List.of(item(1, "100", "60", "20")), "EUR");
    assertThat(missing()).containsExactly("DISCOUNT", "PAYMENT_TERMS", "NON_STANDARD_CONTRACT");
  }

  @Test
  void anotherCustomerIsLentNothing() {
    agreedToEverything();

    deal.edit(new Edit(null, new CustomerId(Ids.next()), null, null, null, null));

    assertThat(missing()).hasSize(3);
  }

  @Test
  void whatNobodyWasAskedForIsNotAgreedTo() {
    deal.requestMove("contract", List.of("DISCOUNT"), REP);
    deal.agreements().agree("PAYMENT_TERMS");
    deal.entered(stage("qualification"), TUESDAY);

    assertThat(missing()).hasSize(3);
  }

  private void agreedToEverything() {
    List<String> kinds = List.of("DISCOUNT", "PAYMENT_TERMS", "NON_STANDARD_CONTRACT");
    deal.requestMove("contract", kinds, REP);
    kinds.forEach(deal.agreements()::agree);
    deal.entered(stage("qualification"), TUESDAY);
    assertThat(missing()).isEmpty();
  }

  private List<String> missing() {
    return deal.agreements().missing(List.of("DISCOUNT", "PAYMENT_TERMS", "NON_STANDARD_CONTRACT"));
  }

  @Test
  void anOpenDealCannotBeReopened() {
    assertThatThrownBy(() -> deal.reopen(stage("offer"), "why not", TUESDAY))
        .isInstanceOf(Problem.class)
        .hasMessage("dealIsOpen");
  }

  private static StageRef stage(String key) {
    return new StageRef("pipeline:1", key, OpportunityStatus.OPEN);
  }

  private static Edit name(String name) {
    return new Edit(name, null, null, null, null, null);
  }

  private static Edit terms(Integer days, String contract) {
    return new Edit(null, null, null, null, null, null, days, contract, Set.of());
  }

  private static Item item(int quantity, String listPrice, String cost, String discount) {
    var product =
        new Priced(
            new ProductId(Ids.next()),
            "Shelf",
            new Money(new BigDecimal(listPrice), "EUR"),
            new Money(new BigDecimal(cost), "EUR"),
            new BigDecimal("15"));
    return new Item(product, quantity, new BigDecimal(discount));
  }
}

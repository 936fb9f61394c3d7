package io.kramek.retention.stock;

import io.kramek.retention.cases.EffortOpinions.Opinion;
import io.kramek.retention.cases.RetentionCases.Channel;
import io.kramek.retention.cases.RetentionCases.OfferKind;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What was decided about the customer of an order that met no stock.
 *
 * @param rule 0 where another release decided than the one in force
 * @param budget in the company's currency
 */
@Embeddable
record StockDecision(
    String tier,
    Boolean keep,
    @Column(name = "effort") Integer level,
    Integer rule,
    Integer tableVersion,
    String actor,
    String actWithin,
    @Enumerated(EnumType.STRING) Channel channel,
    String offers,
    BigDecimal discountPercent,
    BigDecimal expectedMargin,
    BigDecimal budget) {

  static StockDecision of(Opinion opinion) {
    return new StockDecision(
        opinion.tier(),
        opinion.keep(),
        opinion.level(),
        opinion.rule(),
        opinion.tableVersion(),
        opinion.actor(),
        opinion.within(),
        opinion.channel(),
        opinion.offers().stream().map(OfferKind::name).collect(Collectors.joining(",")),
        opinion.discountPercent(),
        opinion.expectedMargin(),
        opinion.budget());
  }

  List<OfferKind> permitted() {
    return offers.isEmpty()
        ? List.of()
        : Arrays.stream(offers.split(",")).map(OfferKind::valueOf).toList();
  }
}

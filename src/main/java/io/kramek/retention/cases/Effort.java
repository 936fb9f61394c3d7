package io.kramek.retention.cases;

import io.kramek.retention.cases.RetentionCases.Channel;
import io.kramek.retention.cases.RetentionCases.OfferKind;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * What the table said a customer is worth doing for, as it stood then.
 *
 * @param rule 0 where only the engine knows
 * @param budget in the company's currency
 */
@Embeddable
record Effort(
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
    BigDecimal budget,
    Instant decidedAt) {

  List<OfferKind> permitted() {
    return offers == null || offers.isBlank()
        ? List.of()
        : Arrays.stream(offers.split(",")).map(String::strip).map(OfferKind::valueOf).toList();
  }

  boolean permits(OfferKind kind, BigDecimal percent) {
    return permitted().contains(kind)
        && (percent == null || percent.compareTo(discountPercent) <= 0);
  }
}

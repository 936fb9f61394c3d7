package io.kramek.leads;

import jakarta.annotation.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * What a stranger wants.
 *
 * @param productId a product of ours, or {@code null}
 * @param employees how many people work in their company
 * @param message what they wrote
 */
@Embeddable
public record Interest(
    @NotNull @Enumerated(EnumType.STRING) @Column(name = "interest_kind") Kind kind,
    @Nullable UUID productId,
    @Nullable @PositiveOrZero Integer employees,
    @Nullable @Size(max = 4000) String message) {

  /** By what the interest was shown. */
  public enum Kind {
    DEMO_REQUEST,
    PRICE_REQUEST,
    CONTACT,
    DOWNLOAD,
    EVENT,
    OTHER
  }
}

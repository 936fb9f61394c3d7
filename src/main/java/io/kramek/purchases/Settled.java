package io.kramek.purchases;

import io.kramek.shared.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;

/**
 * A purchase, locked, and what has come back of it: it guards that no more comes back than was
 * bought.
 */
final class Settled {

  private final UUID id;
  private final UUID customer;
  private final LocalDate day;
  private final String currency;
  private final BigDecimal amount;
  private BigDecimal returned;

  Settled(
      UUID id,
      UUID customer,
      LocalDate day,
      String currency,
      BigDecimal amount,
      BigDecimal returned) {
    this.id = id;
    this.customer = customer;
    this.day = day;
    this.currency = currency;
    this.amount = amount;
    this.returned = returned;
  }

  /** What is wrong with a return; where nothing is, it counts from now on. */
  Optional<Problem.Field> giveBack(Settlement back, LocalDate today) {
    Optional<Problem.Field> flaw = flaw(back, today);
    if (flaw.isEmpty() && back.amount().compareTo(left()) > 0) {
      flaw = Optional.of(new Problem.Field("amount", "moreThanLeft"));
    }
    if (flaw.isEmpty()) {
      returned = returned.add(back.amount());
    }
    return flaw;
  }

  /** What is wrong with a payment; one may pay more than is asked. */
  Optional<Problem.Field> pay(Settlement payment, LocalDate today) {
    return flaw(payment, today);
  }

  private Optional<Problem.Field> flaw(Settlement one, LocalDate today) {
    if (one.day().isBefore(day)) {
      return Optional.of(new Problem.Field("day", "beforePurchase"));
    }
    if (one.day().isAfter(today)) {
      return Optional.of(new Problem.Field("day", "inFuture"));
    }
    if (one.amount().signum() <= 0) {
      return Optional.of(new Problem.Field("amount", "notAboveZero"));
    }
    return Amounts.flaw("amount", one.amount(), currency)
        .or(() -> Amounts.flaw("cost", one.cost(), currency));
  }

  BigDecimal left() {
    return amount.subtract(returned);
  }

  UUID id() {
    return id;
  }

  UUID customer() {
    return customer;
  }

  Currency currency() {
    return Currency.getInstance(currency);
  }
}

package io.kramek.opportunities;

import io.kramek.identity.UserId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What others had to agree to before a deal may move: the kinds of approval that are still missing,
 * and those that were given. What was given holds for the offer as it was, until the deal has
 * moved.
 */
@Embeddable
class Agreements {

  @Column(name = "awaited_approvals")
  private List<String> awaited = new ArrayList<>();

  @Column(name = "agreed_approvals")
  private List<String> agreed = new ArrayList<>();

  @Column(name = "approvals_asked_by")
  private UUID askedBy;

  /** The kinds that nobody has agreed to yet, in their order. */
  List<String> missing(List<String> demanded) {
    return demanded.stream().distinct().filter(kind -> !agreed.contains(kind)).toList();
  }

  /**
   * A move begins that needs approvals, one after the other.
   *
   * @param by who wants it, or {@code null}
   */
  void await(List<String> kinds, UserId by) {
    awaited = new ArrayList<>(kinds);
    askedBy = kinds.isEmpty() || by == null ? null : by.value();
  }

  /** Who wants the move that waits. */
  Optional<UserId> askedBy() {
    return Optional.ofNullable(askedBy).map(UserId::new);
  }

  /** Which kind is to be asked for now. */
  Optional<String> next() {
    return awaited.stream().findFirst();
  }

  /** Whether others have to be asked for after it. */
  boolean hasMoreThanNext() {
    return awaited.size() > 1;
  }

  /** Everybody who had to has agreed to a kind. */
  void agree(String kind) {
    awaited = new ArrayList<>(awaited);
    agreed = new ArrayList<>(agreed);
    if (awaited.remove(kind)) {
      agreed.add(kind);
    }
  }

  /** What approvers agree to: the price and whose it is, when it is paid, and the contract. */
  record Dealt(List<Object> price, Optional<Integer> days, Optional<String> contract) {}

  /**
   * An approval was given for what it was asked for: another price or another customer ends all of
   * them, other terms all but those that were about something else.
   */
  void hold(Dealt before, Dealt now) {
    if (!now.price().equals(before.price())) {
      keepOnly(Set.of());
    }
    if (!now.days().equals(before.days())) {
      keepOnly(Set.of(ApprovalKinds.DISCOUNT, ApprovalKinds.NON_STANDARD_CONTRACT));
    }
    if (!now.contract().equals(before.contract())) {
      keepOnly(Set.of(ApprovalKinds.DISCOUNT, ApprovalKinds.PAYMENT_TERMS));
    }
  }

  private void keepOnly(Set<String> kinds) {
    agreed = new ArrayList<>(agreed.stream().filter(kinds::contains).toList());
  }

  /** The move is off; what was agreed to still holds. */
  void stopWaiting() {
    awaited = new ArrayList<>();
    askedBy = null;
  }

  /** The deal has moved: whoever asks again asks for something new. */
  void end() {
    stopWaiting();
    agreed = new ArrayList<>();
  }

  boolean isComplete() {
    return awaited.isEmpty();
  }
}

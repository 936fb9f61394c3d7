package io.kramek.retention.cases;

import io.kramek.customers.CustomerId;
import io.kramek.identity.TeamId;
import io.kramek.identity.UserId;
import io.kramek.retention.cases.RetentionCases.Channel;
import io.kramek.retention.cases.RetentionCases.Draft;
import io.kramek.retention.cases.RetentionCases.Result;
import io.kramek.retention.cases.RetentionCases.Signal;
import io.kramek.retention.cases.RetentionCases.State;
import io.kramek.shared.Problem;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A customer who may leave: open while somebody looks for a way to keep them, offered while they
 * think about it, in follow-up until they buy again, closed with a result. What an offer costs is
 * spent when it is accepted; an apology and a visit are spent when they are given.
 */
@Entity
@Table(name = "retention_case")
class RetentionCase {

  /** One other offer on another channel, where the first was met with silence. */
  static final int MOST_TRIES = 2;

  @Id private UUID id;

  @Column(name = "customer_id")
  private UUID customer;

  @Column(name = "owner_id")
  private UUID owner;

  @Column(name = "team_id")
  private UUID team;

  @Enumerated(EnumType.STRING)
  private State state;

  @Enumerated(EnumType.STRING)
  private Result result;

  private Instant openedAt;
  private Instant closedAt;
  private boolean heldOut;
  private int tries;
  private Instant followUpAt;
  private Instant heardAt;
  private String note;
  @Embedded private Effort effort;
  private Integer firstEffort;
  private BigDecimal spent;

  @ElementCollection
  @CollectionTable(name = "retention_sign", joinColumns = @JoinColumn(name = "case_id"))
  @OrderColumn(name = "position")
  private List<Sign> signs = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "retention_offer", joinColumns = @JoinColumn(name = "case_id"))
  @OrderColumn(name = "position")
  private List<Offer> offers = new ArrayList<>();

  @Version private long version;

  protected RetentionCase() {}

  /** A sign opens the case or joins it. */
  void sign(Signal kind, int seriousness, String why, UserId by, Instant now) {
    requireOpen();
    signs.add(new Sign(customer, kind, seriousness, why, by == null ? null : by.value(), now));
  }

  /**
   * A sign in the follow-up: somebody has to act again.
   *
   * @return whether it was in the follow-up
   */
  boolean actAgain() {
    boolean followed = state == State.FOLLOW_UP;
    if (followed) {
      state = State.OPEN;
      followUpAt = null;
    }
    return followed;
  }

  /** Keeps what was decided, unless more has been decided already. */
  boolean decided(Effort decided) {
    requireOpen();
    if (effort != null && effort.level() >= decided.level()) {
      return false;
    }
    if (effort == null) {
      firstEffort = decided.level();
    }
    effort = decided;
    return true;
  }

  /** Leaves the customer alone, to compare with. */
  void holdOut() {
    requireOpen();
    heldOut = true;
  }

  /** With whom it is. */
  void handTo(UserId newOwner) {
    owner = newOwner == null ? null : newOwner.value();
  }

  /** To whose records it belongs. */
  void belongTo(TeamId newTeam) {
    team = newTeam == null ? null : newTeam.value();
  }

  /**
   * Chooses an offer.
   *
   * @return whether it can be given at once; otherwise others must agree first
   */
  boolean offer(Draft draft, UserId by, Instant now) {
    requireKeeping();
    if (offers.stream()
        .anyMatch(made -> made.state() != Offer.State.DROPPED && made.sameAs(draft))) {
      throw Problem.refused("retentionOfferMadeBefore", new Problem.Field("kind", "taken"));
    }
    if (silentOn().filter(draft.channel()::equals).isPresent()) {
      throw Problem.refused("retentionSameChannel", new Problem.Field("channel", "taken"));
    }
    boolean within =
        effort.permits(draft.kind(), draft.percent())
            && spent.add(draft.cost()).compareTo(effort.budget()) <= 0;
    offers.add(Offer.of(customer, draft, within ? Offer.State.CHOSEN : Offer.State.ASKED, by, now));
    return within;
  }

  /**
   * The customer hears from us.
   *
   * @return since when they have waited for it, if they had complained
   */
  Optional<Instant> hears(Instant now) {
    Optional<Instant> asked =
        signs.stream()
            .filter(sign -> sign.kind() == Signal.COMPLAINT)
            .map(Sign::at)
            .filter(at -> heardAt == null || at.isAfter(heardAt))
            .min(Comparator.naturalOrder());
    heardAt = now;
    return asked;
  }

  /** Others did not agree; the customer has not heard of it. */
  void drop() {
    replace(waiting().to(Offer.State.DROPPED));
  }

  /** The customer gets it. */
  Offer give(Instant now) {
    Offer given = waiting().givenOn(now);
    replace(given);
    state = State.OFFERED;
    tries++;
    if (given.kind().spentWhenGiven()) {
      spent = spent.add(given.cost());
    }
    return given;
  }

  /** The customer is reminded of the offer; once. */
  boolean remind() {
    if (last().state() != Offer.State.GIVEN) {
      return false;
    }
    replace(last().to(Offer.State.REMINDED));
    return true;
  }

  /** What the customer says to the offer. */
  void answer(boolean accepted, String why, Instant now) {
    if (state != State.OFFERED) {
      throw Problem.refused("retentionNothingOffered");
    }
    replace(last().to(accepted ? Offer.State.ACCEPTED : Offer.State.DECLINED));
    remember(why);
    if (accepted) {
      if (!last().kind().spentWhenGiven()) {
        spent = spent.add(last().cost());
      }
      followUp(now);
    }
  }

  /** The customer says nothing. */
  boolean silent() {
    replace(last().to(Offer.State.SILENT));
    boolean another = tries < MOST_TRIES;
    if (another) {
      state = State.OPEN;
    }
    return another;
  }

  /** It is settled without an offer; the next purchase shows whether that is so. */
  void settle(String why, Instant now) {
    requireKeeping();
    remember(why);
    followUp(now);
  }

  /** Somebody decides to let the customer go. */
  void letGo(String why) {
    requireKeeping();
    remember(why);
  }

  /** The end. */
  void close(Result how, String why, Instant now) {
    requireOpen();
    state = State.CLOSED;
    result = how;
    closedAt = now;
    remember(why);
  }

  private void followUp(Instant now) {
    state = State.FOLLOW_UP;
    followUpAt = now;
  }

  private void remember(String why) {
    if (why != null && !why.isBlank()) {
      note = why.strip();
    }
  }

  private void requireOpen() {
    if (state == State.CLOSED) {
      throw Problem.refused("retentionCaseClosed");
    }
  }

  /** Somebody has the task to keep the customer. */
  private void requireKeeping() {
    requireOpen();
    boolean decidedToKeep = effort != null && Boolean.TRUE.equals(effort.keep()) && !heldOut;
    if (state != State.OPEN || !decidedToKeep) {
      throw Problem.refused("retentionNotNow");
    }
    if (!offers.isEmpty() && last().state().waits()) {
      throw Problem.refused("retentionOfferWaits");
    }
  }

  private Offer waiting() {
    if (offers.isEmpty() || !last().state().waits()) {
      throw new IllegalStateException("No offer waits to be given");
    }
    return last();
  }

  private void replace(Offer offer) {
    offers.set(offers.size() - 1, offer);
  }

  /** Where the customer said nothing to the last offer: the next one goes another way. */
  Optional<Channel> silentOn() {
    return offers.isEmpty() || last().state() != Offer.State.SILENT
        ? Optional.empty()
        : Optional.of(last().channel());
  }

  /** The offer that was made last. */
  Offer last() {
    return offers.get(offers.size() - 1);
  }

  /** The most serious sign; of several the first. */
  Sign worst() {
    return signs.stream().max(Comparator.comparingInt(Sign::seriousness)).orElseThrow();
  }

  boolean complained() {
    return signs.stream().anyMatch(sign -> sign.kind() == Signal.COMPLAINT);
  }

  RetentionCaseId id() {
    return new RetentionCaseId(id);
  }

  CustomerId customer() {
    return new CustomerId(customer);
  }

  UserId owner() {
    return owner == null ? null : new UserId(owner);
  }

  TeamId team() {
    return team == null ? null : new TeamId(team);
  }

  State state() {
    return state;
  }

  Result result() {
    return result;
  }

  boolean heldOut() {
    return heldOut;
  }

  Instant followUpAt() {
    return followUpAt;
  }

  Instant openedAt() {
    return openedAt;
  }

  Instant closedAt() {
    return closedAt;
  }

  String note() {
    return note;
  }

  /** {@code null} while nothing is decided. */
  Effort effort() {
    return effort;
  }

  BigDecimal spent() {
    return spent;
  }

  List<Sign> signs() {
    return List.copyOf(signs);
  }

  List<Offer> offers() {
    return List.copyOf(offers);
  }

  long version() {
    return version;
  }
}

package io.kramek.approvals;

import io.kramek.approvals.Approvals.Decision;
import io.kramek.approvals.Approvals.State;
import io.kramek.approvals.policy.Chosen;
import io.kramek.approvals.policy.Level;
import io.kramek.identity.TeamId;
import io.kramek.identity.UserId;
import io.kramek.shared.Ids;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;

/**
 * A request that others have to agree to, in one of its rounds. It asks one level after the other;
 * the first level that does not agree ends it. Nobody decides their own request, nobody has two
 * says in it, and nothing is agreed to by nobody.
 */
@Entity
@Table(name = "approval")
class Approval {

  /** In this round a request is decided: it cannot be returned once more. */
  static final int LAST_ROUND = 3;

  @Id private UUID id;
  @Embedded private About about;

  @Column(name = "owner_id")
  private UUID requester;

  @Column(name = "team_id")
  private UUID team;

  @Enumerated(EnumType.STRING)
  private State state;

  private int round;

  @Column(name = "previous_id")
  private UUID previous;

  private Instant requestedAt;
  private Instant dueAt;

  @ColumnTransformer(write = "?::jsonb")
  private String facts;

  @ColumnTransformer(write = "?::jsonb")
  private String plan;

  @Embedded private Seating seating = new Seating();

  @ElementCollection
  @CollectionTable(name = "approval_event", joinColumns = @JoinColumn(name = "approval_id"))
  @OrderColumn(name = "position")
  private List<Happening> happenings = new ArrayList<>();

  @Version private long version;

  protected Approval() {}

  /**
   * A new request, which nobody is asked yet.
   *
   * @param before the last request for the same, or {@code null}; if it was returned or recalled,
   *     this is a further round of it
   * @param json the facts, to be kept as they are
   */
  static Approval opened(
      About about, UserId requester, TeamId team, Approval before, String json, Instant now) {
    Approval approval = new Approval();
    approval.id = Ids.next();
    approval.about = about;
    approval.requester = requester.value();
    approval.team = team == null ? null : team.value();
    approval.state = State.OPEN;
    approval.round = 1;
    if (before != null && (before.state == State.RETURNED || before.state == State.RECALLED)) {
      approval.previous = before.id;
      approval.round = before.round + (before.state == State.RETURNED ? 1 : 0);
    }
    approval.requestedAt = now;
    approval.facts = json;
    return approval;
  }

  /** Keeps the levels as the policy has them now; the request is decided by these. */
  void follow(String json, int ofLevels) {
    requireOpen();
    plan = json;
    seating.reach(ofLevels);
  }

  /** Goes up to a level; its seats wait to be asked. */
  void ascend(Level to, List<Seat> taken) {
    requireOpen();
    taken.forEach(seat -> requireFree(seat.person(), null));
    seating.ascend(to, taken);
  }

  /** A level has nobody left who has not decided already: the others have to do. */
  void skip(int level, Instant now) {
    happenings.add(Happening.of(now, Happening.What.LEVEL_SKIPPED, level, null, null, null));
  }

  /** Asks those whose turn it is, and says whom. */
  List<Seat> ask(Instant now) {
    requireOpen();
    return seating.ask(now);
  }

  /** When the level that is asked should have decided. */
  void dueAt(Instant due) {
    dueAt = due;
  }

  /**
   * A seat goes to somebody else, by the will of whoever sat on it or because they are gone.
   *
   * @param by who gives it, or {@code null} for the application
   */
  void give(Seat seat, UserId to, Happening.What how, UserId by, String comment, Instant now) {
    requireOpen();
    requireFree(to, seat);
    boolean left = how == Happening.What.REPLACED;
    seating.replace(seat, seat.given(to, left ? Chosen.Fallback.LEFT : null));
    happened(now, how, by, to, comment);
  }

  /** Whoever is asked decides, or stands in for them; whoever does not agree says why. */
  void decide(
      Seat seat, UserId by, Decision decision, String comment, Instant now, boolean fromMail) {
    requireOpen();
    requireFree(by, seat);
    boolean silent = comment == null || comment.isBlank();
    if (silent && decision != Decision.APPROVE) {
      throw Problem.invalid(new Problem.Field("comment", "required"));
    }
    if (decision == Decision.RETURN && isLastRound()) {
      throw Problem.refused("approvalLastRound", new Problem.Field("decision", "outOfRange"));
    }
    seating.replace(
        seat, seat.decided(by, decision, silent ? null : comment.strip(), now, fromMail));
  }

  /** Refuses everybody but the requester to take the request back. */
  void requireRecallableBy(UserId user) {
    requireOpen();
    if (!user.equals(requester())) {
      throw Problem.refused("approvalNotYourRequest");
    }
  }

  /** Ends the request; its process and what was decided on the levels have to agree on how. */
  void close(State outcome, UserId by, Instant now) {
    requireOpen();
    Decision verdict = seating.verdict().orElse(null);
    boolean agreed =
        switch (outcome) {
          case APPROVED -> verdict == Decision.APPROVE && !seating.needsAnotherLevel();
          case REJECTED -> verdict == Decision.REJECT;
          case RETURNED -> verdict == Decision.RETURN;
          case RECALLED, WITHDRAWN -> true;
          case OPEN -> false;
        };
    if (!agreed) {
      throw new IllegalStateException("Nobody has decided that it is " + outcome);
    }
    if (outcome == State.RECALLED || outcome == State.WITHDRAWN) {
      happened(now, Happening.What.valueOf(outcome.name()), by, null, null);
    }
    state = outcome;
  }

  /** Writes down what happened on the present level. */
  void happened(Instant now, Happening.What what, UserId by, UserId to, String comment) {
    happenings.add(Happening.of(now, what, seating.level(), by, to, comment));
  }

  /** Whether a user may sit on a seat: they neither ask themselves nor have another say. */
  boolean mayTake(UserId user, Seat seat) {
    return !user.equals(requester()) && !seating.isSeatedBeside(user, seat);
  }

  private void requireFree(UserId user, Seat seat) {
    if (user.equals(requester())) {
      throw Problem.refused("approvalOwnRequest");
    }
    if (!mayTake(user, seat)) {
      throw Problem.refused("approvalOneSay");
    }
  }

  void requireOpen() {
    if (state != State.OPEN) {
      throw Problem.conflict("approvalClosed");
    }
  }

  /** Whether the same was asked for before, and given back. */
  boolean isFurther() {
    return previous != null;
  }

  boolean isLastRound() {
    return round >= LAST_ROUND;
  }

  /** The seats that are asked and whose say is still wanted. */
  List<Seat> openSeats() {
    return state == State.OPEN && seating.verdict().isEmpty() ? seating.undecided() : List.of();
  }

  ApprovalId id() {
    return new ApprovalId(id);
  }

  About about() {
    return about;
  }

  UserId requester() {
    return new UserId(requester);
  }

  TeamId team() {
    return team == null ? null : new TeamId(team);
  }

  Seating seating() {
    return seating;
  }

  List<Happening> happenings() {
    return List.copyOf(happenings);
  }

  String facts() {
    return facts;
  }

  int round() {
    return round;
  }

  String plan() {
    return plan;
  }

  State state() {
    return state;
  }

  long version() {
    return version;
  }
}

package io.kramek.approvals;

import io.kramek.approvals.Approvals.Decision;
import io.kramek.approvals.Approvals.State;
import io.kramek.identity.UserId;
import io.kramek.shared.Ids;
import io.kramek.shared.Problem;
import io.kramek.shared.SubjectRef;
import io.kramek.tasks.TaskSubject;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
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
 * A request that others have to agree to. It asks one level after the other; the first who does not
 * agree ends it. Nobody decides their own request, and nothing is agreed to by nobody.
 */
@Entity
@Table(name = "approval")
class Approval {

  @Id private UUID id;
  private String kind;
  private String subjectType;
  private UUID subjectId;
  private String subjectLabel;
  private UUID customerId;
  private String customerName;

  @Column(name = "owner_id")
  private UUID requester;

  @Column(name = "team_id")
  private UUID team;

  @Enumerated(EnumType.STRING)
  private State state;

  private int levels;
  private Instant requestedAt;
  private Instant dueAt;

  @ColumnTransformer(write = "?::jsonb")
  private String facts;

  @ElementCollection
  @CollectionTable(name = "approval_step", joinColumns = @JoinColumn(name = "approval_id"))
  @OrderColumn(name = "position")
  private List<ApprovalStep> steps = new ArrayList<>();

  @Version private long version;

  protected Approval() {}

  /**
   * A new request, which nobody is asked yet.
   *
   * @param json the facts, to be kept as they are
   */
  static Approval opened(
      String kind,
      SubjectRef subject,
      UserId requester,
      ApprovalSubject.Facts facts,
      String json,
      Instant now) {
    Approval approval = new Approval();
    approval.id = Ids.next();
    approval.kind = kind;
    approval.subjectType = subject.type();
    approval.subjectId = subject.id();
    approval.subjectLabel = facts.label();
    approval.customerId = facts.customerId();
    approval.customerName = facts.customerName();
    approval.requester = requester.value();
    approval.team = facts.team() == null ? null : facts.team().value();
    approval.state = State.OPEN;
    approval.levels = 1;
    approval.requestedAt = now;
    approval.facts = json;
    return approval;
  }

  /**
   * Asks the next level.
   *
   * @param ofLevels how many must agree in all
   */
  void ask(UserId approver, int ofLevels, Instant decideBy) {
    requireOpen();
    requireNotRequester(approver);
    if (!steps.isEmpty() && current().decision() != Decision.APPROVE) {
      throw new IllegalStateException("The level before has not agreed");
    }
    steps.add(ApprovalStep.askedOf(approver));
    levels = ofLevels;
    dueAt = decideBy;
  }

  /** Somebody else is to decide the present level. */
  void handTo(UserId approver) {
    requireOpen();
    requireNotRequester(approver);
    steps.set(steps.size() - 1, ApprovalStep.askedOf(approver));
  }

  /** The one who is asked decides; whoever does not agree says why. */
  void decide(UserId by, Decision decision, String comment, Instant now) {
    requireOpen();
    requireNotRequester(by);
    if (!by.equals(approver())) {
      throw Problem.refused("approvalNotYours");
    }
    boolean silent = comment == null || comment.isBlank();
    if (silent && decision != Decision.APPROVE) {
      throw Problem.invalid(new Problem.Field("comment", "required"));
    }
    steps.set(steps.size() - 1, current().decided(decision, silent ? null : comment.strip(), now));
  }

  /** Refuses everybody but the requester to take the request back. */
  void requireRecallableBy(UserId user) {
    requireOpen();
    if (!user.equals(requester())) {
      throw Problem.refused("approvalNotYourRequest");
    }
  }

  /** Ends the request; its process and what was decided on the levels have to agree on how. */
  void close(State outcome) {
    requireOpen();
    boolean agreed =
        switch (outcome) {
          case APPROVED -> hasDecided(Decision.APPROVE) && !needsAnotherLevel();
          case REJECTED -> hasDecided(Decision.REJECT);
          case RETURNED -> hasDecided(Decision.RETURN);
          case RECALLED, WITHDRAWN -> true;
          case OPEN -> false;
        };
    if (!agreed) {
      throw new IllegalStateException("Nobody has decided that it is " + outcome);
    }
    state = outcome;
  }

  /** Whether further levels have to agree. */
  boolean needsAnotherLevel() {
    return steps.size() < levels;
  }

  void requireOpen() {
    if (state != State.OPEN) {
      throw Problem.conflict("approvalClosed");
    }
  }

  private void requireNotRequester(UserId user) {
    if (user.equals(requester())) {
      throw Problem.refused("approvalOwnRequest");
    }
  }

  private boolean hasDecided(Decision decision) {
    return !steps.isEmpty() && current().decision() == decision;
  }

  private ApprovalStep current() {
    return steps.get(steps.size() - 1);
  }

  ApprovalId id() {
    return new ApprovalId(id);
  }

  SubjectRef subject() {
    return new SubjectRef(subjectType, subjectId);
  }

  TaskSubject.Description description() {
    return new TaskSubject.Description(subjectLabel, customerId, customerName);
  }

  UserId requester() {
    return new UserId(requester);
  }

  /** Who is asked now or was asked last, or {@code null} before anybody was. */
  UserId approver() {
    return steps.isEmpty() ? null : new UserId(current().approver());
  }

  /** Everybody who was asked so far. */
  List<UserId> approvers() {
    return steps.stream().map(step -> new UserId(step.approver())).toList();
  }

  State state() {
    return state;
  }

  long version() {
    return version;
  }
}

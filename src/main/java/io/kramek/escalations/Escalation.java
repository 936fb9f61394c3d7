package io.kramek.escalations;

import io.kramek.escalations.Escalations.Action;
import io.kramek.escalations.Escalations.Raising;
import io.kramek.escalations.Escalations.State;
import io.kramek.escalations.Escalations.What;
import io.kramek.identity.TeamId;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Something stuck. It is raised, climbs while nobody reacts, may be promised to be seen to, and is
 * resolved: by somebody, or because its subject has moved on. Every step is kept.
 */
@Entity
@Table(name = "escalation")
class Escalation {

  @Id private UUID id;

  @Enumerated(EnumType.STRING)
  private Reason reason;

  private String subjectType;
  private UUID subjectId;
  private String subjectLabel;
  private UUID customerId;
  private String customerName;

  @Column(name = "owner_id")
  private UUID owner;

  @Column(name = "team_id")
  private UUID team;

  @Column(name = "responsible_id")
  private UUID responsible;

  @Column(name = "responsible_for_id")
  private UUID responsibleFor;

  private int level;

  @Enumerated(EnumType.STRING)
  private Action action;

  @Enumerated(EnumType.STRING)
  private State state;

  private Instant raisedAt;
  private Instant lateSince;
  private long worth;
  private Instant dueAt;
  private LocalDate promisedUntil;
  private Instant lookAgainAt;

  @ElementCollection
  @CollectionTable(name = "escalation_step", joinColumns = @JoinColumn(name = "escalation_id"))
  @OrderColumn(name = "position")
  private List<EscalationStep> steps = new ArrayList<>();

  @Version private long version;

  protected Escalation() {}

  /**
   * A new escalation, which nobody answers for yet.
   *
   * @param worth how big it is, in whole units of money; zero where nobody knows
   */
  static Escalation raised(
      Raising raising, TaskSubject.Description description, long worth, Instant now) {
    Escalation escalation = new Escalation();
    escalation.id = Ids.next();
    escalation.reason = raising.reason();
    escalation.subjectType = raising.subject().type();
    escalation.subjectId = raising.subject().id();
    escalation.subjectLabel = description.label();
    escalation.customerId = description.customerId();
    escalation.customerName = description.customerName();
    escalation.owner = raising.owner() == null ? null : raising.owner().value();
    escalation.team = raising.team() == null ? null : raising.team().value();
    escalation.level = 1;
    escalation.action = Action.NOTIFY;
    escalation.state = State.RAISED;
    escalation.raisedAt = now;
    escalation.lateSince = raising.lateSince() == null ? now : raising.lateSince();
    escalation.worth = worth;
    escalation.note(What.RAISED, null, null, null, null, now);
    return escalation;
  }

  /** Gives the owner time to act before anybody else hears of it. */
  void remind(UserId user, Instant reactBy, Instant now) {
    answeredBy(Action.REMIND, user, reactBy);
    note(What.REMINDED, null, user, null, null, now);
  }

  /**
   * Makes somebody responsible on the present level.
   *
   * @param insteadOf for whom they stand in, or {@code null}
   */
  void notify(UserId user, UserId insteadOf, Instant reactBy, Instant now) {
    answeredBy(Action.NOTIFY, user, reactBy);
    responsibleFor = insteadOf == null ? null : insteadOf.value();
    note(What.NOTIFIED, null, user, null, null, now);
  }

  /** The work was taken from its owner: it is somebody else's to do, and theirs to answer for. */
  void passWork(UserId to, Instant reactBy, Instant now) {
    answeredBy(Action.REASSIGN, to, reactBy);
    owner = to.value();
    note(What.WORK_PASSED, null, to, null, null, now);
  }

  private void answeredBy(Action step, UserId user, Instant reactBy) {
    requireOpen();
    action = step;
    responsible = user.value();
    responsibleFor = null;
    dueAt = reactBy;
  }

  /** The time to react, or to keep the promise, is over: one level up, as far as it goes. */
  void climb(int lastLevel, Instant now) {
    requireOpen();
    level = Math.min(level + 1, lastLevel);
    state = State.RAISED;
    promisedUntil = null;
    note(What.LEVEL_RAISED, null, null, null, null, now);
  }

  /** The task to react was given to somebody else, by hand. */
  void handTo(UserId user, Instant now) {
    requireOpen();
    responsible = user.value();
    responsibleFor = null;
    note(What.NOTIFIED, null, user, null, null, now);
  }

  /**
   * The responsible promises to see to it: it climbs no more while the promise holds.
   *
   * @param ends when the promised day is over
   */
  void acknowledge(UserId by, LocalDate until, Instant ends, String comment, Instant now) {
    requireResponsible(by);
    if (state == State.ACKNOWLEDGED) {
      throw Problem.conflict("escalationAcknowledged");
    }
    state = State.ACKNOWLEDGED;
    promisedUntil = until;
    dueAt = ends;
    note(What.ACKNOWLEDGED, by, null, comment, until, now);
  }

  /** The responsible hands the stuck work to somebody else, which settles the matter. */
  void reassign(UserId by, UserId to, String comment, Instant now) {
    requireResponsible(by);
    state = State.RESOLVED;
    note(What.REASSIGNED, by, to, comment, null, now);
  }

  /** The responsible has settled it and says how. */
  void resolve(UserId by, String comment, Instant now) {
    requireResponsible(by);
    requireWords(comment);
    state = State.RESOLVED;
    note(What.RESOLVED, by, null, comment, null, now);
  }

  /**
   * Somebody who answers for others declares that this needs no reaction, and why. Nobody does so
   * for their own delay.
   *
   * @param until {@code null} until the subject changes next
   */
  void exempt(UserId by, LocalDate until, String comment, Instant now) {
    requireOpen();
    if (by.value().equals(owner)) {
      throw Problem.refused("escalationOwnExemption");
    }
    requireWords(comment);
    state = State.RESOLVED;
    note(What.EXEMPTED, by, null, comment, until, now);
  }

  /** Somebody says that it is settled: whether it is shows later. */
  void lookAgain(Instant at) {
    lookAgainAt = at;
  }

  /** The subject has moved on by itself. */
  void lapse(Instant now) {
    requireOpen();
    state = State.RESOLVED;
    note(What.LAPSED, null, null, null, null, now);
  }

  private static void requireWords(String comment) {
    if (comment == null || comment.isBlank()) {
      throw Problem.invalid(new Problem.Field("comment", "required"));
    }
  }

  private void requireResponsible(UserId user) {
    requireOpen();
    if (!user.value().equals(responsible)) {
      throw Problem.refused("escalationNotYours");
    }
  }

  private void requireOpen() {
    if (state == State.RESOLVED) {
      throw Problem.conflict("escalationClosed");
    }
  }

  private void note(What what, UserId by, UserId to, String comment, LocalDate until, Instant now) {
    steps.add(
        new EscalationStep(
            now,
            what,
            by == null ? null : by.value(),
            to == null ? null : to.value(),
            comment == null || comment.isBlank() ? null : comment.strip(),
            until));
  }

  EscalationId id() {
    return new EscalationId(id);
  }

  Reason reason() {
    return reason;
  }

  SubjectRef subject() {
    return new SubjectRef(subjectType, subjectId);
  }

  TaskSubject.Description description() {
    return new TaskSubject.Description(subjectLabel, customerId, customerName);
  }

  /** Who should have acted, or {@code null}. */
  UserId owner() {
    return owner == null ? null : new UserId(owner);
  }

  /** The team whose pool it lies in, or {@code null}. */
  TeamId team() {
    return team == null ? null : new TeamId(team);
  }

  /** Who must react, or {@code null} before anybody was told. */
  Optional<UserId> insteadOf() {
    return Optional.ofNullable(responsibleFor).map(UserId::new);
  }

  UserId responsible() {
    return responsible == null ? null : new UserId(responsible);
  }

  int level() {
    return level;
  }

  State state() {
    return state;
  }

  Action action() {
    return action;
  }

  /** By when somebody must react. */
  Instant dueAt() {
    return dueAt;
  }

  /** When it should have been done. */
  Instant lateSince() {
    return lateSince;
  }

  /** How big it is, in whole units of money. */
  long worth() {
    return worth;
  }

  /** Whether its end would be the word of whoever is late, or of who stands in for them. */
  boolean isWithItsOwner(UserId by) {
    return by.value().equals(owner) || owner != null && action == Action.REMIND;
  }

  LocalDate promisedUntil() {
    return promisedUntil;
  }

  List<EscalationStep> steps() {
    return List.copyOf(steps);
  }

  long version() {
    return version;
  }
}

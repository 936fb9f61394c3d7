package io.kramek.leads;

import io.kramek.customers.CustomerId;
import io.kramek.identity.TeamId;
import io.kramek.identity.UserId;
import io.kramek.leads.LeadViews.Decided;
import io.kramek.leads.Leads.Decision;
import io.kramek.leads.Leads.DisqualificationReason;
import io.kramek.leads.Leads.Outcome;
import io.kramek.leads.Leads.Status;
import io.kramek.leads.Leads.Temperature;
import io.kramek.shared.Ids;
import io.kramek.shared.Problem;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A lead and what may become of it: captured, then open with somebody or in a pool; from there
 * qualified, disqualified, or nurtured until it is open again; withdrawn from anywhere before the
 * end.
 */
@Entity
@Table(name = "lead")
class Lead {

  @Id private UUID id;
  @Embedded private Contact contact;
  @Embedded private Interest interest;

  /** A code, as the table of points had it when the lead came. */
  private String source;

  @Enumerated(EnumType.STRING)
  private Status status;

  private Instant capturedAt;
  private Integer points;

  @Enumerated(EnumType.STRING)
  private Temperature temperature;

  private String[] reasons;

  @Column(name = "owner_id")
  private UUID owner;

  @Column(name = "team_id")
  private UUID team;

  @Enumerated(EnumType.STRING)
  private Outcome outcome;

  @Enumerated(EnumType.STRING)
  @Column(name = "outcome_reason")
  private DisqualificationReason reason;

  private String note;
  private LocalDate nurtureUntil;
  private Instant decidedAt;
  private String withdrawalReason;

  @Column(name = "customer_id")
  private UUID customer;

  @Column(name = "opportunity_id")
  private UUID opportunity;

  @Version private Long version;

  protected Lead() {}

  /** A lead that nobody has looked at yet. */
  static Lead captured(Leads.Capture capture, Instant now) {
    if (!capture.contact().canBeAnswered()) {
      throw Problem.invalid(new Problem.Field("contact.email", "required"));
    }
    Lead lead = new Lead();
    lead.id = Ids.next();
    lead.contact = capture.contact();
    lead.interest = capture.interest();
    lead.source = capture.source();
    lead.status = Status.CAPTURED;
    lead.capturedAt = now;
    lead.reasons = new String[0];
    return lead;
  }

  /** Keeps how promising the lead is, and why. */
  void scored(int newPoints, Temperature newTemperature, List<String> newReasons) {
    require(status == Status.CAPTURED);
    points = newPoints;
    temperature = newTemperature;
    reasons = newReasons.toArray(String[]::new);
  }

  /** Gives the lead to a team, and to somebody in it if there is somebody. */
  void assign(UserId newOwner, TeamId newTeam) {
    require(status == Status.CAPTURED);
    status = Status.OPEN;
    owner = newOwner == null ? null : newOwner.value();
    team = newTeam == null ? null : newTeam.value();
  }

  /** Hands the open lead to somebody else, or with {@code null} back into the pool. */
  void handTo(UserId newOwner) {
    require(status == Status.OPEN);
    owner = newOwner == null ? null : newOwner.value();
  }

  /** A lead of no team belongs to the team of whoever takes it, so that somebody answers for it. */
  void adoptedBy(TeamId newTeam) {
    require(status == Status.OPEN && team == null);
    team = newTeam == null ? null : newTeam.value();
  }

  /**
   * Worth a deal. A lead out of the pool becomes the one's who decided: a deal has somebody who
   * cares for it.
   *
   * @return what is to be told to whoever opens the deal
   */
  LeadQualified qualify(CustomerId newCustomer, UserId decidedBy, Decision decision, Instant now) {
    decided(Outcome.QUALIFIED, Status.QUALIFIED, decision, now);
    customer = newCustomer.value();
    if (owner == null) {
      owner = decidedBy.value();
    }
    String name = decision.dealName() == null ? dealName() : decision.dealName();
    return new LeadQualified(id(), newCustomer, owner(), team(), name, decision.amount());
  }

  /** Not now: it comes back on a date. */
  void nurture(Decision decision, Instant now) {
    decided(Outcome.NURTURE, Status.NURTURING, decision, now);
    nurtureUntil = decision.nurtureUntil();
  }

  /** Never. */
  void disqualify(Decision decision, Instant now) {
    decided(Outcome.DISQUALIFIED, Status.DISQUALIFIED, decision, now);
    reason = decision.reason();
  }

  /** The date has come: the lead waits for an answer again. */
  void reopen() {
    require(status == Status.NURTURING);
    status = Status.OPEN;
  }

  /** It was a mistake, or wants to be left alone. */
  void withdraw(String why) {
    if (status.isFinal()) {
      throw Problem.refused("leadFinished");
    }
    status = Status.WITHDRAWN;
    withdrawalReason = why;
  }

  /** The deal that came of it. */
  void becameDeal(UUID newOpportunity) {
    require(status == Status.QUALIFIED && opportunity == null);
    opportunity = newOpportunity;
  }

  private void decided(Outcome newOutcome, Status newStatus, Decision decision, Instant now) {
    if (status != Status.OPEN) {
      throw Problem.refused("leadNotOpen");
    }
    status = newStatus;
    outcome = newOutcome;
    note = decision.note();
    nurtureUntil = null;
    decidedAt = now;
  }

  /** For steps that only the process takes: it comes here in no other state. */
  private void require(boolean possible) {
    if (!possible) {
      throw new IllegalStateException("Not possible for a lead that is " + status);
    }
  }

  private String dealName() {
    return contact.company() == null ? contact.label() : contact.company();
  }

  LeadId id() {
    return new LeadId(id);
  }

  Contact contact() {
    return contact;
  }

  Interest interest() {
    return interest;
  }

  String source() {
    return source;
  }

  Status status() {
    return status;
  }

  UserId owner() {
    return owner == null ? null : new UserId(owner);
  }

  TeamId team() {
    return team == null ? null : new TeamId(team);
  }

  CustomerId customer() {
    return customer == null ? null : new CustomerId(customer);
  }

  UUID opportunity() {
    return opportunity;
  }

  Integer points() {
    return points;
  }

  Temperature temperature() {
    return temperature;
  }

  List<String> reasons() {
    return List.of(reasons);
  }

  /** How it was decided last, or {@code null}. */
  Decided decision() {
    return outcome == null ? null : new Decided(outcome, reason, note, nurtureUntil, decidedAt);
  }

  long version() {
    return version;
  }
}

package io.kramek.studio.release;

import io.kramek.identity.UserId;
import io.kramek.shared.Ids;
import io.kramek.shared.Problem;
import io.kramek.studio.release.ReleaseRequests.Expected;
import io.kramek.studio.release.ReleaseRequests.Kind;
import io.kramek.studio.release.ReleaseRequests.Outcome;
import io.kramek.studio.release.ReleaseRequests.State;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;

/**
 * Somebody's wish to put changed files in force: exactly the files that were there when it was
 * asked, instead of exactly those that were in force then. It is checked, looked at by somebody who
 * has not written it, waits for its day, is checked again, and released or not.
 */
@Entity
@Table(name = "release_request")
class ReleaseRequest {

  /** After this time it is looked at what has come of it. */
  static final Duration UNTIL_RESULTS = Duration.ofDays(30);

  @Id private UUID id;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  @Enumerated(EnumType.STRING)
  private State state;

  private String title;

  @Column(name = "draft_id")
  private UUID draft;

  private int basedOn;
  private String hash;
  private Integer goesBackTo;

  @ColumnTransformer(write = "?::jsonb")
  private String movingBack;

  private String reason;
  private Instant effectiveAt;
  private String kpi;
  private BigDecimal expectedChange;
  private BigDecimal valueBefore;
  private BigDecimal valueAfter;
  private Instant measuredAt;

  @ColumnTransformer(write = "?::jsonb")
  private String findings = "[]";

  private Instant checkedAt;
  private String refusal;

  @Column(name = "requested_by")
  private UUID requester;

  private Instant requestedAt;

  /** Who has written something of it. */
  private UUID[] authors;

  private UUID decidedBy;
  private Instant decidedAt;

  @Column(name = "approval_id")
  private UUID approval;

  private Integer releaseNumber;

  @Version private long version;

  protected ReleaseRequest() {}

  /**
   * A wish that nobody has looked at yet.
   *
   * @param basedOn the release that is in force
   * @param hash what would sign the new one
   */
  private static ReleaseRequest asked(
      Kind kind, String title, String reason, int basedOn, String hash, UserId by, Instant now) {
    ReleaseRequest request = new ReleaseRequest();
    request.id = Ids.next();
    request.kind = kind;
    request.state = State.CHECKING;
    request.title = title;
    request.reason = reason;
    request.basedOn = basedOn;
    request.hash = hash;
    request.requester = by.value();
    request.authors = new UUID[] {by.value()};
    request.requestedAt = now;
    request.effectiveAt = now;
    return request;
  }

  /** A draft is to come in force. */
  static ReleaseRequest ofDraft(
      UUID draft,
      List<UUID> authors,
      String title,
      String reason,
      int basedOn,
      String hash,
      UserId by,
      Instant now) {
    ReleaseRequest request = asked(Kind.DRAFT, title, reason, basedOn, hash, by, now);
    request.draft = draft;
    request.authors = authors.toArray(UUID[]::new);
    return request;
  }

  /** One table is to come in force, or a former one again. */
  static ReleaseRequest ofTable(
      Integer to, String title, String reason, int basedOn, String hash, UserId by, Instant now) {
    ReleaseRequest request = asked(Kind.TABLE, title, reason, basedOn, hash, by, now);
    request.goesBackTo = to;
    return request;
  }

  /** A former release is to come in force again. */
  static ReleaseRequest ofWayBack(
      int to, String title, String reason, int basedOn, String hash, UserId by, Instant now) {
    ReleaseRequest request = asked(Kind.BACK, title, reason, basedOn, hash, by, now);
    request.goesBackTo = to;
    return request;
  }

  /** What is running goes back, too. */
  void movesBack(String json) {
    movingBack = json;
  }

  /** Not before this moment. */
  void effectiveAt(Instant moment) {
    effectiveAt = moment;
  }

  /** What is to become better by it. */
  void expects(Expected expected) {
    kpi = expected.kpi();
    expectedChange = expected.change();
  }

  /** Keeps what a check has found. */
  void checked(String json, boolean sound, Instant now) {
    findings = json;
    checkedAt = now;
    if (sound && state == State.CHECKING) {
      state = State.IN_REVIEW;
    }
  }

  /** Why it cannot come in force, in a word. */
  void refusedBecause(String code) {
    refusal = code;
  }

  /** Somebody is asked to look at it. */
  void lookedAtIn(UUID approvalId) {
    approval = approvalId;
  }

  /** Whoever was asked agrees: it waits for its day. */
  void agreed(UserId by, Instant now) {
    require(State.IN_REVIEW);
    state = State.SCHEDULED;
    decided(by, now);
  }

  /** Whoever was asked does not agree. */
  void decided(UserId by, Instant now) {
    decidedBy = by == null ? null : by.value();
    decidedAt = now;
  }

  /** It will not come in force. */
  void close(Outcome outcome) {
    requireOpen();
    state = State.valueOf(outcome.name());
  }

  /** It is in force. */
  void released(int number, BigDecimal value) {
    require(State.SCHEDULED);
    state = State.RELEASED;
    releaseNumber = number;
    valueBefore = value;
  }

  /** What has come of it. */
  void measured(BigDecimal value, Instant now) {
    require(State.RELEASED);
    valueAfter = value;
    measuredAt = now;
  }

  void requireOpen() {
    if (!state.isOpen()) {
      throw Problem.refused("releaseRequestClosed");
    }
  }

  private void require(State needed) {
    if (state != needed) {
      throw Problem.refused("releaseRequestClosed");
    }
  }

  boolean isBy(UserId user) {
    return requester.equals(user.value());
  }

  /** Whether somebody has written something of it, or asks for it. */
  boolean isOf(UserId user) {
    return isBy(user) || Arrays.asList(authors).contains(user.value());
  }

  ReleaseRequestId id() {
    return new ReleaseRequestId(id);
  }

  Kind kind() {
    return kind;
  }

  State state() {
    return state;
  }

  String title() {
    return title;
  }

  String reason() {
    return reason;
  }

  Optional<UUID> draft() {
    return Optional.ofNullable(draft);
  }

  int basedOn() {
    return basedOn;
  }

  String hash() {
    return hash;
  }

  Integer goesBackTo() {
    return goesBackTo;
  }

  Optional<String> movingBack() {
    return Optional.ofNullable(movingBack);
  }

  Optional<Instant> checkedAt() {
    return Optional.ofNullable(checkedAt);
  }

  Instant effectiveAt() {
    return effectiveAt;
  }

  Optional<String> kpi() {
    return Optional.ofNullable(kpi);
  }

  UserId requester() {
    return new UserId(requester);
  }
}

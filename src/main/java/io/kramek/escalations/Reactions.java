package io.kramek.escalations;

import io.kramek.calendars.Calendars;
import io.kramek.escalations.Escalations.EscalationPage;
import io.kramek.escalations.process.EscalationProcess;
import io.kramek.escalations.process.EscalationProcess.Reaction;
import io.kramek.identity.CurrentUser;
import io.kramek.identity.Role;
import io.kramek.identity.SignedIn;
import io.kramek.identity.UserId;
import io.kramek.shared.Problem;
import io.kramek.tasks.Tasks;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do about an escalation. Nothing else stops it. */
@Service
@Transactional
public class Reactions {

  /** A promise further away than this is none. */
  private static final int LONGEST_PROMISE_DAYS = 60;

  /** Whoever says that it is settled has this long until that must show. */
  private static final String SHOWS_WITHIN = "P1D";

  private final EscalationRepository escalations;
  private final EscalationQueries queries;
  private final Escalations pages;
  private final Exemptions exemptions;
  private final EscalationProcess process;
  private final Responsibles responsibles;
  private final EscalationNews news;
  private final Tasks tasks;
  private final Calendars calendars;
  private final CurrentUser currentUser;
  private final Clock clock;

  Reactions(
      EscalationRepository escalations,
      EscalationQueries queries,
      Escalations pages,
      Exemptions exemptions,
      EscalationProcess process,
      Responsibles responsibles,
      EscalationNews news,
      Tasks tasks,
      Calendars calendars,
      CurrentUser currentUser,
      Clock clock) {
    this.escalations = escalations;
    this.queries = queries;
    this.pages = pages;
    this.exemptions = exemptions;
    this.process = process;
    this.responsibles = responsibles;
    this.news = news;
    this.tasks = tasks;
    this.calendars = calendars;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /**
   * The responsible promises to see to it; it climbs no further while the promise holds.
   *
   * @param until the day on which it is done, from today to sixty days from now
   * @param seenVersion what they saw, or {@code null} to take it as it is now
   * @throws Problem {@code escalationNotYours}, {@code escalationAcknowledged}, {@code stale}
   */
  public EscalationPage acknowledge(
      EscalationId id, LocalDate until, String comment, Long seenVersion) {
    Escalation escalation = visible(id, seenVersion);
    SignedIn me = currentUser.get();
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of(me.timeZone()));
    requireBetween(until, "promisedUntil", today, today.plusDays(LONGEST_PROMISE_DAYS));
    Instant ends = calendars.after(me.id(), calendars.startOf(me.id(), until), "P1D");
    escalation.acknowledge(me.id(), until, ends, comment, clock.instant());
    escalations.saveAndFlush(escalation);
    news.acknowledged(escalation, me.id());
    process.promised(id, me.id(), ends);
    return pages.get(id);
  }

  /**
   * The responsible hands the open tasks of the subject to somebody else, who has a working day to
   * see to it before it is raised again.
   */
  public EscalationPage reassign(EscalationId id, UserId user, String comment, Long seenVersion) {
    Escalation escalation = visible(id, seenVersion);
    UserId me = currentUser.get().id();
    responsibles.requireActive(user);
    escalation.reassign(me, user, comment, clock.instant());
    escalation.lookAgain(calendars.after(user, clock.instant(), SHOWS_WITHIN));
    escalations.saveAndFlush(escalation);
    tasks.reassign(escalation.subject(), user);
    news.reassigned(escalation, me, user);
    process.met(id, Reaction.REASSIGNED);
    return pages.get(id);
  }

  /**
   * The responsible has settled it, and says how. If that does not show within a working day, it is
   * raised again; whoever closes their own delay is heard by the next above them.
   */
  public EscalationPage resolve(EscalationId id, String comment, Long seenVersion) {
    Escalation escalation = visible(id, seenVersion);
    UserId me = currentUser.get().id();
    escalation.resolve(me, comment, clock.instant());
    UserId late = escalation.owner() == null ? me : escalation.owner();
    escalation.lookAgain(calendars.after(late, clock.instant(), SHOWS_WITHIN));
    escalations.saveAndFlush(escalation);
    news.resolved(escalation, me);
    if (escalation.isWithItsOwner(me)) {
      responsibles.above(escalation, me).ifPresent(one -> news.resolvedBelow(escalation, me, one));
    }
    process.met(id, Reaction.RESOLVED);
    return pages.get(id);
  }

  /**
   * Somebody who answers for others declares that the subject needs no reaction: it is not
   * escalated again for this reason for a while.
   *
   * @param until the last day, or {@code null} until the subject changes next
   * @param comment why; kept in the history
   * @throws Problem forbidden for reps; {@code escalationOwnExemption} for their own delay
   */
  public EscalationPage exempt(EscalationId id, LocalDate until, String comment, Long seenVersion) {
    Escalation escalation = visible(id, seenVersion);
    SignedIn me = currentUser.get();
    if (me.role() == Role.REP) {
      throw Problem.forbidden();
    }
    if (until != null) {
      LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of(me.timeZone()));
      requireBetween(until, "until", today, today.plusYears(1));
    }
    escalation.exempt(me.id(), until, comment, clock.instant());
    escalations.saveAndFlush(escalation);
    exemptions.grant(escalation, me.id(), until, comment.strip());
    news.exempted(escalation, me.id());
    process.met(id, Reaction.EXEMPTED);
    return pages.get(id);
  }

  /** The task to react was given to somebody else, by hand. */
  void handTo(EscalationId id, UserId user) {
    Escalation escalation = escalations.getReferenceById(id.value());
    UserId former = escalation.responsible();
    escalation.handTo(user, clock.instant());
    news.raised(escalation, former);
  }

  /** For whom the responsible stands in. */
  Optional<UserId> insteadOf(EscalationId id) {
    return escalations.getReferenceById(id.value()).insteadOf();
  }

  private static void requireBetween(LocalDate day, String field, LocalDate from, LocalDate to) {
    if (day == null) {
      throw Problem.invalid(new Problem.Field(field, "required"));
    }
    if (day.isBefore(from) || day.isAfter(to)) {
      throw Problem.invalid(new Problem.Field(field, "outOfRange"));
    }
  }

  private Escalation visible(EscalationId id, Long seenVersion) {
    if (queries.get(id).isEmpty()) {
      throw Problem.notFound();
    }
    Escalation escalation = escalations.getReferenceById(id.value());
    if (seenVersion != null && seenVersion != escalation.version()) {
      throw Problem.conflict("stale").with("changed", List.of(queries.lastChange(id)));
    }
    return escalation;
  }
}

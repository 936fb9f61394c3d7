package io.kramek.escalations;

import io.kramek.calendars.Calendars;
import io.kramek.identity.UserId;
import io.kramek.tasks.Handover;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes an escalation up its ladder, step by step as its process asks. The marker of a step is
 * written before the step is taken: whoever comes with the same step again finds it and does
 * nothing.
 */
@Service
@Transactional
public class EscalationLadder {

  /**
   * A rung as the policy describes it.
   *
   * @param step counted by the process over all levels, so that the last level can be repeated
   * @param role who: {@code owner}, {@code supervisor}, {@code superior}, {@code manager}, {@code
   *     teamMember}
   * @param reactWithin working time of whoever must react
   */
  public record Rung(long step, String role, String reactWithin) {}

  private final EscalationRepository escalations;
  private final EscalationQueries queries;
  private final Responsibles responsibles;
  private final EscalationNews news;
  private final Handover handover;
  private final Calendars calendars;
  private final Clock clock;

  EscalationLadder(
      EscalationRepository escalations,
      EscalationQueries queries,
      Responsibles responsibles,
      EscalationNews news,
      Handover handover,
      Calendars calendars,
      Clock clock) {
    this.escalations = escalations;
    this.queries = queries;
    this.responsibles = responsibles;
    this.news = news;
    this.handover = handover;
    this.calendars = calendars;
    this.clock = clock;
  }

  /**
   * Tells the owner, or where there is none their supervisor, before anybody else hears of it.
   *
   * @return who must react now
   */
  public UserId remind(EscalationId id, Rung rung) {
    Escalation escalation = escalations.getReferenceById(id.value());
    if (queries.mark(id, rung.step(), "REMIND", clock.instant())) {
      UserId former = escalation.responsible();
      UserId owner = responsibles.find(rung.role(), escalation);
      escalation.remind(owner, reactBy(owner, rung), clock.instant());
      news.reminded(escalation, former);
    }
    return escalation.responsible();
  }

  /**
   * Makes whoever stands in a role responsible, and tells them.
   *
   * @return who that is
   */
  public UserId notifyResponsible(EscalationId id, Rung rung) {
    Escalation escalation = escalations.getReferenceById(id.value());
    if (queries.mark(id, rung.step(), "NOTIFY", clock.instant())) {
      makeResponsible(escalation, rung, rung.role());
    }
    return escalation.responsible();
  }

  /**
   * Takes the open tasks of the subject from their owner and gives them to whoever stands in a
   * role. Where there is nothing to be taken, the supervisor is told instead.
   *
   * @return who must react now
   */
  public UserId passWork(EscalationId id, Rung rung) {
    Escalation escalation = escalations.getReferenceById(id.value());
    if (queries.mark(id, rung.step(), "REASSIGN", clock.instant())) {
      UserId owner = escalation.owner();
      UserId next = responsibles.find(rung.role(), escalation);
      if (handover.pass(escalation.subject(), owner, next) > 0) {
        UserId former = escalation.responsible();
        escalation.passWork(next, reactBy(next, rung), clock.instant());
        news.workPassed(escalation, owner, former);
      } else {
        makeResponsible(escalation, rung, "supervisor");
      }
    }
    return escalation.responsible();
  }

  /**
   * Takes an escalation that nobody reacted to one level up, as far as it goes.
   *
   * @param step the step it climbs to
   * @return the level it is on now
   */
  public int climb(EscalationId id, long step, int lastLevel) {
    Escalation escalation = escalations.getReferenceById(id.value());
    if (queries.mark(id, step, "CLIMB", clock.instant())) {
      escalation.climb(lastLevel, clock.instant());
    }
    return escalation.level();
  }

  private void makeResponsible(Escalation escalation, Rung rung, String role) {
    UserId former = escalation.responsible();
    UserId responsible = responsibles.find(role, escalation);
    escalation.notify(
        responsible,
        responsibles.insteadOf(role, escalation, responsible).orElse(null),
        reactBy(responsible, rung),
        clock.instant());
    news.raised(escalation, former);
  }

  private Instant reactBy(UserId responsible, Rung rung) {
    return calendars.after(responsible, clock.instant(), rung.reactWithin());
  }
}

package io.kramek.approvals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import io.kramek.approvals.ApprovalViews.SeatView;
import io.kramek.approvals.Approvals.State;
import io.kramek.identity.Role;
import io.kramek.identity.UserId;
import io.kramek.identity.Users;
import io.kramek.shared.SubjectRef;
import io.kramek.testing.Company;
import io.kramek.testing.Engine;
import io.kramek.testing.Http;
import io.kramek.testing.HttpTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.engine.test.assertions.bpmn.ProcessInstanceAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** The shipped model and the shipped policies, with the real façades behind them. */
@HttpTest
class ApprovalProcessTest {

  private static final String DECIDE = "userTask_decideApproval";

  /** A Monday, two hours into the working day. */
  private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");

  private static final Duration HALF_A_WORKING_DAY = Duration.ofHours(4);
  private static final Duration A_DAY = Duration.ofDays(1);

  @Autowired Company company;
  @Autowired Engine engine;
  @Autowired ProcessEngine camunda;
  @Autowired Approvals approvals;
  @Autowired Users users;
  @Autowired Offers offers;

  private Company.Team team;

  @BeforeEach
  void begin() {
    init(camunda);
    engine.itIs(MONDAY);
    team = company.team();
  }

  @AfterEach
  void end() {
    ClockUtil.reset();
    SecurityContextHolder.clearContext();
  }

  @Test
  void anOrdinaryDiscountIsTheSupervisorsToGrant() {
    SubjectRef offer = offers.offer(team, team.rep(), 15);
    Asked asked = Asked.about(offer, camunda);
    verify(asked).isWaitingAt(DECIDE);

    decide(team.supervisor(), asked, "APPROVE");

    verify(asked).isEnded().hasPassed("endEvent_approved");
    assertThat(approvals.get(asked.id()).state()).isEqualTo(State.APPROVED);
    assertThat(offers.outcomes(offer)).containsExactly("approved");
    assertThat(outcomeOf(asked)).isEqualTo("approved");
    assertThat(lastNews(team.rep()).at("/kind")).isEqualTo("APPROVAL_DECIDED");
  }

  @Test
  void aHighDiscountIsAlsoTheirSuperiorsAndAVeryHighOneGoesUpToTheLastResort() {
    Asked asked = Asked.about(offers.offer(team, team.rep(), 35), camunda);

    decide(team.supervisor(), asked, "APPROVE");
    verify(asked).isWaitingAt(DECIDE);
    decide(team.manager(), asked, "APPROVE");
    verify(asked).isWaitingAt(DECIDE);

    List<UserId> asks =
        seats(asked).stream().map(seat -> new UserId(seat.approver().id())).toList();
    assertThat(asks).startsWith(team.supervisor().id(), team.manager().id());
    assertThat(asks.subList(2, asks.size()))
        .isNotEmpty()
        .doesNotContain(team.manager().id())
        .allSatisfy(
            user ->
                assertThat(users.signedIn(user).orElseThrow().role())
                    .isIn(Role.MANAGER, Role.ADMIN));
  }

  @Test
  void theFirstLevelThatSaysNoEndsIt() {
    SubjectRef offer = offers.offer(team, team.rep(), 25);
    Asked asked = Asked.about(offer, camunda);

    decide(team.supervisor(), asked, "REJECT");

    verify(asked).isEnded().hasPassed("endEvent_rejected");
    assertThat(offers.outcomes(offer)).containsExactly("rejected");
    assertThat(approvals.get(asked.id()).state()).isEqualTo(State.REJECTED);
  }

  @Test
  void aRequestCanBeReturnedAndAskedForAgain() {
    SubjectRef offer = offers.offer(team, team.rep(), 15);
    Asked first = Asked.about(offer, camunda);

    decide(team.supervisor(), first, "RETURN");
    verify(first).isEnded().hasPassed("endEvent_returned");
    Asked second = Asked.about(offer, camunda);

    verify(second).isWaitingAt(DECIDE);
    assertThat(offers.outcomes(offer)).containsExactly("returned");
  }

  @Test
  void theRequesterTakesItBack() {
    SubjectRef offer = offers.offer(team, team.rep(), 15);
    Asked asked = Asked.about(offer, camunda);

    company
        .as(team.rep())
        .post("/api/approvals/" + asked.id() + "/recall", Map.of("version", version(asked)))
        .is(200);

    verify(asked).isEnded().hasPassed("endEvent_recalled");
    assertThat(offers.outcomes(offer)).containsExactly("recalled");
    assertThat(lastNews(team.supervisor()).at("/kind")).isEqualTo("APPROVAL_WITHDRAWN");
  }

  @Test
  void whatIsWithdrawnWithItsSubjectIsDecidedNoMore() {
    SubjectRef offer = offers.offer(team, team.rep(), 15);
    Asked asked = Asked.about(offer, camunda);

    approvals.withdraw(offer);
    approvals.withdraw(offer);

    assertThat(approvals.get(asked.id()).state()).isEqualTo(State.WITHDRAWN);
    assertThat(offers.outcomes(offer)).containsExactly("withdrawn");
  }

  @Test
  void aSupervisorsRequestIsTheirSuperiorsToGrant() {
    Asked asked = Asked.about(offers.offer(team, team.supervisor(), 15), camunda);

    assertThat(approver(asked)).isEqualTo(team.manager().id());
  }

  @Test
  void whoAsksForTheOfferOfSomebodyElseDoesNotGrantItEither() {
    SubjectRef offer = offers.offer(team, team.rep(), 15);
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(
                team.supervisor().id(), null, List.of()));

    Asked asked = Asked.about(offer, camunda);

    assertThat(approver(asked)).isEqualTo(team.manager().id());
  }

  @Test
  void aManagersRequestIsNeverTheirOwnToGrant() {
    Company.Team other = company.team();
    Asked asked = Asked.about(offers.offer(other, other.manager(), 15), camunda);

    assertThat(approver(asked)).isNotEqualTo(other.manager().id());
  }

  @Test
  void aLateApproverIsRemindedThenTheirSuperiorHearsOfItAndDecidesInstead() {
    Asked asked = Asked.about(offers.offer(team, team.rep(), 15), camunda);

    engine.passes(HALF_A_WORKING_DAY);
    verify(asked).isWaitingAt(DECIDE).hasPassed("endEvent_approverReminded");
    assertThat(lastNews(team.supervisor()).at("/kind")).isEqualTo("APPROVAL_REMINDER");

    engine.passes(A_DAY);
    verify(asked).isWaitingAt(DECIDE).hasPassed("endEvent_lateApprovalReported");
    Http manager = company.as(team.manager());
    Http.Answer news = lastNews(team.manager());
    assertThat(news.at("/kind")).isEqualTo("ESCALATION_RAISED");
    String escalation = "/api/escalations/" + news.at("/subject/id");

    manager
        .post(
            escalation + "/reassignment",
            Map.of(
                "userId",
                team.manager().id().toString(),
                "version",
                manager.get(escalation).body().path("version").asLong()))
        .is(200);
    decide(team.manager(), asked, "APPROVE");

    verify(asked).isEnded().hasPassed("endEvent_approved");
    assertThat(manager.get(escalation).at("/state")).isEqualTo("RESOLVED");
  }

  @Test
  void aDecisionSettlesTheEscalationOfItsDelay() {
    Asked asked = Asked.about(offers.offer(team, team.rep(), 15), camunda);
    engine.passes(A_DAY);
    String escalation = "/api/escalations/" + lastNews(team.manager()).at("/subject/id");

    decide(team.supervisor(), asked, "APPROVE");

    Http.Answer settled = company.as(team.manager()).get(escalation).is(200);
    assertThat(settled.at("/state")).isEqualTo("RESOLVED");
    assertThat(settled.body().path("history").values())
        .last()
        .satisfies(step -> assertThat(step.path("what").asString()).isEqualTo("LAPSED"));
  }

  private void decide(Company.Person person, Asked asked, String decision) {
    company
        .as(person)
        .post(
            "/api/approvals/" + asked.id() + "/decision",
            Map.of("decision", decision, "comment", "As agreed.", "version", version(asked)))
        .is(200);
  }

  private long version(Asked asked) {
    return approvals.get(asked.id()).version();
  }

  private UserId approver(Asked asked) {
    List<SeatView> seats = seats(asked);
    return new UserId(seats.get(seats.size() - 1).approver().id());
  }

  private List<SeatView> seats(Asked asked) {
    return approvals.get(asked.id()).rounds().stream()
        .flatMap(round -> round.levels().stream())
        .flatMap(level -> level.seats().stream())
        .toList();
  }

  private String outcomeOf(Asked asked) {
    return (String)
        camunda
            .getHistoryService()
            .createHistoricVariableInstanceQuery()
            .processInstanceId(asked.process().getId())
            .variableName("approvalOutcome")
            .singleResult()
            .getValue();
  }

  private Http.Answer lastNews(Company.Person person) {
    engine.newsAreTold();
    Http.Answer bell = company.as(person).get("/api/notifications?size=1").is(200);
    return new Http.Answer(bell.status(), bell.body().at("/items/0"), bell.raw());
  }

  private static ProcessInstanceAssert verify(Asked asked) {
    return BpmnAwareTests.assertThat(asked.process());
  }
}

package io.kramek.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.approvals.ApprovalViews.ApprovalPage;
import io.kramek.approvals.ApprovalViews.LevelView;
import io.kramek.approvals.ApprovalViews.SeatView;
import io.kramek.approvals.Approvals.Decision;
import io.kramek.approvals.Approvals.State;
import io.kramek.approvals.TriedPolicy.Row;
import io.kramek.calendars.Absences;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** How levels are asked and agree, and who is asked where the one that is meant cannot be. */
@HttpTest
class ApprovalLevelsTest {

  private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");

  @Autowired Company company;
  @Autowired Engine engine;
  @Autowired ProcessEngine camunda;
  @Autowired Approvals approvals;
  @Autowired Users users;
  @Autowired Absences absences;
  @Autowired Offers offers;

  private Company.Team team;
  private Company.Person finance;
  private Company.Person legal;
  private TriedPolicy policy;

  @BeforeEach
  void begin() {
    engine.itIs(MONDAY);
    team = company.team();
    finance = company.join("finance", Role.SUPERVISOR, null, null);
    legal = company.join("legal", Role.SUPERVISOR, null, team.manager().id());
  }

  @AfterEach
  void end() {
    ClockUtil.reset();
    SecurityContextHolder.clearContext();
    if (policy != null) {
      policy.close();
    }
  }

  @Test
  void anyTheFirstWhoDecidesDecidesForAll() {
    Asked asked = ask(new Row(1, "supervisor, " + person(finance), "any"));
    assertThat(openTasks(asked)).isEqualTo(2);

    decide(finance, asked, Decision.APPROVE);

    assertThat(state(asked)).isEqualTo(State.APPROVED);
    assertThat(isEnded(asked)).isTrue();
    assertThat(inbox(team.supervisor())).isZero();
    assertThat(news(team.supervisor())).isEqualTo("APPROVAL_ENDED");
  }

  @Test
  void allMustAgreeAndTheFirstNoEndsIt() {
    Row all = new Row(1, "supervisor, %s, %s".formatted(person(finance), person(legal)), "all");
    Asked asked = ask(all);

    decide(finance, asked, Decision.APPROVE);
    decide(team.supervisor(), asked, Decision.APPROVE);
    assertThat(openTasks(asked)).isEqualTo(1);
    assertThat(news(team.rep())).isEqualTo("APPROVAL_AGREED");
    decide(legal, asked, Decision.APPROVE);
    assertThat(state(asked)).isEqualTo(State.APPROVED);

    Asked refused = again();
    decide(legal, refused, Decision.REJECT);
    assertThat(state(refused)).isEqualTo(State.REJECTED);
    assertThat(inbox(finance)).isZero();
  }

  @Test
  void twoOfThreeAreEnough() {
    Asked asked =
        ask(new Row(1, "supervisor, %s, %s".formatted(person(finance), person(legal)), "2 of 3"));

    decide(finance, asked, Decision.REJECT);
    assertThat(state(asked)).isEqualTo(State.OPEN);
    assertThat(news(team.rep())).isEqualTo("APPROVAL_DISAGREED");
    decide(legal, asked, Decision.APPROVE);
    decide(team.supervisor(), asked, Decision.APPROVE);

    assertThat(state(asked)).isEqualTo(State.APPROVED);
  }

  @Test
  void inASequenceEachIsAskedWhenTheOneBeforeHasAgreed() {
    Asked asked = ask(new Row(1, person(finance) + ", " + person(legal), "sequence"));
    assertThat(openTasks(asked)).isEqualTo(1);
    assertThat(inbox(legal)).isZero();

    decide(finance, asked, Decision.APPROVE);
    assertThat(inbox(legal)).isEqualTo(1);
    engine.passes(Duration.ofHours(4));
    assertThat(news(legal)).isEqualTo("APPROVAL_REMINDER");
    decide(legal, asked, Decision.APPROVE);

    assertThat(state(asked)).isEqualTo(State.APPROVED);
    assertThat(isEnded(asked)).isTrue();
  }

  @Test
  void ofEachLevelTheFirstRowThatFitsHolds() {
    Asked asked =
        ask(
            new Row(2, person(legal), "any"),
            new Row(1, person(finance), "any"),
            new Row(2, "supervisor", "any"));

    assertThat(levels(asked))
        .extracting(LevelView::approvers)
        .containsExactly(person(finance), person(legal));
  }

  @Test
  void aRoleIsEverybodyInItAndATeamsLeadWhoAnswersForIt() {
    Company.Team other = company.team();
    Asked asked = ask(new Row(1, "lead(%s)".formatted(other.code()), "any"));
    assertThat(seated(asked)).containsExactly(other.supervisor().id());

    policy.close();
    Asked managers = ask(new Row(1, "role(manager)", "any"));
    assertThat(seated(managers))
        .hasSizeBetween(2, 20)
        .allSatisfy(user -> assertThat(roleOf(user)).isEqualTo(Role.MANAGER));
  }

  @Test
  void anUnknownRolePersonOrTeamLeadsToAManagerAndNeverToNobody() {
    for (String nonsense :
        List.of("role(king)", "person(nobody)", "lead(NOWHERE)", "superior(9)", "whoever!")) {
      Asked asked = ask(new Row(1, nonsense, "any"));

      assertThat(openTasks(asked)).as(nonsense).isEqualTo(1);
      assertThat(seat(asked).fallback()).as(nonsense).isEqualTo("EMPTY");
      assertThat(roleOf(seated(asked).get(0))).isIn(Role.MANAGER, Role.ADMIN);
      policy.close();
    }
  }

  @Test
  void whoAsksIsPassedOverForTheirSuperior() {
    policy = TriedPolicy.of(camunda, new Row(1, person(team.supervisor()), "any"));
    Asked asked = Asked.about(offers.offer(team, team.supervisor(), 15), camunda);

    assertThat(seated(asked)).containsExactly(team.manager().id());
    assertThat(seat(asked).fallback()).isEqualTo("REQUESTER");
  }

  @Test
  void whoDecidesOnTwoLevelsCountsOnceAndTheirSuperiorIsAskedInstead() {
    Asked asked =
        ask(new Row(1, "supervisor", "any"), new Row(2, person(team.supervisor()), "any"));

    decide(team.supervisor(), asked, Decision.APPROVE);

    assertThat(seated(asked)).containsExactly(team.supervisor().id(), team.manager().id());
    assertThat(levels(asked).get(1).seats().get(0).fallback()).isEqualTo("TWICE");
  }

  @Test
  void namedTwiceOnOneLevelSomebodyHasOneSay() {
    Asked asked = ask(new Row(1, "supervisor, superior, " + person(team.supervisor()), "all"));

    assertThat(seated(asked)).containsExactly(team.supervisor().id());
  }

  @Test
  void whereMoreMustAgreeThanAreNamedManagersFillTheSeats() {
    Asked asked = ask(new Row(1, person(finance), "2 of 3"));

    assertThat(seated(asked)).hasSize(2).startsWith(finance.id());
    assertThat(levels(asked).get(0).seats().get(1).fallback()).isEqualTo("TOO_FEW");
  }

  @Test
  void whoHasLeftIsPassedOverForTheirSuperior() {
    users.leave(legal.id());
    Asked asked = ask(new Row(1, person(legal), "any"));

    assertThat(seated(asked)).containsExactly(team.manager().id());
    assertThat(seat(asked).fallback()).isEqualTo("LEFT");
  }

  @Test
  void whoLeavesWhileTheyAreAskedIsReplacedAtOnceAlsoWhereTheyWait() {
    Asked asked = ask(new Row(1, person(finance) + ", " + person(legal), "sequence"));

    users.leave(legal.id());
    assertThat(openTasks(asked)).isEqualTo(1);
    users.leave(finance.id());
    assertThat(openTasks(asked)).isEqualTo(1);

    List<UserId> seated = seated(asked);
    assertThat(seated).doesNotContain(finance.id(), legal.id()).contains(team.manager().id());
    Company.Person first = manager(seated.get(0));
    decide(first, asked, Decision.APPROVE);
    assertThat(inbox(team.manager())).isEqualTo(1);
    decide(team.manager(), asked, Decision.APPROVE);
    assertThat(state(asked)).isEqualTo(State.APPROVED);
  }

  @Test
  void whoWasDeactivatedBehindOurBackDecidesNothing() {
    Asked asked = ask(new Row(1, person(finance), "any"));
    Http window = company.as(finance);
    long version = version(asked);
    users.leave(finance.id());

    assertThat(
            window
                .post(
                    "/api/approvals/" + asked.id() + "/decision",
                    Map.of("decision", "APPROVE", "version", version))
                .status())
        .isIn(401, 404);
    assertThat(state(asked)).isEqualTo(State.OPEN);
    assertThat(seated(asked)).doesNotContain(finance.id());
  }

  @Test
  void ofFiftyDecisionsOnTheLastSeatOneCounts() throws Exception {
    Asked asked = ask(new Row(1, person(finance), "any"));
    long version = version(asked);
    Http window = company.as(finance);
    ExecutorService threads = Executors.newFixedThreadPool(50);
    try {
      List<Callable<Integer>> clicks = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        String decision = i % 2 == 0 ? "APPROVE" : "REJECT";
        clicks.add(
            () ->
                window
                    .post(
                        "/api/approvals/" + asked.id() + "/decision",
                        Map.of("decision", decision, "comment", "So.", "version", version))
                    .status());
      }
      List<Integer> answers = new ArrayList<>();
      for (Future<Integer> answer : threads.invokeAll(clicks)) {
        answers.add(answer.get());
      }

      assertThat(answers).filteredOn(status -> status == 200).hasSize(1);
      assertThat(answers).filteredOn(status -> status == 409).hasSize(49);
    } finally {
      threads.shutdown();
    }
    assertThat(isEnded(asked)).isTrue();
    assertThat(offers.outcomes(subject(asked))).hasSize(1);
  }

  @Test
  void twoWhoDecideAtTheSameMomentOnTwoSeatsBothCount() throws Exception {
    Asked asked = ask(new Row(1, person(finance) + ", " + person(legal), "all"));
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Callable<Void>> decisions = new ArrayList<>();
      for (Company.Person person : List.of(finance, legal)) {
        decisions.add(
            () -> {
              as(person, () -> approvals.decide(asked.id(), Decision.APPROVE, null, null));
              return null;
            });
      }
      for (Future<Void> done : threads.invokeAll(decisions)) {
        done.get();
      }
    } finally {
      threads.shutdown();
    }

    assertThat(state(asked)).isEqualTo(State.APPROVED);
  }

  @Test
  void whoStandsInDecidesUnderTheirOwnNameForWhoeverIsAway() {
    away(finance, legal);
    Asked asked = ask(new Row(1, person(finance), "any"));

    assertThat(inbox(finance)).isZero();
    assertThat(inbox(legal)).isEqualTo(1);
    assertThat(news(legal)).isEqualTo("APPROVAL_REQUESTED_FOR");
    assertThat(
            company
                .as(legal)
                .get("/api/approvals/" + asked.id())
                .is(200)
                .at("/chances/standsInFor/name"))
        .isEqualTo(finance.name());
    decide(legal, asked, Decision.APPROVE);

    assertThat(seat(asked).approver().name()).isEqualTo(finance.name());
    assertThat(seat(asked).decidedBy().name()).isEqualTo(legal.name());
    assertThat(state(asked)).isEqualTo(State.APPROVED);
  }

  @Test
  void whoAsksStandsInForNobodyWhoDecidesAboutIt() {
    away(finance, team.rep());
    Asked asked = ask(new Row(1, person(finance), "any"));

    assertThat(inbox(team.rep())).isZero();
    assertThat(inbox(finance)).isEqualTo(1);
    assertThat(company.as(team.rep()).get("/api/approvals/" + asked.id()).at("/chances/decide"))
        .isEqualTo("false");
  }

  @Test
  void whoHasASayStandsInForNobodyBeside() {
    away(finance, legal);
    Asked asked = ask(new Row(1, person(finance) + ", " + person(legal), "all"));

    assertThat(inbox(legal)).isEqualTo(1);
    decide(legal, asked, Decision.APPROVE);
    assertThat(state(asked)).isEqualTo(State.OPEN);
    assertThat(inbox(finance)).isEqualTo(1);
  }

  @Test
  void aSeatCanBeDelegatedButNotToWhoAsksOrHasASay() {
    Asked asked = ask(new Row(1, person(finance) + ", supervisor", "all"));

    assertThat(delegate(finance, asked, team.rep()).is(422).code()).isEqualTo("approvalOwnRequest");
    assertThat(delegate(finance, asked, team.supervisor()).is(422).code())
        .isEqualTo("approvalOneSay");
    assertThat(delegate(legal, asked, team.manager()).status()).isIn(404, 422);
    delegate(finance, asked, legal).is(200);

    assertThat(inbox(finance)).isZero();
    assertThat(inbox(legal)).isEqualTo(1);
    assertThat(news(team.rep())).isEqualTo("APPROVAL_DELEGATED");
    assertThat(company.as(legal).get("/api/approvals/" + asked.id()).at("/rounds/0/events/0/what"))
        .isEqualTo("DELEGATED");
    decide(legal, asked, Decision.APPROVE);
    decide(team.supervisor(), asked, Decision.APPROVE);
    assertThat(state(asked)).isEqualTo(State.APPROVED);
  }

  @Test
  void anOpinionDecidesNothing() {
    Asked asked = ask(new Row(1, person(finance), "any"));
    String approval = "/api/approvals/" + asked.id();
    Http expert = company.as(legal);
    expert.get(approval).is(404);

    assertThat(
            company
                .as(team.rep())
                .post(
                    approval + "/opinion-requests",
                    Map.of("userId", legal.id().toString(), "version", version(asked)))
                .is(422)
                .code())
        .isEqualTo("approvalOwnRequest");
    company
        .as(finance)
        .post(
            approval + "/opinion-requests",
            Map.of(
                "userId", legal.id().toString(), "question", "Legal?", "version", version(asked)))
        .is(200);
    assertThat(news(legal)).isEqualTo("APPROVAL_OPINION_ASKED");
    assertThat(expert.get(approval).is(200).at("/chances/opine")).isEqualTo("true");
    expert.post(approval + "/opinions", Map.of("opinion", " ")).is(422);
    expert.post(approval + "/opinions", Map.of("opinion", "It is.")).is(200);

    assertThat(news(finance)).isEqualTo("APPROVAL_OPINION");
    assertThat(state(asked)).isEqualTo(State.OPEN);
    assertThat(
            company
                .as(team.rep())
                .post(approval + "/opinions", Map.of("opinion", "Please!"))
                .is(422)
                .code())
        .isEqualTo("approvalNotAsked");
    decide(finance, asked, Decision.APPROVE);
    assertThat(news(legal)).isEqualTo("APPROVAL_ENDED");
  }

  @Test
  void aFurtherRoundKnowsTheOneBeforeAndTheThirdIsDecided() {
    policy = TriedPolicy.of(camunda, new Row(1, person(finance), "any"));
    SubjectRef offer = offers.offer(team, team.rep(), 22);
    Asked first = Asked.about(offer, camunda);
    decide(finance, first, Decision.RETURN);
    Asked second = Asked.about(offer, camunda);
    assertThat(news(finance)).isEqualTo("APPROVAL_REQUESTED_AGAIN");
    decide(finance, second, Decision.RETURN);
    Asked third = Asked.about(offer, camunda);

    ApprovalPage page = approvals.get(third.id());
    assertThat(page.round()).isEqualTo(3);
    assertThat(page.rounds())
        .extracting(ApprovalViews.RoundView::state)
        .containsExactly(State.RETURNED, State.RETURNED, State.OPEN);
    Http http = company.as(finance);
    assertThat(http.get("/api/approvals/" + third.id()).at("/chances/sendBack")).isEqualTo("false");
    assertThat(
            http.post(
                    "/api/approvals/" + third.id() + "/decision",
                    Map.of("decision", "RETURN", "comment", "Again.", "version", version(third)))
                .is(422)
                .code())
        .isEqualTo("approvalLastRound");
    decide(finance, third, Decision.REJECT);
    assertThat(state(third)).isEqualTo(State.REJECTED);
  }

  @Test
  void aRequestOfTheFirstReleaseFinishesByTheModelItWasBegunWith() {
    policy = TriedPolicy.firstRelease(camunda);
    SubjectRef offer = offers.offer(team, team.rep(), 25);
    Asked asked = Asked.by(policy.definition(), offer, camunda);

    engine.passes(Duration.ofHours(4));
    assertThat(news(team.supervisor())).isEqualTo("APPROVAL_REMINDER");
    decide(team.supervisor(), asked, Decision.APPROVE);
    assertThat(openTasks(asked)).isEqualTo(1);
    hand(team.manager(), finance, asked);
    decide(finance, asked, Decision.APPROVE);

    assertThat(state(asked)).isEqualTo(State.APPROVED);
    assertThat(isEnded(asked)).isTrue();
  }

  private void away(Company.Person person, Company.Person substitute) {
    absences.add(
        new Absences.AbsenceDraft(
            person.id(),
            LocalDate.of(2026, 11, 20),
            LocalDate.of(2026, 11, 27),
            null,
            substitute.id(),
            Map.of()));
  }

  private Http.Answer delegate(Company.Person from, Asked asked, Company.Person to) {
    return company
        .as(from)
        .post(
            "/api/approvals/" + asked.id() + "/delegation",
            Map.of("userId", to.id().toString(), "version", version(asked)));
  }

  private Asked ask(Row... rows) {
    policy = TriedPolicy.of(camunda, rows);
    return again();
  }

  private Asked again() {
    return Asked.about(offers.offer(team, team.rep(), 15), camunda);
  }

  private void decide(Company.Person person, Asked asked, Decision decision) {
    as(person, () -> approvals.decide(asked.id(), decision, "As agreed.", null));
  }

  private static void as(Company.Person person, Runnable action) {
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(person.id(), null, List.of()));
    try {
      action.run();
    } finally {
      SecurityContextHolder.clearContext();
    }
  }

  private void hand(Company.Person from, Company.Person to, Asked asked) {
    Http http = company.as(from);
    String task = http.get("/api/tasks?subject=approval:" + asked.id()).at("/items/0/id");
    http.post("/api/tasks/" + task + "/assignment", Map.of("userId", to.id().toString())).is(200);
  }

  private State state(Asked asked) {
    return approvals.get(asked.id()).state();
  }

  private SubjectRef subject(Asked asked) {
    ApprovalPage page = approvals.get(asked.id());
    return new SubjectRef(page.subject().type(), page.subject().id());
  }

  private long version(Asked asked) {
    return approvals.get(asked.id()).version();
  }

  private List<LevelView> levels(Asked asked) {
    ApprovalPage page = approvals.get(asked.id());
    return page.rounds().get(page.rounds().size() - 1).levels();
  }

  private List<UserId> seated(Asked asked) {
    return levels(asked).stream()
        .flatMap(level -> level.seats().stream())
        .map(seat -> new UserId(seat.approver().id()))
        .toList();
  }

  private SeatView seat(Asked asked) {
    return levels(asked).get(0).seats().get(0);
  }

  private Role roleOf(UserId user) {
    return users.signedIn(user).orElseThrow().role();
  }

  private Company.Person manager(UserId user) {
    return new Company.Person(user, null, users.name(user).name());
  }

  private long openTasks(Asked asked) {
    return camunda
        .getTaskService()
        .createTaskQuery()
        .processInstanceId(asked.process().getId())
        .count();
  }

  private boolean isEnded(Asked asked) {
    return camunda
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processInstanceId(asked.process().getId())
            .count()
        == 0;
  }

  private int inbox(Company.Person person) {
    return company
        .as(person)
        .get("/api/tasks?subjectType=approval")
        .is(200)
        .body()
        .path("total")
        .asInt();
  }

  private String news(Company.Person person) {
    return company.as(person).get("/api/notifications?size=1").is(200).at("/items/0/kind");
  }

  private static String person(Company.Person person) {
    return "person(" + person.username() + ")";
  }
}

package io.kramek.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.approvals.ApprovalViews.ApprovalPage;
import io.kramek.approvals.Approvals.Decision;
import io.kramek.approvals.Approvals.State;
import io.kramek.approvals.TriedPolicy.Row;
import io.kramek.identity.UserId;
import io.kramek.shared.SubjectRef;
import io.kramek.testing.Company;
import io.kramek.testing.Http;
import io.kramek.testing.HttpTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Who sits where the one that is meant cannot, who is asked beside, and how votes meet. */
@HttpTest
class ApprovalSeatsTest extends ApprovalRoom {

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

  /** Whoever comes after the one who returned it has never seen it. */
  @Test
  void inTheSecondRoundOnlyThoseWhoWereAskedBeforeAreAskedAgain() {
    policy =
        TriedPolicy.of(camunda, new Row(1, person(finance) + ", " + person(legal), "sequence"));
    SubjectRef offer = offers.offer(team, team.rep(), 22);
    Asked first = Asked.about(offer, camunda);
    decide(finance, first, Decision.RETURN);

    Asked second = Asked.about(offer, camunda);
    assertThat(news(finance)).isEqualTo("APPROVAL_REQUESTED_AGAIN");
    decide(finance, second, Decision.APPROVE);
    assertThat(news(legal)).isEqualTo("APPROVAL_REQUESTED");
    decide(legal, second, Decision.RETURN);

    Asked third = Asked.about(offer, camunda);
    decide(finance, third, Decision.APPROVE);
    assertThat(news(legal)).isEqualTo("APPROVAL_REQUESTED_AGAIN");
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
}

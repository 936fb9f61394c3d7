package io.kramek.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.approvals.Approvals.State;
import io.kramek.approvals.mail.DecisionLinks;
import io.kramek.identity.UserId;
import io.kramek.identity.Users;
import io.kramek.testing.Company;
import io.kramek.testing.Engine;
import io.kramek.testing.Http;
import io.kramek.testing.HttpTest;
import java.time.Duration;
import java.time.Instant;
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
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever holds the link of an e-mail decides with it once, without logging in. */
@HttpTest
class MailedDecisionTest {

  private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");

  @Autowired Company company;
  @Autowired Engine engine;
  @Autowired ProcessEngine camunda;
  @Autowired Approvals approvals;
  @Autowired DecisionLinks links;
  @Autowired Users users;
  @Autowired Offers offers;
  @Autowired JdbcClient jdbc;

  private Company.Team team;
  private Http stranger;
  private Asked asked;

  @BeforeEach
  void aSupervisorIsAsked() {
    engine.itIs(MONDAY);
    team = company.team();
    stranger = company.stranger();
    asked = Asked.about(offers.offer(team, team.rep(), 15), camunda);
  }

  @AfterEach
  void end() {
    ClockUtil.reset();
    jdbc.sql("delete from approval_link_failure").update();
  }

  @Test
  void lookingShowsWhatIsAskedForAndDecidesNothing() {
    String link = link();

    Http.Answer letter = stranger.get(link).is(200);
    stranger.get(link).is(200);

    assertThat(letter.at("/label")).isEqualTo("Two presses for the brewery");
    assertThat(letter.at("/requester")).isEqualTo(team.rep().name());
    assertThat(letter.at("/amount/amount")).isEqualTo("9000.00");
    assertThat(letter.body().has("customer")).isFalse();
    assertThat(state()).isEqualTo(State.OPEN);
  }

  @Test
  void decidingUsesTheLinkUp() {
    String link = link();

    approve(link).is(204);

    assertThat(state()).isEqualTo(State.APPROVED);
    var seat = approvals.get(asked.id()).rounds().get(0).levels().get(0).seats().get(0);
    assertThat(seat.byMail()).isTrue();
    assertThat(seat.approver().name()).isEqualTo(team.supervisor().name());
    assertThat(approve(link).is(409).code()).isEqualTo("approvalLinkUsed");
    assertThat(stranger.get(link).is(409).code()).isEqualTo("approvalLinkUsed");
  }

  @Test
  void aRefusedDecisionLeavesTheLinkAsItIs() {
    String link = link();

    assertThat(stranger.post(link, Map.of("decision", "REJECT")).is(422).at("/fields/0/field"))
        .isEqualTo("comment");
    stranger.post(link, Map.of("decision", "REJECT", "comment", "Too much.")).is(204);

    assertThat(state()).isEqualTo(State.REJECTED);
  }

  @Test
  void aLinkExpiresAfterThreeDays() {
    String link = link();

    engine.itIs(MONDAY.plus(Duration.ofHours(72)).minusSeconds(1));
    stranger.get(link).is(200);
    engine.itIs(MONDAY.plus(Duration.ofHours(72)));

    assertThat(stranger.get(link).is(409).code()).isEqualTo("approvalLinkExpired");
    assertThat(approve(link).is(409).code()).isEqualTo("approvalLinkExpired");
    assertThat(state()).isEqualTo(State.OPEN);
  }

  @Test
  void whoGaveTheSeatAwayDecidesNoMore() {
    String link = link();
    String task =
        company.as(team.supervisor()).get("/api/tasks?subjectType=approval").at("/items/0/id");
    company
        .as(team.supervisor())
        .post(
            "/api/tasks/" + task + "/assignment", Map.of("userId", team.manager().id().toString()))
        .is(200);

    assertThat(stranger.get(link).is(422).code()).isEqualTo("approvalNotYours");
    assertThat(approve(link).is(422).code()).isEqualTo("approvalNotYours");
  }

  @Test
  void whatIsDecidedElsewhereOrRecalledNeedsNoLink() {
    String link = link();
    long version = approvals.get(asked.id()).version();
    company
        .as(team.rep())
        .post("/api/approvals/" + asked.id() + "/recall", Map.of("version", version))
        .is(200);

    assertThat(stranger.get(link).is(409).code()).isEqualTo("approvalClosed");
    assertThat(approve(link).is(409).code()).isEqualTo("approvalClosed");
  }

  @Test
  void theLinkOfTheLastRoundDecidesNothingInThis() {
    String link = link();
    String other = link();
    stranger.post(other, Map.of("decision", "RETURN", "comment", "Less.")).is(204);
    Asked again = Asked.about(subject(), camunda);

    assertThat(approve(link).is(409).code()).isEqualTo("approvalClosed");
    assertThat(approvals.get(again.id()).state()).isEqualTo(State.OPEN);
    assertThat(approvals.get(again.id()).round()).isEqualTo(2);
  }

  @Test
  void whoHasLeftDecidesNothing() {
    String link = link();
    jdbc.sql("update app_user set active = false where id = ?")
        .param(team.supervisor().id().value())
        .update();

    assertThat(stranger.get(link).is(422).code()).isEqualTo("approvalNotActive");
    assertThat(approve(link).is(422).code()).isEqualTo("approvalNotActive");
  }

  @Test
  void whoIsAskedGetsALinkOfTheirOwn() {
    assertThat(
            jdbc.sql("select user_id from approval_link where approval_id = ?")
                .param(asked.id().value())
                .query(java.util.UUID.class)
                .list())
        .containsExactly(team.supervisor().id().value());
  }

  @Test
  void onlyTheHashIsKept() {
    String token = link().substring("/api/public/approvals/".length());

    assertThat(
            jdbc.sql(
                    "select encode(token_hash, 'escape') || row_to_json(l)::text from approval_link l")
                .query(String.class)
                .list())
        .isNotEmpty()
        .noneMatch(row -> row.contains(token));
  }

  @Test
  void whoGuessesHasToWait() {
    String link = link();
    for (int i = 0; i < 10; i++) {
      assertThat(stranger.get("/api/public/approvals/guess" + i).is(422).code())
          .isEqualTo("approvalLinkUnknown");
    }

    assertThat(stranger.get("/api/public/approvals/guess").is(429).code())
        .isEqualTo("tooManyAttempts");
    stranger.get(link).is(429);
    engine.itIs(MONDAY.plus(Duration.ofMinutes(11)));
    stranger.get(link).is(200);
  }

  @Test
  void ofFiftyClicksOnOneLinkOneCounts() throws Exception {
    String link = link();
    ExecutorService threads = Executors.newFixedThreadPool(50);
    try {
      List<Callable<Integer>> clicks = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        clicks.add(() -> approve(link).status());
      }
      List<Integer> answers = new ArrayList<>();
      for (Future<Integer> answer : threads.invokeAll(clicks)) {
        answers.add(answer.get());
      }
      assertThat(answers).filteredOn(status -> status == 204).hasSize(1);
      assertThat(answers).filteredOn(status -> status == 409).hasSize(49);
    } finally {
      threads.shutdown();
    }
    assertThat(state()).isEqualTo(State.APPROVED);
  }

  private String link() {
    UserId supervisor = team.supervisor().id();
    return links
        .issue(asked.id(), supervisor, supervisor)
        .replace("/approve/", "/api/public/approvals/");
  }

  private io.kramek.shared.SubjectRef subject() {
    var subject = approvals.get(asked.id()).subject();
    return new io.kramek.shared.SubjectRef(subject.type(), subject.id());
  }

  private Http.Answer approve(String link) {
    return stranger.post(link, Map.of("decision", "APPROVE"));
  }

  private State state() {
    return approvals.get(asked.id()).state();
  }
}

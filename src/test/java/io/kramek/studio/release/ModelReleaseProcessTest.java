package io.kramek.studio.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import io.kramek.studio.process.Releases;
import io.kramek.testing.Company;
import io.kramek.testing.Http;
import io.kramek.testing.HttpTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.engine.test.assertions.bpmn.ProcessInstanceAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The shipped model on the shipped tables: every way a request for a release may go. */
@HttpTest
class ModelReleaseProcessTest {

  /** A Monday, two hours into the working day. */
  private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");

  private static final String FORM = "work-stage.form";
  private static final String MODEL = "lead-qualification.bpmn";
  private static final String BOUND = "camunda:calledElementBinding=\"deployment\"";
  private static final String OTHER_NAME = "\"Look at the lead\"";

  @Autowired Company company;
  @Autowired ProcessEngine camunda;
  @Autowired RepositoryService repository;
  @Autowired Releases releases;
  @Autowired JdbcClient jdbc;

  private ReleaseRoom room;
  private Http author;
  private int before;

  @BeforeEach
  void open() {
    ClockUtil.setCurrentTime(Date.from(MONDAY));
    init(camunda);
    room = new ReleaseRoom(company, jdbc, camunda);
    author = company.as(company.team().manager());
    before = room.inForce();
  }

  /** Others test by the shipped catalogue. */
  @AfterEach
  void asItWas() {
    String said =
        author
            .get("/api/studio/releases/" + before + "/way-back")
            .is(200)
            .body()
            .path("differences")
            .toString();
    if (!said.equals("[]")) {
      room.goesBackTo(before, author);
    }
  }

  @Test
  void aDraftThatIsAgreedToComesInForceAsAWhole() {
    String draft = draft("Deals have names", "\"Deal\"", "\"Name of the deal\"");
    String request = ask(draft, Map.of());
    process(request).isWaitingAt("startEvent_releaseRequested");
    assertThat(state(request)).isEqualTo("CHECKING");

    room.goesOn(request);
    process(request).isWaitingAt("callActivity_reviewRelease");
    assertThat(state(request)).isEqualTo("IN_REVIEW");
    Http reviewer = room.reviewer(request);
    JsonNode seen = reviewer.get(ReleaseRoom.path(request) + "/comparison").is(200).body();
    assertThat(seen).hasSize(1);
    assertThat(seen.at("/0/differences/0/code").asString()).isEqualTo("FIELD_LABEL");
    assertThat(seen.at("/0/differences/0/before").asString()).isEqualTo("Deal");
    assertThat(seen.at("/0/before").asString()).contains("\"label\": \"Deal\"");

    room.says(reviewer, request, "APPROVE").is(200);
    process(request).isWaitingAt("event_effectiveDateReached");
    assertThat(state(request)).isEqualTo("SCHEDULED");
    assertThat(room.inForce()).isEqualTo(before);

    room.goesOn(request);
    process(request).hasPassed("serviceTask_putInForce", "endEvent_released").isEnded();
    assertThat(room.inForce()).isEqualTo(before + 1);
    assertThat(author.get("/api/studio/drafts/" + draft).at("/state")).isEqualTo("RELEASED");
    JsonNode release = author.get("/api/studio/releases/" + (before + 1)).is(200).body();
    assertThat(release.path("kind").asString()).isEqualTo("DRAFT");
    assertThat(release.path("reason").asString()).isEqualTo("It reads better");
    assertThat(release.path("genuine").asBoolean()).isTrue();
    assertThat(release.at("/differences/0/code").asString()).isEqualTo("FIELD_LABEL");
    assertThat(release.path("agreedBy").isNull()).isFalse();
    assertThat(files(before + 1)).isEqualTo(files(before)).contains("approval.bpmn", FORM);
  }

  @Test
  void itWaitsForItsDayAndItsResultIsMeasured() {
    String request =
        ask(
            draft("Fewer late tasks", "\"Deal\"", "\"The deal\""),
            Map.of(
                "effectiveAt",
                "2026-11-25T08:00:00Z",
                "expected",
                Map.of("kpi", "LATE_TASKS", "change", -5)));
    room.goesOn(request);
    room.says(room.reviewer(request), request, "APPROVE").is(200);
    assertThat(due(request)).isEqualTo(Instant.parse("2026-11-25T08:00:00Z"));

    room.goesOn(request);
    process(request).isWaitingAt("event_resultsDue");
    JsonNode expected = author.get(ReleaseRoom.path(request)).body().path("expected");
    assertThat(expected.path("change").asInt()).isEqualTo(-5);
    assertThat(expected.path("measuredAt").isNull()).isTrue();
    assertThat(due(request)).isEqualTo(MONDAY.plus(Duration.ofDays(30)));

    room.goesOn(request);
    process(request).hasPassed("endEvent_measured").isEnded();
    assertThat(author.get(ReleaseRoom.path(request)).at("/expected/measuredAt")).isNotBlank();
  }

  @Test
  void nobodyAgreesToTheirOwnWorkEvenWhenAnotherAsksForIt() {
    String draft = draft("Mine", "\"Deal\"", "\"My deal\"");
    Http other = company.as(company.team().manager());
    String request =
        other
            .post("/api/studio/release-requests", Map.of("draft", draft, "reason", "For a friend"))
            .is(201)
            .at("/id");
    known.put(request, instance(request));
    room.goesOn(request);

    seat(request, author);
    assertThat(room.says(author, request, "APPROVE").is(422).code()).isEqualTo("releaseOwnWork");
    assertThat(state(request)).isEqualTo("IN_REVIEW");
    room.says(author, request, "REJECT").is(200);
    process(request).hasPassed("endEvent_rejected").isEnded();
  }

  @Test
  void whatIsReturnedOrRejectedCanBeWorkedOnAgain() {
    String draft = draft("Again", "\"Deal\"", "\"Deal!\"");
    String request = ask(draft, Map.of());
    assertThat(author.get("/api/studio/drafts/" + draft).at("/state")).isEqualTo("REQUESTED");
    room.goesOn(request);

    room.says(room.reviewer(request), request, "RETURN").is(200);
    process(request).hasPassed("serviceTask_returnRequest", "endEvent_returned").isEnded();
    assertThat(state(request)).isEqualTo("RETURNED");
    assertThat(author.get("/api/studio/drafts/" + draft).at("/state")).isEqualTo("OPEN");

    String second = ask(draft, Map.of());
    room.goesOn(second);
    room.says(room.reviewer(second), second, "REJECT").is(200);
    process(second).hasPassed("endEvent_rejected").isEnded();
    assertThat(state(second)).isEqualTo("REJECTED");
    assertThat(room.inForce()).isEqualTo(before);
  }

  @Test
  void whatMustNotComeInForceIsRefusedBeforeAnybodyIsAsked() {
    String draft = draft();
    put(draft, "customer-value-tier.dmn", "<text>recencyDays<", "<text>shoeSize<");
    String request = ask(draft, Map.of());

    room.goesOn(request);

    process(request).hasPassed("serviceTask_refuseRequest", "endEvent_refused").isEnded();
    JsonNode page = author.get(ReleaseRoom.path(request)).body();
    assertThat(page.path("state").asString()).isEqualTo("REFUSED");
    assertThat(page.path("refusal").asString()).isEqualTo("PROBLEMS");
    assertThat(page.path("findings").toString()).contains("ERROR", "customer-value-tier.dmn");
    assertThat(author.get("/api/studio/drafts/" + draft).at("/state")).isEqualTo("OPEN");
  }

  @Test
  void whatOnlyFilesTogetherCannotBeIsRefusedToo() {
    String draft = author.post("/api/studio/drafts", Map.of("title", "Circle")).is(201).at("/id");
    put(
        draft,
        "gift-circle.bpmn",
        content ->
            content
                .replace(
                    "<bpmn:endEvent", "<bpmn:callActivity calledElement=\"giftCircle\" " + BOUND)
                .replace("</bpmn:endEvent>", "</bpmn:callActivity>"));
    String request = ask(draft, Map.of());

    room.goesOn(request);

    process(request).hasPassed("endEvent_refused").isEnded();
    assertThat(author.get(ReleaseRoom.path(request)).body().path("findings").toString())
        .contains("REFUSED", "call itself");
    author.patch("/api/session", Map.of("language", "pl")).is(200);
    assertThat(author.get(ReleaseRoom.path(request)).body().path("findings").toString())
        .contains("REFUSED", "nie może wywoływać samego siebie");
  }

  @Test
  void whatTheEngineWouldNotTakeIsRefusedToo() {
    String draft = draft();
    put(
        draft,
        "value-review.bpmn",
        "targetRef=\"serviceTask_countFacts\"",
        "targetRef=\"serviceTask_nowhere\"");
    String request = ask(draft, Map.of());

    room.goesOn(request);

    process(request).hasPassed("endEvent_refused").isEnded();
    assertThat(author.get(ReleaseRoom.path(request)).at("/refusal")).isEqualTo("PROBLEMS");
    assertThat(
            jdbc.sql("select count(*) from engine.act_re_deployment where name_ = 'trial'")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void whatSomebodyHasOvertakenIsRefusedOnItsDay() {
    String draft = draft("Late", "\"Deal\"", "\"Late deal\"");
    String request = ask(draft, Map.of());
    room.goesOn(request);
    room.says(room.reviewer(request), request, "APPROVE").is(200);
    room.isReleased(ask(draft("First", "\"Stage\"", "\"Column\""), Map.of()));

    room.goesOn(request);

    process(request)
        .hasPassed("serviceTask_checkAgain", "serviceTask_refuseRequest", "endEvent_refused")
        .hasNotPassed("serviceTask_putInForce")
        .isEnded();
    assertThat(author.get(ReleaseRoom.path(request)).at("/refusal"))
        .isEqualTo("RELEASED_MEANWHILE");
    assertThat(author.get("/api/studio/drafts/" + draft).at("/state")).isEqualTo("OPEN");
    assertThat(room.inForce()).isEqualTo(before + 1);
    assertThat(
            author
                .post("/api/studio/release-requests", Map.of("draft", draft, "reason", "Again"))
                .is(409)
                .code())
        .isEqualTo("releaseOutdated");
  }

  @Test
  void whatOthersReleasedElsewhereHoldsNobodyUp() {
    String draft = draft("Mine", "\"Deal\"", "\"My deal\"");
    String request = ask(draft, Map.of());
    room.goesOn(request);
    room.says(room.reviewer(request), request, "APPROVE").is(200);
    anotherModelIsReleased();

    room.goesOn(request);

    process(request).hasPassed("serviceTask_putInForce", "endEvent_released").isEnded();
    assertThat(room.inForce()).isEqualTo(before + 2);
    Map<String, byte[]> now = releases.files(releases.inForce());
    assertThat(new String(now.get(FORM), StandardCharsets.UTF_8)).contains("\"My deal\"");
    assertThat(new String(now.get(MODEL), StandardCharsets.UTF_8)).contains(OTHER_NAME);
    assertThat(releases.genuine(List.of(before + 1, before + 2))).hasSize(2);
  }

  @Test
  void whoeverGoesBackMeansAllOfIt() {
    room.isReleased(ask(draft("First", "\"Deal\"", "\"First deal\""), Map.of()));
    String back =
        author
            .post("/api/studio/releases/" + before + "/way-back", Map.of("reason", "No"))
            .is(201)
            .at("/id");
    room.goesOn(back);
    room.says(room.reviewer(back), back, "APPROVE").is(200);
    anotherModelIsReleased();

    room.goesOn(back);

    assertThat(author.get(ReleaseRoom.path(back)).at("/refusal")).isEqualTo("RELEASED_MEANWHILE");
    assertThat(room.inForce()).isEqualTo(before + 2);
  }

  private void anotherModelIsReleased() {
    String draft = author.post("/api/studio/drafts", Map.of("title", "Theirs")).is(201).at("/id");
    put(draft, MODEL, "\"Qualify lead\"", OTHER_NAME);
    room.isReleased(ask(draft, Map.of()));
  }

  @Test
  void whatNobodyHasAskedForIsNotReleased() {
    String request = ask(draft("Swapped", "\"Deal\"", "\"Swapped\""), Map.of());
    room.goesOn(request);
    room.says(room.reviewer(request), request, "APPROVE").is(200);
    jdbc.sql("insert into release_content values ('other', 'x'::bytea) on conflict do nothing")
        .update();
    jdbc.sql("update release_request_file set sha256 = 'other' where request_id = ?")
        .param(UUID.fromString(request))
        .update();

    room.goesOn(request);

    process(request).hasPassed("endEvent_refused").isEnded();
    assertThat(author.get(ReleaseRoom.path(request)).at("/refusal")).isEqualTo("NOT_AS_ASKED");
  }

  @Test
  void whoeverAskedCanTakeItBackAtAnyTime() {
    String draft = draft("No", "\"Deal\"", "\"No\"");
    String request = ask(draft, Map.of());
    room.goesOn(request);
    Http stranger = company.as(company.team().manager());
    assertThat(stranger.post(ReleaseRoom.path(request) + "/withdrawal", Map.of()).is(422).code())
        .isEqualTo("releaseRequestNotYours");

    author.post(ReleaseRoom.path(request) + "/withdrawal", Map.of()).is(200);
    process(request).hasPassed("serviceTask_closeWithdrawn", "endEvent_withdrawn").isEnded();
    assertThat(state(request)).isEqualTo("WITHDRAWN");
    assertThat(author.get("/api/studio/drafts/" + draft).at("/state")).isEqualTo("OPEN");
    assertThat(author.post(ReleaseRoom.path(request) + "/withdrawal", Map.of()).is(422).code())
        .isEqualTo("releaseRequestClosed");

    String second = ask(draft, Map.of());
    room.goesOn(second);
    JsonNode approval =
        author.get("/api/approvals/" + author.get(ReleaseRoom.path(second)).at("/approval")).body();
    author
        .post(
            "/api/approvals/" + approval.path("id").asString() + "/recall",
            Map.of("version", approval.path("version").asLong()))
        .is(200);
    process(second).hasPassed("serviceTask_takeBack", "endEvent_takenBack").isEnded();
    assertThat(state(second)).isEqualTo("WITHDRAWN");
  }

  private String draft() {
    return author.post("/api/studio/drafts", Map.of("title", "A draft")).is(201).at("/id");
  }

  private String draft(String title, String was, String is) {
    String draft = author.post("/api/studio/drafts", Map.of("title", title)).is(201).at("/id");
    put(draft, FORM, was, is);
    return draft;
  }

  private void put(String draft, String file, String was, String is) {
    put(
        draft,
        file,
        content -> {
          assertThat(content).contains(was);
          return content.replace(was, is);
        });
  }

  private void put(String draft, String file, UnaryOperator<String> change) {
    String files = "/api/studio/drafts/" + draft + "/files";
    author.post(files, Map.of("file", file)).is(201);
    JsonNode taken = author.get(files + "/" + file).is(200).body();
    String content = change.apply(taken.path("content").asString());
    author
        .put(
            files + "/" + file,
            Map.of("content", content, "revision", taken.path("revision").asInt()))
        .is(200);
  }

  private String ask(String draft, Map<String, Object> more) {
    Map<String, Object> body = new HashMap<>(more);
    body.put("draft", draft);
    body.put("reason", "It reads better");
    String request = author.post("/api/studio/release-requests", body).is(201).at("/id");
    known.put(request, instance(request));
    return request;
  }

  private String state(String request) {
    return author.get(ReleaseRoom.path(request)).is(200).at("/state");
  }

  /** Somebody is asked, too, or instead of the first who is. */
  private void seat(String request, Http person) {
    Http asked = room.reviewer(request);
    String id = asked.get(ReleaseRoom.path(request)).at("/approval");
    if (person.get("/api/approvals/" + id).body().at("/chances/decide").asBoolean()) {
      return;
    }
    long version = asked.get("/api/approvals/" + id).body().path("version").asLong();
    asked
        .post(
            "/api/approvals/" + id + "/delegation",
            Map.of("userId", person.get("/api/session").at("/id"), "version", version))
        .is(200);
  }

  private Instant due(String request) {
    return camunda
        .getManagementService()
        .createJobQuery()
        .processInstanceId(instance(request).getId())
        .singleResult()
        .getDuedate()
        .toInstant();
  }

  private ProcessInstance instance(String request) {
    return camunda
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processDefinitionKey("modelRelease")
        .processInstanceBusinessKey(request)
        .singleResult();
  }

  private final Map<String, ProcessInstance> known = new HashMap<>();

  /** Also one that has ended. */
  private ProcessInstanceAssert process(String request) {
    return BpmnAwareTests.assertThat(known.get(request));
  }

  private List<String> files(int number) {
    String deployment =
        jdbc.sql("select deployment_id from catalogue_release where number = ?")
            .param(number)
            .query(String.class)
            .single();
    return repository.getDeploymentResourceNames(deployment).stream().sorted().toList();
  }
}

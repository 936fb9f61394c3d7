package io.kramek.studio.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kramek.studio.process.Releases;
import io.kramek.studio.process.release.TrialDeployment;
import io.kramek.testing.Company;
import io.kramek.testing.Http;
import io.kramek.testing.Http.Answer;
import io.kramek.testing.HttpTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/**
 * What the company has drawn and no longer wants is retired in a draft, and gone when it is out.
 */
@HttpTest
class RetirementTest {

  private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
  private static final String DRAFTS = "/api/studio/drafts/";

  @Autowired Company company;
  @Autowired Releases releases;
  @Autowired TransactionTemplate transactions;
  @Autowired TrialDeployment trial;
  @Autowired JdbcClient jdbc;
  @Autowired ProcessEngine camunda;
  @Autowired RuntimeService runtime;
  @Autowired ManagementService management;
  @Autowired RepositoryService repository;
  @Autowired HistoryService history;
  @Autowired TaskService tasks;

  private ReleaseRoom room;
  private Gifts gifts;
  private Company.Team team;
  private Http manager;
  private Http other;
  private int before;
  private int withGifts;

  @BeforeEach
  void drawn() {
    ClockUtil.setCurrentTime(Date.from(MONDAY));
    room = new ReleaseRoom(company, jdbc, camunda);
    gifts = new Gifts(releases, transactions);
    team = company.team();
    manager = company.as(team.manager());
    other = company.as(company.team().manager());
    before = room.inForce();
    withGifts = gifts.release();
  }

  /** Others test by the catalogue that was in force. */
  @AfterEach
  void asItWas() {
    runtime.createProcessInstanceQuery().processDefinitionKey(Gifts.PROCESS).list().stream()
        .map(instance -> instance.getId())
        .forEach(id -> runtime.deleteProcessInstance(id, "The test is over"));
    gifts.release(before);
    ClockUtil.reset();
  }

  @Test
  void whatIsRetiredIsNotInTheCatalogueOfTheDraft() {
    String draft = begin();

    retire(manager, draft, Gifts.MODEL, 0).is(204);

    JsonNode row = manager.get(DRAFTS + draft).is(200).body().at("/files/0");
    assertThat(row.path("retired").asBoolean()).isTrue();
    assertThat(row.at("/changedBy/name").asString()).isEqualTo(team.manager().name());
    JsonNode seen = manager.get(DRAFTS + draft + "/comparison").is(200).body();
    assertThat(seen).hasSize(1);
    assertThat(seen.at("/0/differences/0/code").asString()).isEqualTo("FILE_REMOVED");
    assertThat(seen.at("/0/now").isNull()).isTrue();
    assertThat(model(Gifts.MODEL).path("own").asBoolean()).isTrue();

    other.delete(retirement(draft, Gifts.MODEL)).is(204);
    assertThat(manager.get(DRAFTS + draft).body().path("files")).isEmpty();
    other.delete(retirement(draft, Gifts.MODEL)).is(404);
  }

  @Test
  void whatKramekWorksWithCannotBeRetired() {
    String draft = begin();

    Answer refused = retire(manager, draft, "lead-score.dmn", 0).is(422);

    assertThat(refused.code()).isEqualTo("draftFileShipped");
    assertThat(refused.at("/detail")).contains("Krámek itself works with this file");
    assertThat(model("lead-score.dmn").path("own").asBoolean()).isFalse();
    retire(manager, draft, "no-such.form", 0).is(404);
    retire(company.as(team.supervisor()), draft, Gifts.FORM, 0).is(403);
    company.as(team.supervisor()).delete(retirement(draft, Gifts.FORM)).is(403);
    assertThat(manager.get(DRAFTS + draft).body().path("files")).isEmpty();
  }

  @Test
  void ofTwoWhoWorkAtAFileTheOneWhoRetiresItHasSeenWhatTheOtherWrote() {
    String draft = begin();
    String file = DRAFTS + draft + "/files/" + Gifts.TABLE;
    manager.post(DRAFTS + draft + "/files", Map.of("file", Gifts.TABLE)).is(201);
    other.post(file + "/lock", Map.of("ask", false)).is(200);
    other.put(file, Map.of("content", "half done", "revision", 1)).is(200);

    Answer locked = retire(manager, draft, Gifts.TABLE, 2).is(409);
    assertThat(locked.code()).isEqualTo("draftLocked");
    other.delete(file + "/lock").is(204);
    assertThat(retire(manager, draft, Gifts.TABLE, 1).is(409).code()).isEqualTo("draftChanged");

    retire(manager, draft, Gifts.TABLE, 2).is(204);
    assertThat(other.put(file, Map.of("content", "more", "revision", 3)).is(409).code())
        .isEqualTo("draftFileRetired");
    assertThat(other.post(file + "/lock", Map.of("ask", false)).is(409).code())
        .isEqualTo("draftFileRetired");
    assertThat(other.post(DRAFTS + draft + "/files", Map.of("file", Gifts.TABLE)).is(409).code())
        .isEqualTo("draftFileRetired");
    assertThat(other.get(file + "/revisions").is(200).at("/total")).isEqualTo("3");
    assertThat(other.get(file + "/revisions/2").is(200).at("/content")).isEqualTo("half done");
  }

  @Test
  void whatWouldNoLongerUseItIsNotCountedAtHome() {
    String draft = begin();
    retire(manager, draft, Gifts.TABLE, 0).is(204);
    retire(manager, draft, Gifts.FORM, 0).is(204);
    assertThat(errors(draft)).isEqualTo(2);

    retire(other, draft, Gifts.MODEL, 0).is(204);
    assertThat(errors(draft)).isZero();

    other.delete(retirement(draft, Gifts.MODEL)).is(204);
    assertThat(errors(draft)).isEqualTo(2);
    String revision =
        manager
            .post(DRAFTS + draft + "/files", Map.of("file", Gifts.MODEL))
            .is(201)
            .at("/revision");
    String model = DRAFTS + draft + "/files/" + Gifts.MODEL;
    String content = manager.get(model).at("/content");
    manager
        .put(
            model,
            Map.of(
                "content",
                content.replace("\"giftChoice\"", "\"leadScore\""),
                "revision",
                Integer.parseInt(revision)))
        .is(200);
    assertThat(manager.get(DRAFTS + draft).body().path("files"))
        .filteredOn(row -> row.path("retired").asBoolean())
        .allMatch(row -> row.path("errors").asInt() == 0);
  }

  /** As the home of the studio tells. */
  private int errors(String draft) {
    for (JsonNode one :
        manager.get("/api/studio/drafts?state=OPEN&size=200").is(200).body().path("items")) {
      if (one.path("id").asString().equals(draft)) {
        return one.path("errors").asInt();
      }
    }
    throw new AssertionError("not listed");
  }

  @Test
  void whatStillUsesItStopsTheRelease() {
    String draft = begin();
    retire(manager, draft, Gifts.TABLE, 0).is(204);
    assertThat(errors(draft)).isEqualTo(1);

    JsonNode problem = manager.get(DRAFTS + draft + "/problems").is(200).body().get(0);
    assertThat(problem.path("code").asString()).isEqualTo("STILL_USED");
    assertThat(problem.path("severity").asString()).isEqualTo("ERROR");
    assertThat(problem.path("file").asString()).isEqualTo(Gifts.MODEL);
    assertThat(problem.path("element").asString()).isEqualTo("businessRuleTask_chooseGift");
    assertThat(problem.at("/params/gone").asString()).isEqualTo(Gifts.TABLE);

    String request = ask(draft);
    room.goesOn(request);
    JsonNode page = manager.get(ReleaseRoom.path(request)).is(200).body();
    assertThat(page.path("refusal").asString()).isEqualTo("PROBLEMS");
    assertThat(page.at("/findings/0/code").asString()).isEqualTo("STILL_USED");
    assertThat(room.inForce()).isEqualTo(withGifts);
  }

  @Test
  void onceItIsReleasedNothingStartsItWhatIsRunningEndsAndTheWayBackBringsItBack() {
    String running = start();
    assertThat(weekly()).hasSize(1);
    String version = definition(running);
    String draft = begin();
    for (String file : List.of(Gifts.MODEL, Gifts.TABLE, Gifts.FORM)) {
      retire(manager, draft, file, 0).is(204);
    }
    assertThat(manager.get(DRAFTS + draft + "/problems").is(200).body()).isEmpty();

    room.isReleased(ask(draft));

    assertThat(room.inForce()).isEqualTo(withGifts + 1);
    assertThat(model(Gifts.MODEL)).isNull();
    assertThat(releases.files(releases.inForce()))
        .doesNotContainKeys(Gifts.MODEL, Gifts.TABLE, Gifts.FORM)
        .containsKeys("approval.bpmn");
    assertThat(
            manager
                .get("/api/studio/releases/" + (withGifts + 1))
                .is(200)
                .body()
                .path("differences")
                .findValuesAsString("code"))
        .containsExactly("FILE_REMOVED", "FILE_REMOVED", "FILE_REMOVED");
    assertThatThrownBy(this::start).isInstanceOf(MismatchingMessageCorrelationException.class);
    assertThat(weekly()).isEmpty();
    staysInItsVersion(running, version);
    ends(running);

    room.goesBackTo(withGifts, manager);

    assertThat(model(Gifts.MODEL)).isNotNull();
    assertThat(weekly()).hasSize(1);
    String again = start();
    assertThat(definition(again)).isNotEqualTo(version);
    ends(again);
  }

  @Test
  void anotherModelMayListenToItsMessageInTheSameRelease() {
    Map<String, byte[]> files = releases.files(releases.inForce());
    String model = new String(files.remove(Gifts.MODEL), StandardCharsets.UTF_8);
    files.put(
        "gift-for-some.bpmn",
        model.replace(Gifts.PROCESS, "giftForSome").getBytes(StandardCharsets.UTF_8));

    assertThat(trial.refusal(files)).isEmpty();
    assertThat(weekly()).as("it was only tried").hasSize(1);
    assertThat(start()).isNotNull();
  }

  /** Whoever looks at what could move is told that it has nowhere to go, and nothing fails. */
  private void staysInItsVersion(String running, String version) {
    JsonNode candidate =
        manager
            .get("/api/studio/migrations/candidates")
            .is(200)
            .body()
            .valueStream()
            .filter(one -> one.at("/from/definition").asString().equals(version))
            .findFirst()
            .orElseThrow();
    assertThat(candidate.path("to").isNull()).isTrue();
    assertThat(candidate.path("running").asInt()).isEqualTo(1);
    manager
        .post("/api/studio/migrations", Map.of("release", room.inForce(), "from", version))
        .is(404);
    manager.get("/api/studio/instances/" + running).is(200);
    assertThat(repository.getProcessDefinition(version).isSuspended())
        .as("what is running may still call it")
        .isFalse();
  }

  /** By the form and the table of its version. */
  private void ends(String instance) {
    String task = tasks.createTaskQuery().processInstanceId(instance).singleResult().getId();
    tasks.complete(task, Map.of("fact", "b"));
    assertThat(
            history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance)
                .activityId("endEvent_none")
                .finished()
                .count())
        .isOne();
  }

  private String start() {
    String instance =
        runtime
            .createMessageCorrelation(Gifts.WANTED)
            .processInstanceBusinessKey(UUID.randomUUID().toString())
            .setVariable("owner", team.manager().id().toString())
            .setVariable("subjectType", "GIFT")
            .setVariable("subjectId", UUID.randomUUID().toString())
            .correlateStartMessage()
            .getId();
    management.createJobQuery().processInstanceId(instance).list().stream()
        .map(Job::getId)
        .forEach(management::executeJob);
    return instance;
  }

  private String definition(String instance) {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceId(instance)
        .singleResult()
        .getProcessDefinitionId();
  }

  /** The timers that start it. */
  private List<Job> weekly() {
    return management.createJobQuery().processDefinitionKey(Gifts.PROCESS).timers().list().stream()
        .filter(job -> job.getProcessInstanceId() == null)
        .toList();
  }

  private JsonNode model(String file) {
    return manager
        .get("/api/studio/models")
        .is(200)
        .body()
        .valueStream()
        .filter(model -> model.path("file").asString().equals(file))
        .findFirst()
        .orElse(null);
  }

  private String begin() {
    return manager.post("/api/studio/drafts", Map.of("title", "No gifts")).is(201).at("/id");
  }

  private static Answer retire(Http who, String draft, String file, int seen) {
    return who.put(retirement(draft, file), Map.of("revision", seen));
  }

  private static String retirement(String draft, String file) {
    return DRAFTS + draft + "/files/" + file + "/retirement";
  }

  private String ask(String draft) {
    return manager
        .post("/api/studio/release-requests", Map.of("draft", draft, "reason", "Nobody wants them"))
        .is(201)
        .at("/id");
  }
}

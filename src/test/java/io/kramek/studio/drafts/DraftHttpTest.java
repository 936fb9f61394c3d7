package io.kramek.studio.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.identity.CurrentUser;
import io.kramek.testing.Company;
import io.kramek.testing.Http;
import io.kramek.testing.Http.Answer;
import io.kramek.testing.HttpTest;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Managers change files in drafts, one at a time and with a history; nothing of it is executed. */
@HttpTest
class DraftHttpTest {

  private static final String DRAFTS = "/api/studio/drafts";
  private static final String TABLE = "lead-score.dmn";

  @Autowired Company company;
  @Autowired Drafts drafts;
  @Autowired JdbcClient jdbc;

  private Company.Team team;
  private Http manager;
  private Http other;

  @BeforeEach
  void open() {
    team = company.team();
    manager = company.as(team.manager());
    other = company.as(company.team().manager());
  }

  @AfterEach
  void realTime() {
    ClockUtil.reset();
  }

  @Test
  void aFileInForceIsCopiedAndWhatItWasIsShownBesideIt() {
    String draft = begin("Hotter leads");
    String inForce = manager.get("/api/studio/models/" + TABLE).is(200).at("/content");

    assertThat(add(draft, TABLE)).isEqualTo(1);
    int second =
        write(manager, draft, inForce.replace("70", "75"), 1).body().path("revision").asInt();

    Answer file = manager.get(file(draft, TABLE)).is(200);
    assertThat(second).isEqualTo(2);
    assertThat(file.at("/kind")).isEqualTo("DMN");
    assertThat(file.at("/content")).contains("75");
    assertThat(file.at("/baseContent")).isEqualTo(inForce);
    assertThat(file.body().path("lock").isNull()).isTrue();
    JsonNode row = manager.get(DRAFTS + "/" + draft).is(200).body().at("/files/0");
    assertThat(row.path("isNew").asBoolean()).isFalse();
    assertThat(row.path("revision").asInt()).isEqualTo(2);
    assertThat(row.at("/changedBy/name").asString()).isEqualTo(team.manager().name());
    assertThat(manager.get("/api/studio/models/" + TABLE).at("/content")).isEqualTo(inForce);
  }

  @Test
  void allModelsInForceAreListedInTheLanguageOfWhoeverAsks() {
    JsonNode models = manager.get("/api/studio/models").is(200).body();

    assertThat(models).hasSizeGreaterThan(30);
    assertThat(models)
        .anySatisfy(
            model -> {
              assertThat(model.path("file").asString()).isEqualTo("approval.bpmn");
              assertThat(model.path("kind").asString()).isEqualTo("BPMN");
              assertThat(model.path("key").asString()).isEqualTo("approval");
              assertThat(model.path("name").asString()).isEqualTo("Approval");
              assertThat(model.path("release").asInt()).isPositive();
            });
    manager.get("/api/studio/models/approval.bpmn?release=999999").is(404);
    manager.get("/api/studio/models/no-such.bpmn").is(404);
    manager.get("/api/studio/models/..%2Fapplication.yaml").is(400);
  }

  @Test
  void aNewFileBeginsWithSomethingThatCanBeDrawnOn() {
    String draft = begin("Something new");

    add(draft, "gift-for-all.bpmn");
    add(draft, "gift-choice.dmn");
    add(draft, "choose-gift.form");

    Answer model = manager.get(file(draft, "gift-for-all.bpmn")).is(200);
    assertThat(model.at("/content"))
        .contains("<bpmn:process id=\"giftForAll\" name=\"Gift for all\"");
    assertThat(model.body().path("baseContent").isNull()).isTrue();
    assertThat(manager.get(DRAFTS + "/" + draft).body().path("files"))
        .hasSize(3)
        .allSatisfy(
            file -> {
              assertThat(file.path("isNew").asBoolean()).isTrue();
              boolean form = file.path("kind").asString().equals("FORM");
              assertThat(file.path("errors").asInt())
                  .as("nothing is wrong but that the form is empty: " + file)
                  .isEqualTo(form ? 1 : 0);
            });
  }

  @Test
  void ofTwoWhoWriteTheSameRevisionOneIsTold() {
    String draft = begin("Two at once");
    add(draft, TABLE);

    write(manager, draft, "one", 1).is(200);
    Answer late = write(other, draft, "two", 1);

    assertThat(late.is(409).code()).isEqualTo("draftChanged");
    assertThat(late.body().path("revision").asInt()).isEqualTo(2);
    assertThat(write(manager, draft, "one", 2).is(200).body().path("revision").asInt())
        .as("nothing is different")
        .isEqualTo(2);
  }

  @Test
  void aLockKeepsOthersFromWritingUntilItIsGivenBackToWhoHasAsked() {
    String draft = begin("Handed over");
    add(draft, TABLE);

    assertThat(lock(manager, draft, false).is(200).body().path("mine").asBoolean()).isTrue();
    Answer refused = lock(other, draft, false).is(409);
    assertThat(refused.code()).isEqualTo("draftLocked");
    assertThat(refused.at("/by/name")).isEqualTo(team.manager().name());
    assertThat(refused.at("/detail")).contains(team.manager().name());
    assertThat(refused.at("/until")).isNotBlank();
    assertThat(write(other, draft, "x", 1).is(409).code()).isEqualTo("draftLocked");
    assertThat(other.delete(file(draft, TABLE)).is(409).code()).isEqualTo("draftLocked");

    Answer asked = lock(other, draft, true).is(200);
    assertThat(asked.body().path("mine").asBoolean()).isFalse();
    Answer told = lock(manager, draft, false).is(200);
    assertThat(told.at("/askedBy/name")).startsWith("Person manager");
    assertThat(told.at("/by/id")).isEqualTo(team.manager().id().toString());
    write(manager, draft, "mine", 1).is(200);

    manager.delete(file(draft, TABLE) + "/lock").is(204);
    assertThat(other.get(file(draft, TABLE)).body().at("/lock/mine").asBoolean()).isTrue();
    assertThat(lock(manager, draft, false).is(409).code()).isEqualTo("draftLocked");
    write(other, draft, "theirs", 2).is(200);
    other.delete(file(draft, TABLE) + "/lock").is(204);
    assertThat(other.get(file(draft, TABLE)).body().path("lock").isNull()).isTrue();
  }

  @Test
  void aLockThatNobodyKeepsRunsOut() {
    String draft = begin("Gone home");
    add(draft, TABLE);
    Instant now = ClockUtil.getCurrentTime().toInstant();
    ClockUtil.setCurrentTime(Date.from(now));
    lock(manager, draft, false).is(200);

    ClockUtil.setCurrentTime(Date.from(now.plusSeconds(90)));
    lock(manager, draft, false).is(200);
    ClockUtil.setCurrentTime(Date.from(now.plusSeconds(90 + 119)));
    lock(other, draft, false).is(409);
    ClockUtil.setCurrentTime(Date.from(now.plusSeconds(90 + 121)));

    assertThat(other.get(file(draft, TABLE)).body().path("lock").isNull()).isTrue();
    assertThat(lock(other, draft, false).is(200).body().path("mine").asBoolean()).isTrue();
    assertThat(lock(manager, draft, false).is(409).code()).isEqualTo("draftLocked");
  }

  @Test
  void everythingAFileHasBeenCanBeReadAgain() {
    String draft = begin("History");
    add(draft, TABLE);
    write(manager, draft, "second", 1).is(200);
    write(other, draft, "third", 2).is(200);

    JsonNode revisions = manager.get(file(draft, TABLE) + "/revisions").is(200).body();
    assertThat(revisions.path("total").asInt()).isEqualTo(3);
    assertThat(revisions.at("/items/0/revision").asInt()).isEqualTo(3);
    assertThat(revisions.at("/items/1/by/name").asString()).isEqualTo(team.manager().name());
    assertThat(manager.get(file(draft, TABLE) + "/revisions/2").is(200).at("/content"))
        .isEqualTo("second");
    manager.get(file(draft, TABLE) + "/revisions/4").is(404);

    manager.delete(file(draft, TABLE)).is(204);
    manager.get(file(draft, TABLE)).is(404);
    assertThat(add(draft, TABLE)).as("goes on counting").isEqualTo(4);
  }

  @Test
  void onlyTheLastTwoHundredRevisionsAreKeptButWhoeverHasWrittenSomethingIsKnown() {
    String draft = begin("Restless");
    other.post(files(draft), Map.of("file", "restless.form")).is(201);
    other.delete(file(draft, "restless.form") + "/lock");
    for (int i = 1; i <= 201; i++) {
      write(manager, draft, "restless.form", "{\"n\":" + i + "}", i).is(200);
    }

    assertThat(
            manager.get(file(draft, "restless.form") + "/revisions").body().path("total").asInt())
        .isEqualTo(200);
    manager.get(file(draft, "restless.form") + "/revisions/2").is(404);
    manager.get(file(draft, "restless.form") + "/revisions/3").is(200);
    assertThat(drafts.authors(id(draft))).hasSize(2).contains(team.manager().id());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../secret.bpmn",
        "a/b.bpmn",
        "a\\b.bpmn",
        "Upper.bpmn",
        "lead score.dmn",
        "script.js",
        "lead.bpmn.js",
        ".bpmn",
        "lead-score.dmn\u0000.form",
        "č.form",
        "lead-score.bpmn\n"
      })
  void aNameThatNoFileMayHaveIsRefused(String name) {
    Answer refused =
        manager.post(DRAFTS + "/" + begin("Names") + "/files", Map.of("file", name)).is(422);

    assertThat(refused.at("/fields/0/field")).isEqualTo("file");
  }

  @Test
  void aNameMustNotBeTooLongNorAFileTooLarge() {
    String draft = begin("Large");
    manager.post(files(draft), Map.of("file", "a".repeat(96) + ".bpmn")).is(422);
    manager.post(files(draft), Map.of("file", "a".repeat(95) + ".bpmn")).is(201);
    manager.post(files(draft), Map.of("file", "b.form", "content", "č".repeat(524_289))).is(422);
    manager.post(files(draft), Map.of("file", "b.form", "content", "č".repeat(524_288))).is(201);
    assertThat(
            write(manager, draft, "b.form", "x".repeat(1_048_577), 1).is(422).at("/fields/0/code"))
        .isEqualTo("tooLong");
  }

  @Test
  void aDraftHasAtMostFiftyFilesAndEachOnce() {
    String draft = begin("Many");
    for (int i = 1; i <= 50; i++) {
      manager.post(files(draft), Map.of("file", "f" + i + ".form", "content", "{}")).is(201);
    }

    assertThat(manager.post(files(draft), Map.of("file", "f1.form")).is(409).code())
        .isEqualTo("draftFileExists");
    assertThat(manager.post(files(draft), Map.of("file", "f51.form")).is(422).code())
        .isEqualTo("draftFull");
  }

  @Test
  void aRequestedDraftIsNotEditedUntilItComesBack() {
    String draft = begin("Asked for");
    add(draft, TABLE);
    write(manager, draft, "asked", 1).is(200);

    as(manager(), () -> drafts.requested(id(draft), false));

    assertThat(write(manager, draft, "x", 2).is(409).code()).isEqualTo("draftNotOpen");
    assertThat(lock(manager, draft, false).is(409).code()).isEqualTo("draftNotOpen");
    assertThat(manager.delete(DRAFTS + "/" + draft).is(409).code()).isEqualTo("draftNotOpen");
    manager.put(DRAFTS + "/" + draft, Map.of("title", "Other")).is(409);
    manager.delete(file(draft, TABLE)).is(409);
    manager.post(files(draft), Map.of("file", "approval.bpmn")).is(409);
    assertThat(manager.get(file(draft, TABLE)).is(200).at("/content")).isEqualTo("asked");

    drafts.reopened(id(draft));
    write(manager, draft, "again", 2).is(200);
    as(manager(), () -> drafts.requested(id(draft), false));
    drafts.released(id(draft), 1);
    JsonNode released = manager.get(DRAFTS + "/" + draft).body();
    assertThat(released.path("state").asString()).isEqualTo("RELEASED");
    assertThat(released.path("releasedAs").asInt()).isEqualTo(1);
  }

  @Test
  void theCatalogueOfADraftIsWhatIsInForceWithItsFilesInIt() {
    String draft = begin("Together");
    add(draft, TABLE);
    write(manager, draft, "changed", 1).is(200);
    add(draft, "brand-new.form");

    Map<String, byte[]> catalogue = drafts.catalogueWith(id(draft));

    assertThat(catalogue).containsKeys("approval.bpmn", "brand-new.form");
    assertThat(catalogue.get(TABLE)).asString().isEqualTo("changed");
    DraftFiles files = drafts.files(id(draft));
    assertThat(files.author()).isEqualTo(team.manager().id());
    assertThat(files.files()).containsOnlyKeys(TABLE, "brand-new.form");
    assertThat(files.files().get("brand-new.form").isNew()).isTrue();
  }

  @Test
  void aDraftIsCalledOtherwiseListedAndThrownAway() {
    String draft = begin("First title");
    manager.put(DRAFTS + "/" + draft, Map.of("title", "Second title")).is(204);
    manager.put(DRAFTS + "/" + draft, Map.of("title", " ")).is(422);

    assertThat(summary(draft).path("title").asString()).isEqualTo("Second title");
    manager.delete(DRAFTS + "/" + draft).is(204);
    assertThat(manager.get(DRAFTS + "/" + draft).at("/state")).isEqualTo("DISCARDED");
    assertThat(manager.get(DRAFTS + "?state=OPEN&size=200").body().path("items"))
        .noneMatch(one -> one.path("id").asString().equals(draft));
  }

  @Test
  void draftsAreForManagers() {
    String draft = begin("Not for all");
    add(draft, TABLE);
    for (Http reader : new Http[] {company.as(team.rep()), company.as(team.supervisor())}) {
      reader.get("/api/studio/models").is(403);
      reader.get("/api/studio/models/" + TABLE).is(403);
      reader.get(DRAFTS).is(403);
      reader.get(DRAFTS + "/" + draft).is(403);
      reader.get(DRAFTS + "/" + draft + "/problems").is(403);
      reader.get(file(draft, TABLE)).is(403);
      reader.get(file(draft, TABLE) + "/revisions").is(403);
      reader.get(file(draft, TABLE) + "/revisions/1").is(403);
      reader.post(DRAFTS, Map.of("title", "Mine")).is(403);
      reader.post(files(draft), Map.of("file", "approval.bpmn")).is(403);
      reader.post(file(draft, TABLE) + "/lock", Map.of("ask", false)).is(403);
      reader.post(file(draft, TABLE) + "/problems", Map.of("content", "")).is(403);
      write(reader, draft, "x", 1).is(403);
      reader.delete(DRAFTS + "/" + draft).is(403);
      reader.delete(file(draft, TABLE)).is(403);
      reader.delete(file(draft, TABLE) + "/lock").is(403);
    }
    manager.get(DRAFTS + "/" + UUID.randomUUID()).is(404);
    manager.get(file(draft, "approval.bpmn")).is(404);
  }

  private Company.Person manager() {
    return team.manager();
  }

  @Autowired CurrentUser currentUser;

  private void as(Company.Person person, Runnable action) {
    currentUser.as(
        person.id(),
        () -> {
          action.run();
          return true;
        });
  }

  private String begin(String title) {
    return manager.post(DRAFTS, Map.of("title", title)).is(201).at("/id");
  }

  private int add(String draft, String file) {
    return manager.post(files(draft), Map.of("file", file)).is(201).body().path("revision").asInt();
  }

  private static Answer write(Http who, String draft, String content, int seen) {
    return write(who, draft, TABLE, content, seen);
  }

  private static Answer write(Http who, String draft, String file, String content, int seen) {
    return who.put(file(draft, file), Map.of("content", content, "revision", seen));
  }

  private static Answer lock(Http who, String draft, boolean ask) {
    return who.post(file(draft, TABLE) + "/lock", Map.of("ask", ask));
  }

  private JsonNode summary(String draft) {
    for (JsonNode one : manager.get(DRAFTS + "?state=OPEN&size=200").is(200).body().path("items")) {
      if (one.path("id").asString().equals(draft)) {
        return one;
      }
    }
    throw new AssertionError("not listed");
  }

  private static DraftId id(String draft) {
    return new DraftId(UUID.fromString(draft));
  }

  private static String files(String draft) {
    return DRAFTS + "/" + draft + "/files";
  }

  private static String file(String draft, String file) {
    return files(draft) + "/" + file;
  }
}

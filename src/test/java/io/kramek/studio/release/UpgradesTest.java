package io.kramek.studio.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.kramek.studio.process.ShippedFiles;
import io.kramek.studio.release.Upgrades.State;
import io.kramek.studio.release.Upgrades.Upgrade;
import io.kramek.testing.Company;
import io.kramek.testing.Http;
import io.kramek.testing.HttpTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What a newer version ships otherwise is offered, file by file, and never forced. */
@HttpTest
class UpgradesTest {

  private static final String FORM = "work-stage.form";

  @Autowired Company company;
  @Autowired Upgrades upgrades;
  @Autowired ShippedFiles shipped;
  @Autowired ReleaseFiles files;
  @Autowired JdbcClient jdbc;
  @Autowired ProcessEngine camunda;

  private ReleaseRoom room;

  @BeforeEach
  void open() {
    room = new ReleaseRoom(company, jdbc, camunda);
  }

  @AfterEach
  void nothingIsPassed() {
    jdbc.sql("delete from shipped_passed").update();
  }

  @Test
  void whatTheCompanyHasNotChangedCanBeTakenAsItIs() {
    List<Upgrade> offered = upgrades.offered(changed(FORM, "\"Deal\"", "\"The deal\""));

    assertThat(offered).hasSize(1);
    assertThat(offered.get(0).state()).isEqualTo(State.TAKE);
    assertThat(offered.get(0).ours()).isEmpty();
    assertThat(offered.get(0).theirs()).hasSize(1);
    assertThat(offered.get(0).theirs().get(0).code()).isEqualTo("FIELD_LABEL");
  }

  @Test
  void whereBothHaveChangedAFileBothAreShown() {
    Http author = company.as(company.team().manager());
    company.team();
    int before = room.inForce();
    room.isReleased(asked(author, draft(author, "\"Deal\"", "\"Our deal\"")));

    List<Upgrade> offered = upgrades.offered(changed(FORM, "\"Deal\"", "\"Their deal\""));

    assertThat(offered).hasSize(1);
    assertThat(offered.get(0).state()).isEqualTo(State.CONFLICT);
    assertThat(offered.get(0).ours().get(0).now()).isEqualTo("Our deal");
    assertThat(offered.get(0).theirs().get(0).now()).isEqualTo("Their deal");
    assertThat(author.get("/api/studio/upgrades").is(200).body()).isEmpty();
    room.goesBackTo(before, author);
  }

  @Test
  void newAndGoneFilesAreTold() {
    Map<String, byte[]> now = new HashMap<>(shipped.all());
    now.put("new.form", now.remove(FORM));

    assertThat(upgrades.offered(now))
        .extracting(Upgrade::file, Upgrade::state)
        .containsExactly(tuple("new.form", State.NEW), tuple(FORM, State.GONE));
  }

  @Test
  void whatTheCompanyDoesNotWantIsNotOfferedAgain() {
    Map<String, byte[]> now = changed(FORM, "\"Deal\"", "\"The deal\"");
    files.pass(FORM, now.get(FORM), company.team().manager().id().value(), Instant.now());

    assertThat(upgrades.offered(now)).isEmpty();
    assertThat(upgrades.offered(changed(FORM, "\"Deal\"", "\"Yet another\""))).hasSize(1);
  }

  @Test
  void whatIsNoLongerShippedIsPassedOverToo() {
    Map<String, byte[]> now = new HashMap<>(shipped.all());
    now.remove(FORM);
    files.pass(FORM, null, company.team().manager().id().value(), Instant.now());

    assertThat(upgrades.offered(now)).isEmpty();
  }

  @Test
  void whatAReleasedDraftHasTakenIsNotOfferedAgain() {
    Http author = company.as(company.team().manager());
    company.team();
    int before = room.inForce();
    Map<String, byte[]> now = changed(FORM, "\"Deal\"", "\"Their deal\"");
    String draft = draft(author, "\"Deal\"", "\"Merged deal\"");
    files.taken(UUID.fromString(draft), FORM, 1, now.get(FORM));
    assertThat(upgrades.offered(now)).hasSize(1);

    room.isReleased(asked(author, draft));

    assertThat(upgrades.offered(now)).isEmpty();
    assertThat(upgrades.offered(changed(FORM, "\"Deal\"", "\"Yet another\""))).hasSize(1);
    room.goesBackTo(before, author);
  }

  @Test
  void whatWasTakenOutOfTheDraftAgainIsStillOffered() {
    Http author = company.as(company.team().manager());
    company.team();
    int before = room.inForce();
    Map<String, byte[]> now = changed(FORM, "\"Deal\"", "\"Their deal\"");
    String draft = author.post("/api/studio/drafts", Map.of("title", "News")).is(201).at("/id");
    take(author, draft);
    files.taken(UUID.fromString(draft), FORM, 1, now.get(FORM));
    author.delete("/api/studio/drafts/" + draft + "/files/" + FORM).is(204);
    take(author, draft);
    write(author, draft, "\"Deal\"", "\"Our deal\"");

    room.isReleased(asked(author, draft));

    assertThat(upgrades.offered(now)).hasSize(1);
    room.goesBackTo(before, author);
  }

  @Test
  void theyAreForThoseWhoShapeTheCompany() {
    Http supervisor = company.as(company.team().supervisor());
    Map<String, Object> body = Map.of("title", "Mine", "files", List.of(FORM));

    supervisor.get("/api/studio/upgrades").is(403);
    supervisor.post("/api/studio/upgrades", body).is(403);
    supervisor.post("/api/studio/upgrades/passed", Map.of("files", List.of(FORM))).is(403);
    Http manager = company.as(company.team().manager());
    assertThat(manager.get("/api/studio/upgrades").is(200).body()).isEmpty();
    manager.post("/api/studio/upgrades", body).is(422);
    manager.post("/api/studio/upgrades/passed", Map.of("files", List.of(FORM))).is(422);
  }

  private Map<String, byte[]> changed(String file, String was, String is) {
    Map<String, byte[]> now = new HashMap<>(shipped.all());
    String content = new String(now.get(file), StandardCharsets.UTF_8);
    now.put(file, content.replace(was, is).getBytes(StandardCharsets.UTF_8));
    return now;
  }

  private static String draft(Http author, String was, String is) {
    String draft = author.post("/api/studio/drafts", Map.of("title", "Ours")).is(201).at("/id");
    take(author, draft);
    write(author, draft, was, is);
    return draft;
  }

  private static void take(Http author, String draft) {
    author.post("/api/studio/drafts/" + draft + "/files", Map.of("file", FORM)).is(201);
  }

  private static void write(Http author, String draft, String was, String is) {
    String files = "/api/studio/drafts/" + draft + "/files";
    JsonNode taken = author.get(files + "/" + FORM).is(200).body();
    author
        .put(
            files + "/" + FORM,
            Map.of(
                "content",
                taken.path("content").asString().replace(was, is),
                "revision",
                taken.path("revision").asInt()))
        .is(200);
  }

  private static String asked(Http author, String draft) {
    return author
        .post("/api/studio/release-requests", Map.of("draft", draft, "reason", "Ours"))
        .is(201)
        .at("/id");
  }
}

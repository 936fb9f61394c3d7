package io.kramek.studio.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.studio.release.ReleaseRoom;
import io.kramek.testing.Company;
import io.kramek.testing.Http;
import io.kramek.testing.Http.Answer;
import io.kramek.testing.HttpTest;
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

/** Cases are changed by a draft, looked at with it, and in force with its release. */
@HttpTest
class ReviewedCaseTest {

  private static final String PIPELINE = "opportunity-pipeline.bpmn";

  @Autowired Company company;
  @Autowired JdbcClient jdbc;
  @Autowired ProcessEngine camunda;

  private ReleaseRoom room;
  private Company.Team team;
  private Http author;
  private int before;
  private String draft;

  @BeforeEach
  void aDraft() {
    room = new ReleaseRoom(company, jdbc, camunda);
    team = company.team();
    company.team();
    author = company.as(team.manager());
    before = room.inForce();
    draft = draft();
  }

  @AfterEach
  void everythingIsAsBefore() {
    if (!author
        .get("/api/studio/releases/" + before + "/way-back")
        .is(200)
        .body()
        .path("cases")
        .isEmpty()) {
      room.goesBackTo(before, author);
    }
    assertThat(inForce()).hasSize(5).allMatch(one -> one.path("shipped").asBoolean());
  }

  @Test
  void whatADraftChangesOfTheCasesIsItsOwnUntilItIsReleased() {
    String mine = author.post(in(draft), text("Mine", "won")).is(201).at("/id");
    JsonNode changed = inForce().get(0);
    JsonNode discarded = inForce().get(1);
    author.put(in(draft, changed), text("Otherwise", "refused", changed)).is(204);
    author.delete(in(draft, discarded)).is(204);

    assertThat(inForce()).hasSize(5).allMatch(one -> one.path("fate").isNull());
    assertThat(items(in(draft())).valueStream()).allMatch(one -> one.path("fate").isNull());
    assertThat(fate(mine)).isEqualTo("ADDED");
    assertThat(fate(changed.path("id").asString())).isEqualTo("CHANGED");
    assertThat(fate(discarded.path("id").asString())).isEqualTo("DISCARDED");
    author.delete(in(draft, discarded)).is(404);

    JsonNode differences = differences("/api/studio/drafts/" + draft);
    assertThat(differences).hasSize(3);
    JsonNode otherwise = of(differences, changed);
    assertThat(otherwise.at("/before/name").asString()).isEqualTo(changed.at("/name").asString());
    assertThat(otherwise.at("/now/end").asString()).isEqualTo("refused");
    assertThat(otherwise.at("/now/path/0").asString()).isEqualTo("Pre-qualification");
    assertThat(of(differences, discarded).path("now").isNull()).isTrue();

    author.delete(in(draft, discarded) + "/change").is(204);
    author.delete(in(draft, discarded) + "/change").is(404);
    assertThat(differences("/api/studio/drafts/" + draft)).hasSize(2);
    author.delete("/api/studio/drafts/" + draft).is(204);
    assertThat(author.put(in(draft, changed), text("Late", "won", changed)).is(409).code())
        .isEqualTo("draftNotOpen");
    assertThat(inForce()).hasSize(5);
  }

  @Test
  void whatIsReleasedIsInForceAndGoneBackFrom() {
    String mine = author.post(in(draft), text("Mine", "won")).is(201).at("/id");
    JsonNode changed = inForce().get(0);
    JsonNode discarded = inForce().get(1);
    author.put(in(draft, changed), text("Otherwise", "refused", changed)).is(204);
    author.delete(in(draft, discarded)).is(204);
    String request = ask(draft).is(201).at("/id");
    assertThat(author.delete(in(draft, changed)).is(409).code()).isEqualTo("draftNotOpen");
    room.goesOn(request);
    Http reviewer = room.reviewer(request);
    assertThat(differencesOf(reviewer, ReleaseRoom.path(request))).hasSize(3);

    room.says(reviewer, request, "APPROVE").is(200);
    room.goesOn(request);

    assertThat(room.inForce()).isEqualTo(before + 1);
    assertThat(inForce())
        .hasSize(5)
        .extracting(one -> one.path("name").asString())
        .contains("Mine", "Otherwise")
        .doesNotContain(discarded.path("name").asString());
    assertThat(inForce()).anyMatch(one -> one.path("id").asString().equals(mine));
    assertThat(differences(ReleaseRoom.path(request))).hasSize(3);
    assertThat(
            author.get("/api/studio/releases/" + before + "/way-back").is(200).body().path("cases"))
        .hasSize(3);

    room.goesBackTo(before, author);
    assertThat(inForce())
        .hasSize(5)
        .extracting(one -> one.path("name").asString())
        .contains(changed.path("name").asString(), discarded.path("name").asString());
  }

  @Test
  void whoeverChangesWhatAnotherReleaseHasChangedIsTold() {
    JsonNode one = inForce().get(0);
    String other = draft();
    author.delete(in(draft, one)).is(204);
    author.put(in(other, one), text("Theirs", "refused", one)).is(204);
    String late = ask(draft).is(201).at("/id");
    room.isReleased(ask(other).is(201).at("/id"));

    room.goesOn(late);
    assertThat(author.get(ReleaseRoom.path(late)).at("/refusal")).isEqualTo("RELEASED_MEANWHILE");
    assertThat(of(items(in(draft)), one).path("outdated").asBoolean()).isTrue();
    Answer refused = ask(draft).is(409);
    assertThat(refused.code()).isEqualTo("releaseOutdated");
    assertThat(refused.body().path("cases")).hasSize(1);
    assertThat(inForce()).anyMatch(kept -> kept.path("name").asString().equals("Theirs"));

    author.delete(in(draft, one) + "/change").is(204);
    assertThat(ask(draft).is(422).code()).isEqualTo("releaseUnchanged");
  }

  @Test
  void whoeverChangesACaseIsAnAuthorAndMayNotBeAnybody() {
    Http colleague = company.as(company.team().manager());
    colleague.post(in(draft), text("Theirs", "won")).is(201);
    company.as(team.rep()).get(in(draft)).is(403);
    company.as(team.rep()).post(in(draft), text("No", "won")).is(403);
    company.as(team.rep()).get("/api/studio/drafts/" + draft + "/case-differences").is(403);
    author.get(in(UUID.randomUUID().toString())).is(404);
    author.post(in(UUID.randomUUID().toString()), text("No", "won")).is(404);

    ask(draft).is(201);

    assertThat(
            jdbc.sql("select cardinality(authors) from release_request where draft_id = ?::uuid")
                .param(draft)
                .query(Integer.class)
                .single())
        .isGreaterThanOrEqualTo(1);
    assertThat(
            jdbc.sql("select count(*) from draft_author where draft_id = ?::uuid")
                .param(draft)
                .query(Integer.class)
                .single())
        .isEqualTo(1);
    String request = author.get("/api/studio/drafts/" + draft + "/release-requests").at("/0/id");
    author.post(ReleaseRoom.path(request) + "/withdrawal", "").is(200);
  }

  private List<JsonNode> inForce() {
    return items("/api/studio/cases?file=" + PIPELINE).valueStream().toList();
  }

  private JsonNode items(String path) {
    return author.get(path).is(200).body().path("items");
  }

  private String fate(String id) {
    return items(in(draft))
        .valueStream()
        .filter(one -> one.path("id").asString().equals(id))
        .map(one -> one.path("fate").asString())
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode of(JsonNode all, JsonNode one) {
    return all.valueStream()
        .filter(each -> each.path("id").equals(one.path("id")))
        .findFirst()
        .orElseThrow();
  }

  private JsonNode differences(String about) {
    return differencesOf(author, about);
  }

  private static JsonNode differencesOf(Http who, String about) {
    return who.get(about + "/case-differences").is(200).body();
  }

  private Answer ask(String asked) {
    return author.post(
        "/api/studio/release-requests", Map.of("draft", asked, "reason", "Other cases"));
  }

  private String draft() {
    return author.post("/api/studio/drafts", Map.of("title", "Cases")).is(201).at("/id");
  }

  private static String in(String draft) {
    return "/api/studio/drafts/" + draft + "/cases";
  }

  private static String in(String draft, JsonNode one) {
    return in(draft) + "/" + one.path("id").asString();
  }

  private static Map<String, Object> text(String name, String end, JsonNode seen) {
    Map<String, Object> text = text(name, end);
    text.put("version", seen.path("version").asLong());
    return text;
  }

  private static Map<String, Object> text(String name, String end) {
    Map<String, Object> text = new HashMap<>();
    text.put("file", PIPELINE);
    text.put("name", name);
    text.put("facts", Map.of("outcome", "won"));
    text.put("expected", Map.of("path", List.of("pre-qualification"), "end", end));
    text.put("version", 0);
    return text;
  }
}

package io.kramek.studio.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.testing.Company;
import io.kramek.testing.Http;
import io.kramek.testing.Http.Answer;
import io.kramek.testing.HttpTest;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Whose file was released otherwise meanwhile takes that over, and loses nothing of their own. */
@HttpTest
class TakeoverTest {

  private static final String FORM = "work-stage.form";
  private static final String DRAFTS = "/api/studio/drafts/";

  @Autowired Company company;
  @Autowired JdbcClient jdbc;
  @Autowired ProcessEngine camunda;

  private ReleaseRoom room;
  private Company.Team team;
  private Http author;
  private Http other;
  private int before;
  private String draft;

  @BeforeEach
  void somebodyElseReleasesTheSameFile() {
    room = new ReleaseRoom(company, jdbc, camunda);
    team = company.team();
    author = company.as(team.manager());
    other = company.as(company.team().manager());
    before = room.inForce();
    draft = draft(author, "\"Deal\"", "\"My deal\"");
    room.isReleased(asked(other, draft(other, "\"Stage\"", "\"Column\"")));
  }

  @AfterEach
  void asItWas() {
    room.goesBackTo(before, other);
  }

  @Test
  void whatOthersReleasedIsShownTakenOverAndReleasedWithOnesOwn() {
    assertThat(stopped()).isTrue();
    JsonNode meanwhile = author.get(DRAFTS + draft + "/released-meanwhile").is(200).body();
    assertThat(meanwhile).hasSize(1);
    assertThat(meanwhile.at("/0/basedOn").asInt()).isEqualTo(before);
    assertThat(meanwhile.at("/0/release").asInt()).isEqualTo(before + 1);
    assertThat(meanwhile.at("/0/comparison/differences/0/now").asString()).isEqualTo("Column");
    write(author, draft, "\"Stage\"", "\"Column\"").is(200);
    Answer stillOutdated = ask(author, draft).is(409);
    assertThat(stillOutdated.code()).isEqualTo("releaseOutdated");

    takeOver(author, before + 1).is(204);

    assertThat(stopped()).isFalse();
    assertThat(author.get(DRAFTS + draft + "/released-meanwhile").body()).isEmpty();
    JsonNode kept = author.get(DRAFTS + draft + "/takeovers").is(200).body();
    assertThat(kept).hasSize(1);
    assertThat(kept.at("/0/from").asInt()).isEqualTo(before);
    assertThat(kept.at("/0/to").asInt()).isEqualTo(before + 1);
    assertThat(kept.at("/0/by/name").asString()).isEqualTo(team.manager().name());
    takeOver(author, before + 1).is(204);
    assertThat(author.get(DRAFTS + draft + "/takeovers").body()).hasSize(1);
    room.isReleased(ask(author, draft).is(201).at("/id"));
    assertThat(author.get("/api/studio/models/" + FORM).at("/content"))
        .contains("\"My deal\"")
        .contains("\"Column\"");
  }

  @Test
  void nobodyTakesOverWhatSomebodyElseIsEditing() {
    other.post(file(draft) + "/lock", Map.of("ask", false)).is(200);

    assertThat(takeOver(author, before + 1).is(409).code()).isEqualTo("draftLocked");

    other.delete(file(draft) + "/lock").is(204);
    takeOver(author, before + 1).is(204);
  }

  @Test
  void whoHasSeenAnOlderReleaseHasToLookAgain() {
    room.isReleased(asked(other, draft(other, "\"Column\"", "\"Lane\"")));

    assertThat(takeOver(author, before + 1).is(409).code()).isEqualTo("releaseOutdated");

    assertThat(stopped()).isTrue();
    takeOver(author, before + 2).is(204);
    assertThat(stopped()).isFalse();
  }

  @Test
  void whoTakesOverIsAnAuthorAndADraftThatIsDoneStaysAsItIs() {
    takeOver(other, before + 1).is(204);

    assertThat(
            jdbc.sql("select count(*) from draft_author where draft_id = ?::uuid")
                .param(draft)
                .query(Integer.class)
                .single())
        .isEqualTo(2);
    takeOver(company.as(team.supervisor()), before + 1).is(403);
    company.as(team.supervisor()).get(DRAFTS + draft + "/takeovers").is(403);
    company.as(team.supervisor()).get(DRAFTS + draft + "/released-meanwhile").is(403);
    author.delete(DRAFTS + draft).is(204);
    assertThat(takeOver(author, before + 1).is(409).code()).isEqualTo("draftNotOpen");
  }

  private boolean stopped() {
    for (JsonNode problem : author.get(DRAFTS + draft + "/problems").is(200).body()) {
      if (problem.path("code").asString().equals("RELEASED_MEANWHILE")) {
        assertThat(problem.path("severity").asString()).isEqualTo("ERROR");
        return true;
      }
    }
    return false;
  }

  private Answer takeOver(Http person, int seen) {
    return person.post(file(draft) + "/takeover", Map.of("release", seen));
  }

  private static String draft(Http author, String was, String is) {
    String draft = author.post("/api/studio/drafts", Map.of("title", is)).is(201).at("/id");
    author.post(DRAFTS + draft + "/files", Map.of("file", FORM)).is(201);
    write(author, draft, was, is).is(200);
    return draft;
  }

  private static Answer write(Http author, String draft, String was, String is) {
    JsonNode taken = author.get(file(draft)).is(200).body();
    return author.put(
        file(draft),
        Map.of(
            "content",
            taken.path("content").asString().replace(was, is),
            "revision",
            taken.path("revision").asInt()));
  }

  private static Answer ask(Http author, String draft) {
    return author.post("/api/studio/release-requests", Map.of("draft", draft, "reason", "Better"));
  }

  private static String asked(Http author, String draft) {
    return ask(author, draft).is(201).at("/id");
  }

  private static String file(String draft) {
    return DRAFTS + draft + "/files/" + FORM;
  }
}

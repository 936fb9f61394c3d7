package io.kramek.studio.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.testing.Company;
import io.kramek.testing.Http;
import io.kramek.testing.HttpTest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Releases over HTTP: what is asked, what is answered, and to whom. */
@HttpTest
class ReleaseHttpTest {

  private static final String FORM = "work-stage.form";
  private static final String PIPELINE = "opportunity-pipeline.bpmn";

  @Autowired Company company;
  @Autowired JdbcClient jdbc;
  @Autowired ProcessEngine camunda;

  private ReleaseRoom room;
  private Company.Team team;
  private Http author;

  @BeforeEach
  void open() {
    room = new ReleaseRoom(company, jdbc, camunda);
    team = company.team();
    company.team();
    author = company.as(team.manager());
  }

  @Test
  void releasesAreForThoseWhoShapeTheCompany() {
    Http supervisor = company.as(team.supervisor());
    String draft = draft(FORM, "\"Deal\"", "\"D\"");

    supervisor.get("/api/studio/releases").is(403);
    supervisor.get("/api/studio/releases/1").is(403);
    supervisor.get("/api/studio/releases/1/comparison").is(403);
    supervisor.get("/api/studio/releases/1/way-back").is(403);
    supervisor.post("/api/studio/releases/1/way-back", Map.of("reason", "Mine")).is(403);
    supervisor
        .get("/api/studio/drafts/" + draft + "/files/" + FORM + "/revisions/1/comparison")
        .is(403);
    supervisor.get("/api/studio/kpis").is(403);
    supervisor.get("/api/studio/release-requests").is(403);
    supervisor
        .post("/api/studio/release-requests", Map.of("draft", draft, "reason", "Mine"))
        .is(403);
    supervisor.get("/api/studio/drafts/" + draft + "/comparison").is(403);
    supervisor.get("/api/studio/drafts/" + draft + "/release-requests").is(403);
    company.stranger().get("/api/studio/releases").is(401);
  }

  @Test
  void aRequestIsSeenByWhoeverIsAskedAndByNobodyElse() {
    String request = ask(draft(FORM, "\"Deal\"", "\"D\""));
    Http supervisor = company.as(team.supervisor());
    supervisor.get(ReleaseRoom.path(request)).is(404);
    supervisor.get(ReleaseRoom.path(request) + "/comparison").is(404);
    supervisor.post(ReleaseRoom.path(request) + "/withdrawal", Map.of()).is(403);

    room.goesOn(request);
    Http reviewer = room.reviewer(request);
    JsonNode approval =
        reviewer
            .get("/api/approvals/" + reviewer.get(ReleaseRoom.path(request)).at("/approval"))
            .body();
    reviewer
        .post(
            "/api/approvals/" + approval.path("id").asString() + "/delegation",
            Map.of(
                "userId",
                team.supervisor().id().value(),
                "version",
                approval.path("version").asLong()))
        .is(200);

    assertThat(supervisor.get(ReleaseRoom.path(request)).is(200).at("/title")).isEqualTo("A draft");
    assertThat(supervisor.get(ReleaseRoom.path(request) + "/comparison").is(200).body()).hasSize(1);
    author.post(ReleaseRoom.path(request) + "/withdrawal", Map.of()).is(200);
  }

  @Test
  void whatCannotBeAskedIsSaid() {
    String empty = author.post("/api/studio/drafts", Map.of("title", "Nothing")).is(201).at("/id");
    assertThat(asked(empty, Map.of()).is(422).code()).isEqualTo("releaseUnchanged");
    String draft = draft(FORM, "\"Deal\"", "\"D\"");
    assertThat(asked(draft, Map.of("reason", " ")).is(422).code()).isEqualTo("invalid");
    assertThat(
            asked(draft, Map.of("expected", Map.of("kpi", "LUCK", "change", 1)))
                .is(422)
                .at("/fields/0/field"))
        .isEqualTo("expected.kpi");
    asked(UUID.randomUUID().toString(), Map.of()).is(404);
    String request = ask(draft);
    asked(draft, Map.of()).is(409);
    author.post(ReleaseRoom.path(request) + "/withdrawal", Map.of()).is(200);
    author.get(ReleaseRoom.path(UUID.randomUUID().toString())).is(404);
    author.get("/api/studio/releases/999999").is(404);
    author.post("/api/studio/releases/999999/way-back", Map.of("reason", "x")).is(404);
    assertThat(
            author
                .post("/api/studio/releases/" + room.inForce() + "/way-back", Map.of("reason", "x"))
                .is(422)
                .code())
        .isEqualTo("releaseUnchanged");
  }

  @Test
  void goingBackSaysWhatDisappearsAndIsAReleaseAsAnyOther() {
    int before = room.inForce();
    room.isReleased(
        ask(
            draft(
                PIPELINE,
                "</bpmn:process>",
                """
                <bpmn:endEvent id="endEvent_extra" name="Extra" />
                </bpmn:process>""")));
    assertThat(room.inForce()).isEqualTo(before + 1);

    JsonNode preview = author.get("/api/studio/releases/" + before + "/way-back").is(200).body();
    assertThat(preview.path("differences")).hasSize(1);
    assertThat(preview.at("/differences/0/code").asString()).isEqualTo("ELEMENT_REMOVED");
    assertThat(preview.at("/disappearing/0/element").asString()).isEqualTo("endEvent_extra");
    assertThat(preview.at("/disappearing/0/waiting").asInt()).isZero();

    room.goesBackTo(before, author);
    JsonNode last = author.get("/api/studio/releases").is(200).body().path("items").get(0);
    assertThat(last.path("number").asInt()).isEqualTo(before + 2);
    assertThat(last.path("kind").asString()).isEqualTo("BACK");
    assertThat(last.path("goesBackTo").asInt()).isEqualTo(before);
    assertThat(
            author
                .get("/api/studio/releases/%d/comparison?from=%d".formatted(before + 2, before))
                .is(200)
                .body())
        .isEmpty();
    assertThat(author.get("/api/studio/releases/" + (before + 1) + "/comparison").body())
        .hasSize(1);
  }

  @Test
  void twoDraftsAndTwoRevisionsAreCompared() {
    String mine = draft(FORM, "\"Deal\"", "\"Mine\"");
    String theirs = draft(FORM, "\"Deal\"", "\"Theirs\"");
    String drafts = "/api/studio/drafts/";

    JsonNode two = author.get(drafts + mine + "/comparison?with=" + theirs).is(200).body();
    assertThat(two).hasSize(1);
    assertThat(two.at("/0/differences/0/before").asString()).isEqualTo("Theirs");
    assertThat(two.at("/0/differences/0/now").asString()).isEqualTo("Mine");
    author.get(drafts + mine + "/comparison?with=" + UUID.randomUUID()).is(404);

    String revisions = drafts + mine + "/files/" + FORM + "/revisions/";
    assertThat(author.get(revisions + "1/comparison").is(200).body().path("differences")).isEmpty();
    assertThat(author.get(revisions + "2/comparison").is(200).at("/differences/0/now"))
        .isEqualTo("Mine");
    assertThat(author.get(revisions + "1/comparison?with=2").is(200).at("/differences/0/before"))
        .isEqualTo("Mine");
    author.get(revisions + "2/comparison?with=9").is(404);
  }

  @Test
  void whoeverTouchesAReleaseIsFoundOut() {
    int before = room.inForce();
    room.isReleased(ask(draft(FORM, "\"Deal\"", "\"D\"")));
    int number = room.inForce();
    assertThat(genuine(number)).isTrue();
    byte[] kept = content(number);

    write(number, "other".getBytes(StandardCharsets.UTF_8));
    assertThat(genuine(number)).isFalse();
    assertThat(genuine(before)).isTrue();
    write(number, kept);
    assertThat(genuine(number)).isTrue();

    jdbc.sql("update catalogue_release set hash = 'x' || hash where number = ?")
        .param(before)
        .update();
    assertThat(genuine(before)).isFalse();
    assertThat(genuine(number)).isFalse();
    jdbc.sql("update catalogue_release set hash = substr(hash, 2) where number = ?")
        .param(before)
        .update();
    room.goesBackTo(before, author);
  }

  @Test
  void whatCanBeExpectedIsCounted() {
    JsonNode kpis = author.get("/api/studio/kpis").is(200).body();

    assertThat(kpis.valueStream().map(kpi -> kpi.path("code").asString()))
        .contains("STAGE_DAYS", "LATE_TASKS", "APPROVALS_PER_WEEK", "WIN_RATE", "SALES_CYCLE_DAYS");
  }

  private boolean genuine(int number) {
    return author.get("/api/studio/releases/" + number).is(200).body().path("genuine").asBoolean();
  }

  private byte[] content(int number) {
    return jdbc.sql(
            """
            select bytes_ from engine.act_ge_bytearray b join catalogue_release r on r.deployment_id = b.deployment_id_
            where r.number = ? and b.name_ = ?
            """)
        .params(number, FORM)
        .query(byte[].class)
        .single();
  }

  private void write(int number, byte[] content) {
    jdbc.sql(
            """
            update engine.act_ge_bytearray set bytes_ = ? where name_ = ? and deployment_id_ =
              (select deployment_id from catalogue_release where number = ?)
            """)
        .params(content, FORM, number)
        .update();
  }

  private String draft(String file, String... changes) {
    String draft = author.post("/api/studio/drafts", Map.of("title", "A draft")).is(201).at("/id");
    String files = "/api/studio/drafts/" + draft + "/files";
    author.post(files, Map.of("file", file)).is(201);
    JsonNode taken = author.get(files + "/" + file).is(200).body();
    String content = taken.path("content").asString();
    for (int i = 0; i < changes.length; i += 2) {
      content = content.replace(changes[i], changes[i + 1]);
    }
    author
        .put(
            files + "/" + file,
            Map.of("content", content, "revision", taken.path("revision").asInt()))
        .is(200);
    return draft;
  }

  private Http.Answer asked(String draft, Map<String, Object> more) {
    Map<String, Object> body = new HashMap<>(Map.of("draft", draft, "reason", "Why not"));
    body.putAll(more);
    return author.post("/api/studio/release-requests", body);
  }

  private String ask(String draft) {
    return asked(draft, Map.of()).is(201).at("/id");
  }
}

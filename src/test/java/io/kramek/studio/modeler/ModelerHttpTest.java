package io.kramek.studio.modeler;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.testing.Company;
import io.kramek.testing.Http;
import io.kramek.testing.Http.Answer;
import io.kramek.testing.HttpTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/**
 * The Deploy button of the desktop modeler, by requests as it sends them and as the reference of
 * its protocol shows them: what arrives is a draft.
 */
@HttpTest
class ModelerHttpTest {

  private static final String BASE = "/api/studio/engine-rest";
  private static final String BOUNDARY = "28319d96a8c54b529aa9159ad75edef9";
  private static final String MODELER = "deploy-from-modeler.txt";
  private static final String MODEL = "lead-qualification.bpmn";

  @Autowired Company company;
  @Autowired RepositoryService repository;

  private Company.Team team;
  private Http manager;
  private Http modeler;

  @BeforeEach
  void open() {
    team = company.team();
    manager = company.as(team.manager());
    modeler = company.stranger();
  }

  @Test
  void theModelerAsksWhetherThereIsAnEngineAndWhichVersion() {
    assertThat(get("/version", basic(team.manager())).is(200).at("/version")).startsWith("7.");
    assertThat(get("/deployment?maxResults=0", basic(team.manager())).is(200).body()).isEmpty();
    String draft = manager.post("/api/studio/drafts", Map.of("title", "Seen")).is(201).at("/id");
    assertThat(get("/deployment?maxResults=200", basic(team.manager())).is(200).body())
        .anySatisfy(
            one -> {
              assertThat(one.path("id").asString()).isEqualTo(draft);
              assertThat(one.path("name").asString()).isEqualTo("Seen");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {MODELER, "deploy-from-reference.txt"})
  void whatIsDeployedIsADraftWithItsProblems(String recorded) throws IOException {
    long deployments = repository.createDeploymentQuery().count();
    String changed =
        inForce()
            .replaceFirst(
                "camunda:assignee=\"\\$\\{owner}\"", "camunda:assignee=\"\\${owner.class}\"");

    Answer answer = send(recorded, "Faster leads", MODEL, changed, basic(team.manager())).is(200);

    String id = answer.at("/id");
    assertThat(answer.at("/name")).isEqualTo("Faster leads");
    assertThat(answer.at("/source")).isNotBlank();
    assertThat(answer.at("/deploymentTime"))
        .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}\\+0000");
    assertThat(answer.body().path("tenantId").isNull()).isTrue();
    assertThat(answer.body().path("deployedProcessDefinitions").isNull()).isTrue();
    assertThat(answer.at("/links/0/href")).endsWith("/studio/drafts/" + id);
    assertThat(answer.body().path("releasable").asBoolean()).isFalse();
    assertThat(answer.body().path("problems").toString()).contains("NOT_ALLOWED");
    assertThat(repository.createDeploymentQuery().count()).isEqualTo(deployments);
    JsonNode draft = manager.get("/api/studio/drafts/" + id).is(200).body();
    assertThat(draft.path("title").asString()).isEqualTo("Faster leads");
    assertThat(draft.at("/author/id").asString()).isEqualTo(team.manager().id().toString());
    assertThat(manager.get("/api/studio/drafts/" + id + "/files/" + MODEL).at("/content"))
        .isEqualToNormalizingNewlines(changed);
  }

  @Test
  void deployingAgainGoesOnInTheSameDraftAndKeepsWhatWasThere() throws IOException {
    String first =
        send(MODELER, "Again", MODEL, inForce(), basic(team.manager())).is(200).at("/id");
    String second =
        send(MODELER, "Again", MODEL, inForce() + "<!-- x -->", basic(team.manager()))
            .is(200)
            .at("/id");
    send(MODELER, "Again", MODEL, inForce() + "<!-- x -->", basic(team.manager())).is(200);

    assertThat(second).isEqualTo(first);
    assertThat(
            manager
                .get("/api/studio/drafts/" + first + "/files/" + MODEL + "/revisions")
                .body()
                .path("total")
                .asInt())
        .as("nothing is different the third time")
        .isEqualTo(2);
    manager.delete("/api/studio/drafts/" + first).is(204);
    assertThat(send(MODELER, "Again", MODEL, inForce(), basic(team.manager())).is(200).at("/id"))
        .isNotEqualTo(first);
  }

  @Test
  void whatSomebodyElseIsEditingIsNotOverwritten() throws IOException {
    String draft = send(MODELER, "Held", MODEL, inForce(), basic(team.manager())).is(200).at("/id");
    company
        .as(company.team().manager())
        .post("/api/studio/drafts/" + draft + "/files/" + MODEL + "/lock", Map.of("ask", false))
        .is(200);

    Answer refused = send(MODELER, "Held", MODEL, inForce(), basic(team.manager())).is(409);

    assertThat(refused.at("/message")).contains("is editing this file");
  }

  @Test
  void whatWasChangedHereSinceItWasSentIsNotOverwritten() throws IOException {
    String draft = send(MODELER, "Late", MODEL, inForce(), basic(team.manager())).is(200).at("/id");
    String file = "/api/studio/drafts/" + draft + "/files/" + MODEL;
    String here = inForce() + "<!-- here -->";
    manager.put(file, Map.of("content", here, "revision", 1)).is(200);

    String there = inForce() + "<!-- there -->";
    Answer refused = send(MODELER, "Late", MODEL, there, basic(team.manager())).is(409);
    send(MODELER, "Late", MODEL, inForce(), basic(team.manager())).is(200);

    assertThat(refused.at("/message")).contains(MODEL, "another deployment name");
    assertThat(manager.get(file).at("/content")).isEqualToNormalizingNewlines(here);
    assertThat(send(MODELER, "Later", MODEL, there, basic(team.manager())).is(200).at("/id"))
        .isNotEqualTo(draft);
    send(MODELER, "Late", MODEL, here, basic(team.manager())).is(200);
    send(MODELER, "Late", MODEL, there, basic(team.manager())).is(200);
  }

  @Test
  void aTokenOpensTheDoorUntilItIsRevoked() throws IOException {
    Answer added = manager.post("/api/studio/modeler-tokens", Map.of("name", "My laptop")).is(201);
    String bearer = "Bearer " + added.at("/token");
    JsonNode listed = manager.get("/api/studio/modeler-tokens").is(200).body();
    assertThat(listed).hasSize(1);
    assertThat(listed.toString()).doesNotContain(added.at("/token"));
    assertThat(listed.at("/0/usedAt").isNull()).isTrue();

    get("/version", bearer).is(200);
    send(MODELER, "By token", MODEL, inForce(), bearer).is(200);
    assertThat(manager.get("/api/studio/modeler-tokens").body().at("/0/usedAt").isNull()).isFalse();

    company
        .as(company.team().manager())
        .delete("/api/studio/modeler-tokens/" + added.at("/id"))
        .is(404);
    manager.delete("/api/studio/modeler-tokens/" + added.at("/id")).is(204);
    get("/version", bearer).is(401);
  }

  @Test
  void onlyManagersHaveTokensAndNotTooMany() {
    company.as(team.rep()).get("/api/studio/modeler-tokens").is(403);
    company.as(team.rep()).post("/api/studio/modeler-tokens", Map.of("name", "x")).is(403);
    manager.post("/api/studio/modeler-tokens", Map.of("name", " ")).is(422);
    for (int i = 0; i < 20; i++) {
      manager.post("/api/studio/modeler-tokens", Map.of("name", "t" + i)).is(201);
    }
    assertThat(manager.post("/api/studio/modeler-tokens", Map.of("name", "x")).is(422).code())
        .isEqualTo("tooManyTokens");
  }

  @Test
  void whoIsNotKnownOrMayNotIsTurnedAway() throws IOException {
    for (String nobody :
        List.of(
            "Basic " + base64("nobody:x"),
            "Basic " + base64(":x"),
            "Basic !!!",
            "Basic " + base64("no colon"),
            "Bearer ",
            "Bearer kramek_guessed",
            "Digest x",
            "x")) {
      Answer refused = get("/version", nobody).is(401);
      assertThat(refused.at("/message")).isNotBlank();
      assertThat(refused.raw().headers().firstValue("WWW-Authenticate").orElse(""))
          .doesNotContain("Basic");
      send(MODELER, "No", MODEL, inForce(), nobody).is(401);
    }
    assertThat(modeler.get(BASE + "/version").is(401).at("/type")).isNotBlank();
    assertThat(get("/version", basic(team.rep())).is(403).at("/message")).isNotBlank();
    send(MODELER, "No", MODEL, inForce(), basic(team.supervisor())).is(403);
  }

  @Test
  void aSessionIsNoWayIn() throws IOException {
    manager.get(BASE + "/version").is(401);
    manager
        .send(
            "POST",
            BASE + "/deployment/create",
            BodyPublishers.ofString(body(MODELER, "Forged", MODEL, inForce())),
            "Content-Type",
            "multipart/form-data; boundary=" + BOUNDARY)
        .is(401);
    get("/version", basic(team.manager())).is(200);
    assertThat(modeler.get("/api/session").status()).as("nobody is logged in by it").isEqualTo(401);
  }

  @Test
  void wrongPasswordsCountAsAtTheLogin() {
    Company.Person person = team.manager();
    String wrong = "Basic " + base64(person.username() + ":wrong");
    for (int i = 0; i < 5; i++) {
      get("/version", wrong).is(401);
    }

    Answer blocked = get("/version", basic(person)).is(429);

    assertThat(blocked.raw().headers().firstValue("Retry-After")).isPresent();
    company.stranger().get("/api/session").is(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../etc/passwd",
        "..\\\\secret.bpmn",
        "a/b.bpmn",
        "Lead Qualification.bpmn",
        "lead.bpmn.js",
        "models.zip",
        "old.bpmn20.xml",
        "page.html",
        "lead%2f.bpmn",
        ".bpmn"
      })
  void aFileThatNoCatalogueMayHaveIsRefusedWithItsName(String name) throws IOException {
    Answer refused = send(MODELER, "Names", name, inForce(), basic(team.manager())).is(400);

    assertThat(refused.at("/type")).isEqualTo("InvalidRequestException");
    assertThat(refused.at("/message")).contains(".bpmn, .dmn or .form");
    assertThat(manager.get("/api/studio/drafts?size=200").body().path("items"))
        .noneMatch(
            draft -> draft.at("/author/id").asString().equals(team.manager().id().toString()));
  }

  @Test
  void aZipIsNoModelWhateverItIsCalled() throws IOException {
    var zip = new ByteArrayOutputStream();
    try (ZipOutputStream entries = new ZipOutputStream(zip)) {
      entries.putNextEntry(new ZipEntry("bomb.bpmn"));
      entries.write(new byte[5_000_000]);
    }
    var sent = new ByteArrayOutputStream();
    String body = body(MODELER, "Zip", "bomb.bpmn", "%ZIP%");
    int at = body.indexOf("%ZIP%");
    sent.write(body.substring(0, at).getBytes(StandardCharsets.UTF_8));
    sent.write(zip.toByteArray());
    sent.write(body.substring(at + 5).getBytes(StandardCharsets.UTF_8));

    Answer refused = post(sent.toByteArray(), basic(team.manager())).is(400);

    assertThat(refused.at("/message")).contains("bomb.bpmn");
  }

  @Test
  void whatIsTooLargeIsNotRead() throws IOException {
    assertThat(
            send(MODELER, "Large", MODEL, "x".repeat(1_048_577), basic(team.manager()))
                .is(400)
                .at("/message"))
        .contains("1 MB");
    send(MODELER, "Larger", MODEL, "x".repeat(11_000_000), basic(team.manager())).is(413);
    modeler
        .send(
            "POST",
            BASE + "/deployment/create",
            BodyPublishers.fromPublisher(BodyPublishers.ofString("without an end")),
            "Content-Type",
            "multipart/form-data; boundary=" + BOUNDARY,
            "Authorization",
            basic(team.manager()))
        .is(411);
  }

  @Test
  void brokenXmlIsADraftThatSaysSo() throws IOException {
    Answer broken =
        send(MODELER, "Broken", MODEL, "<bpmn:definitions", basic(team.manager())).is(200);
    assertThat(broken.body().path("releasable").asBoolean()).isFalse();
    assertThat(broken.at("/problems/0/code")).isEqualTo("UNREADABLE");

    Answer bomb =
        send(
                MODELER,
                "Bomb",
                MODEL,
                "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]><x>&b;</x>",
                basic(team.manager()))
            .is(200);
    assertThat(bomb.at("/problems/0/params/cause")).contains("DOCTYPE");
  }

  @Test
  void whatIsNotOursToAnswerIsSaidClearly() throws IOException {
    String tenant =
        body(MODELER, "Tenant", MODEL, inForce())
            .replace(
                "name=\"enable-duplicate-filtering\"\r\n\r\ntrue",
                "name=\"tenant-id\"\r\n\r\nacme");
    assertThat(
            post(tenant.getBytes(StandardCharsets.UTF_8), basic(team.manager()))
                .is(400)
                .at("/message"))
        .contains("tenant");
    assertThat(send(MODELER, " ", MODEL, inForce(), basic(team.manager())).is(400).at("/message"))
        .contains("name");
    String none =
        "--"
            + BOUNDARY
            + "\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\nx\r\n--"
            + BOUNDARY
            + "--\r\n";
    assertThat(
            post(none.getBytes(StandardCharsets.UTF_8), basic(team.manager()))
                .is(400)
                .at("/message"))
        .contains("No file");
    Answer start =
        modeler.send(
            "POST",
            BASE + "/process-definition/" + UUID.randomUUID() + "/start",
            BodyPublishers.ofString("{}"),
            "Authorization",
            basic(team.manager()));
    assertThat(start.is(404).at("/message")).contains("drafts");
  }

  private String inForce() throws IOException {
    return Files.readString(Path.of("processes/leads", MODEL));
  }

  private Answer get(String path, String authorization) {
    return modeler.send(
        "GET", BASE + path, BodyPublishers.noBody(), "Authorization", authorization);
  }

  private Answer send(
      String recorded, String name, String file, String content, String authorization)
      throws IOException {
    return post(
        body(recorded, name, file, content).getBytes(StandardCharsets.UTF_8), authorization);
  }

  private Answer post(byte[] body, String authorization) {
    return modeler.send(
        "POST",
        BASE + "/deployment/create",
        BodyPublishers.ofByteArray(body),
        "Content-Type",
        "multipart/form-data; boundary=" + BOUNDARY,
        "Accept",
        "application/json",
        "Authorization",
        authorization);
  }

  /** A recorded request; its lines end as HTTP wants them. */
  private static String body(String recorded, String name, String file, String content)
      throws IOException {
    return Files.readString(Path.of("src/test/resources/modeler", recorded))
        .replace("\n", "\r\n")
        .replace("%NAME%", name)
        .replace("%FILE%", file)
        .replace("%CONTENT%", content);
  }

  private static String basic(Company.Person person) {
    return "Basic " + base64(person.username() + ":" + Company.PASSWORD);
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}

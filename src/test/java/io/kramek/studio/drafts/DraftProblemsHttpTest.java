package io.kramek.studio.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.studio.process.Releases;
import io.kramek.studio.release.Gifts;
import io.kramek.testing.Company;
import io.kramek.testing.Http;
import io.kramek.testing.Http.Answer;
import io.kramek.testing.HttpTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** A draft may be wrong, and says what is. */
@HttpTest
class DraftProblemsHttpTest {

  private static final String DRAFTS = "/api/studio/drafts";
  private static final String TABLE = "lead-score.dmn";

  @Autowired Company company;
  @Autowired JdbcClient jdbc;
  @Autowired RepositoryService repository;
  @Autowired Releases releases;
  @Autowired TransactionTemplate transactions;

  private Http manager;

  @BeforeEach
  void open() {
    manager = company.as(company.team().manager());
  }

  @Test
  void aDraftMayBeBrokenAndIsToldWhatIsWrongBeforeItIsWritten() {
    String draft = begin("Broken");
    long deployments = repository.createDeploymentQuery().count();
    add(draft, "broken.bpmn");
    String script =
        manager
            .get(file(draft, "broken.bpmn"))
            .at("/content")
            .replace(
                "</bpmn:process>",
                "<bpmn:scriptTask id=\"s\" scriptFormat=\"js\"/></bpmn:process>");

    JsonNode unsaved =
        manager
            .post(file(draft, "broken.bpmn") + "/problems", Map.of("content", script))
            .is(200)
            .body();
    assertThat(unsaved).anyMatch(problem -> problem.path("severity").asString().equals("ERROR"));
    assertThat(unsaved.toString()).contains("scriptTask");
    write(draft, "broken.bpmn", script, 1).is(200);
    write(draft, "broken.bpmn", "<no model", 2).is(200);

    assertThat(manager.get(DRAFTS + "/" + draft).body().at("/files/0/errors").asInt()).isPositive();
    assertThat(manager.get(DRAFTS + "/" + draft + "/problems").is(200).body())
        .anyMatch(problem -> problem.path("file").asString().equals("broken.bpmn"));
    assertThat(summary(draft).path("errors").asInt()).isPositive();
    assertThat(repository.createDeploymentQuery().count()).isEqualTo(deployments);
  }

  @Test
  void whatIsRefusedIsSaidInTheLanguageOfWhoAsks() {
    String draft = begin("Czech");
    add(draft, "czech.bpmn");
    String hidden =
        manager
            .get(file(draft, "czech.bpmn"))
            .at("/content")
            .replace(
                "</bpmn:process>",
                "<bpmn:userTask id=\"u\" camunda:assignee=\"${owner.class}\"/></bpmn:process>");
    String unsaved = file(draft, "czech.bpmn") + "/problems";
    assertThat(causes(manager.post(unsaved, Map.of("content", hidden)).is(200).body()))
        .contains("'.' is not allowed in ${owner.class}");
    write(draft, "czech.bpmn", hidden, 1).is(200);

    manager.patch("/api/session", Map.of("language", "cs")).is(200);

    String refused = "'.' není dovoleno ve výrazu ${owner.class}";
    assertThat(causes(manager.post(unsaved, Map.of("content", hidden)).is(200).body()))
        .contains(refused);
    assertThat(causes(problems(draft))).contains(refused);
    assertThat(causes(manager.post(unsaved, Map.of("content", "<no model")).is(200).body()))
        .anySatisfy(cause -> assertThat(cause).startsWith("není to XML: "));
  }

  private static List<String> causes(JsonNode problems) {
    List<String> causes = new ArrayList<>();
    problems.forEach(problem -> causes.add(problem.at("/params/cause").asString("")));
    return causes;
  }

  @Test
  void whatIsWrongOnlyBetweenFilesIsToldOfTheDraft() {
    String draft = begin("Twice");
    add(draft, "twice.form");
    String form = manager.get(file(draft, "twice.form")).at("/content");
    String field =
        "[{\"id\": \"Field_a\", \"type\": \"textfield\", \"key\": \"a\", \"disabled\": true}]";
    write(draft, "twice.form", form.replace("[]", field), 1).is(200);
    assertThat(stops(draft)).isEmpty();

    add(draft, "gift-circle.bpmn");
    String circle =
        manager
            .get(file(draft, "gift-circle.bpmn"))
            .at("/content")
            .replaceFirst(
                "<bpmn:endEvent id=\"endEvent_done\"",
                "<bpmn:callActivity id=\"endEvent_done\" calledElement=\"giftCircle\" camunda:calledElementBinding=\"deployment\"")
            .replace("</bpmn:endEvent>", "</bpmn:callActivity>");
    write(draft, "gift-circle.bpmn", circle, 1).is(200);

    assertThat(stops(draft))
        .anySatisfy(
            one -> {
              assertThat(one.at("/params/cause").asString()).contains("call itself");
              assertThat(one.path("file").asString()).isEqualTo("gift-circle.bpmn");
              assertThat(one.path("element").asString()).isEqualTo("giftCircle");
            });
  }

  @Test
  void whatADraftBreaksInFilesThatItLeavesAloneIsCountedWithItsOwn() {
    int before = releases.inForce().number();
    Gifts gifts = new Gifts(releases, transactions);
    gifts.release();
    try {
      brokenElsewhereIsCounted();
    } finally {
      gifts.release(before);
    }
  }

  private void brokenElsewhereIsCounted() {
    String draft = begin("Elsewhere");
    add(draft, Gifts.FORM);
    String form = manager.get(file(draft, Gifts.FORM)).at("/content");
    String asksNoMore = form.replace("\"key\": \"fact\"", "\"key\": \"other\"");
    write(draft, Gifts.FORM, asksNoMore, 1).is(200);

    assertThat(stops(draft)).anyMatch(one -> one.path("file").asString().equals(Gifts.TABLE));
    assertThat(summary(draft).path("errors").asInt()).isEqualTo(stops(draft).size());

    add(draft, "twice.bpmn");
    write(draft, "twice.bpmn", "<no model", 1).is(200);
    assertThat(stops(draft)).hasSizeGreaterThan(1);
    assertThat(summary(draft).path("errors").asInt()).isEqualTo(stops(draft).size());
    write(draft, Gifts.FORM, form, 2).is(200);
    assertThat(stops(draft)).allMatch(one -> one.path("file").asString().equals("twice.bpmn"));
    assertThat(summary(draft).path("errors").asInt()).isEqualTo(stops(draft).size());
    manager.delete(file(draft, "twice.bpmn")).is(204);
    assertThat(summary(draft).path("errors").asInt()).isZero();
  }

  @Test
  void whatSomebodyReleasedMeanwhileIsNotOverruledInSilence() {
    String draft = begin("Overtaken");
    add(draft, TABLE);
    assertThat(problems(draft)).noneMatch(DraftProblemsHttpTest::isOvertaken);
    jdbc.sql("update draft_file set based_on = ? where draft_id = ?")
        .params(releaseOfOther(), UUID.fromString(draft))
        .update();

    assertThat(problems(draft)).anyMatch(DraftProblemsHttpTest::isOvertaken);
    jdbc.sql("delete from draft_file where draft_id = ?").param(UUID.fromString(draft)).update();
    jdbc.sql("delete from catalogue_release where number = -1").update();
  }

  /** A release that has not this file as it is now. */
  private int releaseOfOther() {
    return jdbc.sql(
            """
            insert into catalogue_release (number, deployment_id, kind, released_at)
            values (-1, 'none', 'DRAFT', now()) on conflict (number) do update set deployment_id = 'none' returning number
            """)
        .query(Integer.class)
        .single();
  }

  private static boolean isOvertaken(JsonNode problem) {
    return problem.path("code").asString().equals("RELEASED_MEANWHILE")
        && problem.path("severity").asString().equals("ERROR");
  }

  private JsonNode problems(String draft) {
    return manager.get(DRAFTS + "/" + draft + "/problems").is(200).body();
  }

  private List<JsonNode> stops(String draft) {
    List<JsonNode> stops = new ArrayList<>();
    problems(draft)
        .forEach(
            one -> {
              if (one.path("severity").asString().equals("ERROR")) {
                stops.add(one);
              }
            });
    return stops;
  }

  private String begin(String title) {
    return manager.post(DRAFTS, Map.of("title", title)).is(201).at("/id");
  }

  private int add(String draft, String file) {
    return manager.post(files(draft), Map.of("file", file)).is(201).body().path("revision").asInt();
  }

  private Answer write(String draft, String file, String content, int seen) {
    return manager.put(file(draft, file), Map.of("content", content, "revision", seen));
  }

  private JsonNode summary(String draft) {
    for (JsonNode one : manager.get(DRAFTS + "?state=OPEN&size=200").is(200).body().path("items")) {
      if (one.path("id").asString().equals(draft)) {
        return one;
      }
    }
    throw new AssertionError("not listed");
  }

  private static String files(String draft) {
    return DRAFTS + "/" + draft + "/files";
  }

  private static String file(String draft, String file) {
    return files(draft) + "/" + file;
  }
}

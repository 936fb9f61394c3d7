package io.kramek.studio.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.identity.CurrentUser;
import io.kramek.studio.process.Releases;
import io.kramek.studio.process.replay.ModelWords;
import io.kramek.studio.process.replay.ReplayJobs;
import io.kramek.studio.replay.ModelCases.ModelCase;
import io.kramek.studio.replay.ModelCases.TriedCase;
import io.kramek.testing.Company;
import io.kramek.testing.Http;
import io.kramek.testing.Http.Answer;
import io.kramek.testing.HttpTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The shipped models keep to the shipped cases, and whoever changes a rule is told which break. */
@HttpTest
class ModelCaseTest {

  private static final String GATE = "stage-gate.dmn";

  @Autowired Company company;
  @Autowired DraftCases cases;
  @Autowired CaseChangeStore changes;
  @Autowired ReleasedCases released;
  @Autowired CaseRun run;
  @Autowired CurrentUser currentUser;
  @Autowired ModelWords words;
  @Autowired ReplayJobs jobs;
  @Autowired Releases releases;

  private Http manager;

  @BeforeEach
  void open() {
    manager = company.as(company.team().manager());
  }

  @Test
  void theShippedModelsKeepToTheShippedCases() {
    List<TriedCase> tried = run.on(inForce(), cases.after(List.of(), "en"));

    assertThat(tried)
        .filteredOn(one -> one.about().shipped())
        .allSatisfy(one -> assertThat(one.kept()).as(one.about().name()).isTrue());
    assertThat(
            tried.stream()
                .map(TriedCase::about)
                .filter(ModelCase::shipped)
                .collect(Collectors.groupingBy(ModelCase::file, Collectors.counting())))
        .hasSize(3)
        .allSatisfy((file, cases) -> assertThat(cases).isGreaterThanOrEqualTo(2));
  }

  @Test
  void aReleaseThatBreaksACaseIsToldWhichAndHow() {
    Map<String, byte[]> catalogue = inForce();
    catalogue.put(
        GATE,
        new String(catalogue.get(GATE), StandardCharsets.UTF_8)
            .replace("&gt; 10", "&gt; 5")
            .getBytes(StandardCharsets.UTF_8));

    List<TriedCase> broken =
        released.tried(List.of(), catalogue, Set.of(GATE)).stream()
            .filter(tried -> !tried.kept())
            .toList();

    assertThat(broken).hasSize(1);
    assertThat(broken.get(0).about().name()).contains("small discount");
    assertThat(broken.get(0).about().expected().approvers()).isEmpty();
    assertThat(broken.get(0).now().approvers()).containsExactly("DISCOUNT: supervisor");
    assertThat(released.tried(List.of(), catalogue, Set.of("loyalty.bpmn"))).isEmpty();

    String draft = draft();
    UUID small = broken.get(0).about().id();
    manager.delete(in(draft) + "/" + small).is(204);
    assertThat(cases.after(changes.ofDraft(UUID.fromString(draft)), "en"))
        .as("whoever throws a case away with their draft is held up by it no more")
        .isNotEmpty()
        .noneMatch(one -> one.id().equals(small));
  }

  @Test
  void aCaseThatDoesNotComeToAnEndHoldsNobodyUp() {
    var impatient = new CaseRun(jobs, words, currentUser, Duration.ZERO);

    List<TriedCase> tried = impatient.on(inForce(), cases.after(List.of(), "en"));

    assertThat(tried)
        .isNotEmpty()
        .allSatisfy(
            one -> {
              assertThat(one.kept()).isFalse();
              assertThat(one.now().end()).isEqualTo("unfinished");
            });
  }

  @Test
  void casesAreTriedOneAfterAnother() throws Exception {
    String path = in(draft()) + "/run";
    var begun = new CountDownLatch(1);
    var over = new CountDownLatch(1);
    CompletableFuture<List<TriedCase>> first =
        CompletableFuture.supplyAsync(() -> run.on(inForce(), waiting(begun, over)));
    begun.await();

    Answer refused = manager.post(path, Map.of()).is(409);

    assertThat(refused.code()).isEqualTo("casesRunning");
    assertThat(refused.at("/detail")).contains("being tried");
    over.countDown();
    assertThat(first.join()).isEmpty();
    assertThat(run.atOnce(inForce(), List.of())).isEmpty();
  }

  /** No cases, but it takes as long to look at them as is wanted. */
  private static List<ModelCase> waiting(CountDownLatch begun, CountDownLatch over) {
    return new ArrayList<>() {
      @Override
      public Stream<ModelCase> stream() {
        begun.countDown();
        try {
          over.await();
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
        return super.stream();
      }
    };
  }

  @Test
  void aCaseIsWrittenDownTriedOnADraftChangedAndThrownAway() {
    Map<String, Object> facts = Map.of("outcome", "won", "hasCustomer", true, "hasAmount", false);
    Map<String, Object> body =
        Map.of(
            "file",
            "opportunity-pipeline.bpmn",
            "name",
            "No offer without an amount",
            "facts",
            facts,
            "expected",
            Map.of("path", List.of("pre-qualification"), "approvers", List.of(), "end", "won"));
    String draft = draft();
    String id = manager.post(in(draft), body).is(201).at("/id");

    JsonNode words = manager.get("/api/studio/drafts/" + draft + "/words").is(200).body();
    assertThat(word(words, "opportunity-pipeline.bpmn", "pre-qualification"))
        .isEqualTo("Pre-qualification, a step");
    assertThat(word(words, "opportunity-pipeline.bpmn", "endEvent_won")).isEqualTo("Deal won");
    assertThat(word(words, "lead-qualification.bpmn", "userTask_qualifyLead"))
        .isEqualTo("Qualify lead, a step");

    JsonNode tried = tried(draft, id);
    assertThat(tried.path("kept").asBoolean()).isFalse();
    assertThat(tried.at("/now/end").asString()).isEqualTo("refused");
    assertThat(tried.path("reason").asString()).isEqualTo("amountMissing");

    Map<String, Object> mended =
        Map.of(
            "file",
            "opportunity-pipeline.bpmn",
            "name",
            "No offer without an amount",
            "facts",
            facts,
            "expected",
            Map.of(
                "path", List.of("pre-qualification", "qualification"),
                "approvers", List.of(),
                "end", "refused"),
            "version",
            0);
    manager.put(in(draft) + "/" + id, mended).is(204);
    assertThat(manager.put(in(draft) + "/" + id, mended).is(409).code()).isEqualTo("caseChanged");
    assertThat(tried(draft, id).path("kept").asBoolean()).isTrue();

    manager.delete(in(draft) + "/" + id).is(204);
    manager.delete(in(draft) + "/" + id).is(404);
    assertThat(items(in(draft) + "?file=opportunity-pipeline.bpmn")).hasSize(5);
  }

  private JsonNode items(String path) {
    return manager.get(path).is(200).body().path("items");
  }

  private String draft() {
    return manager.post("/api/studio/drafts", Map.of("title", "A trial")).is(201).at("/id");
  }

  private static String in(String draft) {
    return "/api/studio/drafts/" + draft + "/cases";
  }

  private JsonNode tried(String draft, String id) {
    for (JsonNode one :
        manager.post("/api/studio/drafts/" + draft + "/cases/run", "").is(200).body()) {
      if (one.at("/about/id").asString().equals(id)) {
        return one;
      }
    }
    throw new AssertionError("The case was not tried");
  }

  private Map<String, byte[]> inForce() {
    return releases.files(releases.inForce());
  }

  private static String word(JsonNode words, String file, String key) {
    JsonNode found =
        words
            .path(file)
            .valueStream()
            .filter(word -> word.path("key").asString().equals(key))
            .findFirst()
            .orElseThrow();
    return found.path("name").asString() + (found.path("step").asBoolean() ? ", a step" : "");
  }
}

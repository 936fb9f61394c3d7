package io.kramek.leads;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.shared.Ids;
import io.kramek.testing.Company;
import io.kramek.testing.Engine;
import io.kramek.testing.Http;
import io.kramek.testing.HttpTest;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The form on the company's pages: anybody may send it, with whatever in it. */
@HttpTest
class LeadFormHttpTest {

  private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");

  @Autowired Company company;
  @Autowired Engine engine;
  @Autowired JdbcClient jdbc;
  @Autowired RuntimeService runtime;

  private Company.Team praha;
  private Http manager;

  @BeforeEach
  void begin() {
    engine.itIs(MONDAY);
    praha = company.team("PRAHA");
    manager = company.as(praha.manager());
  }

  @AfterEach
  void end() {
    ClockUtil.reset();
  }

  @Test
  void aStrangerNeedsNoLoginAndARepOfTheirCountrySeesThem() {
    Map<String, Object> form = Strangers.hot();
    String id = captured(company.stranger(), form);

    assertThat(manager.get("/api/leads/" + id).is(200).at("/status")).isEqualTo("CAPTURED");
    engine.runJobs();

    Http.Answer lead = company.as(praha.rep()).get("/api/leads/" + id).is(200);
    assertThat(lead.at("/status")).isEqualTo("OPEN");
    assertThat(lead.at("/temperature")).isEqualTo("HOT");
    assertThat(lead.body().path("points").asInt()).isEqualTo(100);
    assertThat(lead.at("/reasons/1")).isEqualTo("roleDecides");
    assertThat(lead.at("/team/id")).isEqualTo(praha.id().toString());
    assertThat(lead.at("/contact/email")).isEqualTo(Strangers.contact(form).get("email"));
    assertThat(lead.at("/dueAt")).isEqualTo("2026-11-23T10:00:00Z");
    assertThat(lead.body().path("late").asBoolean()).isFalse();
    assertThat(lead.body().path("decision").isNull()).isTrue();
  }

  @Test
  void whoIsOfAnotherTeamDoesNotSeeIt() {
    String id = captured(company.stranger(), Strangers.hot());
    engine.runJobs();
    Http foreign = company.as(company.team().rep());

    assertThat(foreign.get("/api/leads/" + id).is(404).code()).isEqualTo("notFound");
    foreign.post("/api/leads/" + id + "/withdrawal", withdrawal(0)).is(404);
    foreign.post("/api/leads/" + id + "/decision", disqualification(0)).is(404);
    assertThat(foreign.get("/api/leads").is(200).body().path("total").asInt()).isZero();
    manager.get("/api/leads/" + Ids.next()).is(404);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      no way to answer   | email   |              | contact.email   | required
      no e-mail at all   | email   | not an email | contact.email   | malformed
      letters for phone  | phone   | call me      | contact.phone   | malformed
      a whole country    | country | Czechia      | contact.country | malformed
      """)
  void aWrongFormIsToldWhatIsWrong(
      String name, String field, String value, String wrongField, String code) {
    Map<String, Object> form = Strangers.hot();
    Strangers.contact(form).put(field, value);

    Http.Answer refused = company.stranger().post("/api/public/leads", form);

    assertThat(refused.is(422).code()).isEqualTo("invalid");
    assertThat(refused.at("/fields/0/field")).isEqualTo(wrongField);
    assertThat(refused.at("/fields/0/code")).isEqualTo(code);
  }

  @Test
  void whatIsNotAskedForIsRefusedWithItsPlace() {
    Map<String, Object> form = Strangers.hot();
    form.put("owner", "me");

    Http.Answer refused = company.stranger().post("/api/public/leads", form);

    assertThat(refused.is(400).at("/field")).isEqualTo("owner");
  }

  @Test
  void aProductThatDoesNotExistIsRefused() {
    Map<String, Object> form = Strangers.hot();
    form.put("interest", Map.of("kind", "CONTACT", "productId", Ids.next()));

    Http.Answer refused = company.stranger().post("/api/public/leads", form);

    assertThat(refused.is(422).at("/fields/0/code")).isEqualTo("unknown");
  }

  @Test
  void aThousandSubmissionsOfOneKeyAreOneLead() throws Exception {
    Map<String, Object> form = Strangers.hot();
    String key = Ids.next().toString();
    ExecutorService senders = Executors.newFixedThreadPool(20);
    try {
      List<Future<String>> answers =
          IntStream.range(0, 1_000)
              .mapToObj(
                  n ->
                      senders.submit(
                          () -> captured(company.stranger(), form, "Idempotency-Key", key)))
              .toList();
      Set<String> ids = new HashSet<>();
      for (Future<String> answer : answers) {
        ids.add(answer.get());
      }

      assertThat(ids).hasSize(1);
      assertThat(leadsOf(form)).isEqualTo(1);
      assertThat(
              runtime
                  .createProcessInstanceQuery()
                  .processInstanceBusinessKey(ids.iterator().next())
                  .count())
          .isEqualTo(1);
    } finally {
      senders.shutdownNow();
    }
  }

  @Test
  void keysOfDifferentSendersDoNotMeet() {
    String key = Ids.next().toString();
    Http rep = company.as(praha.rep());
    Http second = company.as(praha.secondRep());
    Map<String, Object> form = Strangers.hot();

    String first = rep.post("/api/leads", form, "Idempotency-Key", key).is(201).at("/id");

    assertThat(rep.post("/api/leads", form, "Idempotency-Key", key).is(201).at("/id"))
        .isEqualTo(first);
    assertThat(second.post("/api/leads", form, "Idempotency-Key", key).is(201).at("/id"))
        .isNotEqualTo(first);
  }

  private String captured(Http http, Map<String, Object> form, String... headers) {
    return http.post("/api/public/leads", form, headers).is(201).at("/id");
  }

  private long leadsOf(Map<String, Object> form) {
    return jdbc.sql("select count(*) from lead where email = ?")
        .param(Strangers.contact(form).get("email"))
        .query(Long.class)
        .single();
  }

  private static Map<String, Object> withdrawal(long version) {
    return Map.of("version", version, "reason", "a mistake");
  }

  private static Map<String, Object> disqualification(long version) {
    return Map.of("outcome", "DISQUALIFIED", "reason", "NO_NEED", "version", version);
  }
}

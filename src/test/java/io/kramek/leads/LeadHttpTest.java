package io.kramek.leads;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.shared.Ids;
import io.kramek.testing.Company;
import io.kramek.testing.Engine;
import io.kramek.testing.Http;
import io.kramek.testing.HttpTest;
import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Leads over HTTP, from the list to the decision. */
@HttpTest
class LeadHttpTest {

  private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");

  @Autowired Company company;
  @Autowired Engine engine;
  @Autowired JdbcClient jdbc;

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
  void theListIsNarrowedByStatusOwnerAndText() {
    Map<String, Object> form = Strangers.hot();
    String company1 = Ids.next().toString();
    Strangers.contact(form).put("company", "Škoda " + company1);
    String id = captured(company.stranger(), form);
    engine.runJobs();
    String search = "/api/leads?query=skoda%20" + company1;

    Http.Answer found = manager.get(search).is(200);
    assertThat(found.at("/items/0/id")).isEqualTo(id);
    assertThat(found.body().path("total").asInt()).isEqualTo(1);
    assertThat(manager.get(search + "&status=OPEN,QUALIFIED").is(200).at("/items/0/id"))
        .isEqualTo(id);
    assertThat(total(manager.get(search + "&status=QUALIFIED"))).isZero();
    assertThat(total(manager.get(search + "&owner=mine"))).isZero();
    assertThat(total(owner(id).get(search + "&owner=mine"))).isEqualTo(1);
    assertThat(manager.get("/api/leads?status=SOLD").is(422).at("/fields/0/field"))
        .isEqualTo("status");
  }

  @Test
  void aDuplicateShowsWhoseItIsAndItsNameOnlyToThoseWhoMaySeeIt() {
    Map<String, Object> polish = Strangers.cold();
    Company.Team warszawa = company.team("WARSZAWA");
    String first = captured(company.stranger(), polish);
    engine.runJobs();
    Map<String, Object> czech = Strangers.hot();
    Strangers.contact(czech).put("email", Strangers.contact(polish).get("email"));
    String second = captured(company.stranger(), czech);
    engine.runJobs();

    Http.Answer seen = manager.get("/api/leads/" + second).is(200);
    assertThat(seen.at("/duplicates/0/id")).isEqualTo(first);
    assertThat(seen.at("/duplicates/0/label")).isEqualTo("Jana Nováková");
    assertThat(seen.body().path("reasons").toString()).contains("alreadyKnown");

    Http.Answer hidden = company.as(praha.rep()).get("/api/leads/" + second).is(200);
    assertThat(hidden.at("/duplicates/0/type")).isEqualTo("lead");
    assertThat(hidden.body().at("/duplicates/0/id").isNull()).isTrue();
    assertThat(hidden.body().at("/duplicates/0/label").isNull()).isTrue();
    assertThat(hidden.at("/duplicates/0/owner/name"))
        .isIn(warszawa.rep().name(), warszawa.secondRep().name());
  }

  @Test
  void aDecisionOnWhatSomebodyElseChangedIsStale() {
    String id = captured(company.stranger(), Strangers.hot());
    engine.runJobs();
    Http rep = company.as(praha.rep());
    long version = rep.get("/api/leads/" + id).is(200).body().path("version").asLong();

    Http.Answer stale = rep.post("/api/leads/" + id + "/decision", disqualification(version - 1));
    assertThat(stale.is(409).code()).isEqualTo("stale");

    Http.Answer decided =
        rep.post("/api/leads/" + id + "/decision", disqualification(version)).is(200);
    assertThat(decided.at("/status")).isEqualTo("DISQUALIFIED");
    assertThat(decided.at("/decision/reason")).isEqualTo("NO_NEED");

    long now = decided.body().path("version").asLong();
    assertThat(rep.post("/api/leads/" + id + "/decision", disqualification(now)).is(422).code())
        .isEqualTo("leadNotOpen");
    assertThat(rep.post("/api/leads/" + id + "/withdrawal", withdrawal(now)).is(422).code())
        .isEqualTo("leadFinished");
  }

  @Test
  void aDecisionNeedsWhatItsOutcomeAsksFor() {
    String id = captured(company.stranger(), Strangers.hot());
    engine.runJobs();
    Http rep = company.as(praha.rep());
    String decision = "/api/leads/" + id + "/decision";
    long version = rep.get("/api/leads/" + id).is(200).body().path("version").asLong();

    assertThat(
            rep.post(decision, Map.of("outcome", "DISQUALIFIED", "version", version))
                .is(422)
                .at("/fields/0/field"))
        .isEqualTo("reason");
    assertThat(
            rep.post(decision, Map.of("outcome", "NURTURE", "version", version))
                .is(422)
                .at("/fields/0/code"))
        .isEqualTo("required");
    assertThat(
            rep.post(
                    decision,
                    Map.of("outcome", "NURTURE", "nurtureUntil", "2026-11-23", "version", version))
                .is(422)
                .at("/fields/0/code"))
        .isEqualTo("outOfRange");
    assertThat(manager.get("/api/leads/" + id).at("/status")).isEqualTo("OPEN");
  }

  @Test
  void theFormShowsTheLeadInTheLanguageOfTheRepAndQualifiesIt() {
    String id = captured(company.stranger(), Strangers.hot());
    engine.runJobs();
    Http owner = owner(id);
    owner.patch("/api/session", Map.of("language", "cs")).is(200);
    String task = task(owner, id);

    Http.Answer page = owner.get("/api/tasks/" + task).is(200);
    assertThat(page.at("/task/name")).isEqualTo("Kvalifikovat lead");
    assertThat(page.at("/data/leadName")).isEqualTo("Jana Nováková");
    assertThat(page.at("/data/jobRole")).isEqualTo("Ředitel");
    assertThat(page.at("/data/temperature")).isEqualTo("Horký");
    owner.patch("/api/session", Map.of("language", "en")).is(200);

    Http.Answer refused =
        owner.post(
            "/api/tasks/" + task + "/completion",
            Map.of("values", Map.of("outcome", "qualified", "amount", "much")));
    assertThat(refused.is(422).at("/fields/0/field")).isEqualTo("amount");

    Map<String, Object> values =
        Map.of("outcome", "qualified", "dealName", "Pilot", "amount", "1234.50", "currency", "CZK");
    owner.post("/api/tasks/" + task + "/completion", Map.of("values", values)).is(200);

    Http.Answer lead = owner.get("/api/leads/" + id).is(200);
    assertThat(lead.at("/status")).isEqualTo("QUALIFIED");
    assertThat(lead.at("/decision/outcome")).isEqualTo("QUALIFIED");
    assertThat(lead.at("/customer/id")).isNotEmpty();
    Http.Answer deal = owner.get("/api/opportunities/" + lead.at("/opportunityId")).is(200);
    assertThat(deal.at("/name")).isEqualTo("Pilot");
    assertThat(deal.at("/leadId")).isEqualTo(id);
    assertThat(
            owner
                .post("/api/tasks/" + task + "/completion", Map.of("values", values))
                .is(409)
                .code())
        .isEqualTo("taskGone");
  }

  @Test
  void theSameCustomerIsRecognisedTheSecondTime() {
    Map<String, Object> form = Strangers.hot();
    String first = qualified(form);
    String second = qualified(form);

    assertThat(second).isNotEmpty().isEqualTo(first);
  }

  private String qualified(Map<String, Object> form) {
    String id = captured(company.stranger(), form);
    engine.runJobs();
    long version = manager.get("/api/leads/" + id).is(200).body().path("version").asLong();
    return owner(id)
        .post("/api/leads/" + id + "/decision", Map.of("outcome", "QUALIFIED", "version", version))
        .is(200)
        .at("/customer/id");
  }

  private String captured(Http http, Map<String, Object> form, String... headers) {
    return http.post("/api/public/leads", form, headers).is(201).at("/id");
  }

  private Http owner(String lead) {
    String owner = manager.get("/api/leads/" + lead).is(200).at("/owner/id");
    return company.as(praha.rep().id().toString().equals(owner) ? praha.rep() : praha.secondRep());
  }

  private static String task(Http http, String lead) {
    return http.get("/api/tasks?subject=lead:" + lead).is(200).at("/items/0/id");
  }

  private static int total(Http.Answer list) {
    return list.is(200).body().path("total").asInt();
  }

  private static Map<String, Object> withdrawal(long version) {
    return Map.of("version", version, "reason", "a mistake");
  }

  private static Map<String, Object> disqualification(long version) {
    return Map.of("outcome", "DISQUALIFIED", "reason", "NO_NEED", "version", version);
  }
}

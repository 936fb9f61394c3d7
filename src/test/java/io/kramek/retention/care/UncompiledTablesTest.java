package io.kramek.retention.care;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.decisions.ReleasedDecisions;
import io.kramek.testing.Company;
import io.kramek.testing.Engine;
import io.kramek.testing.Http;
import io.kramek.testing.HttpTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Tables that only the engine understands: one customer and many are decided as before. */
@HttpTest
class UncompiledTablesTest {

  @Autowired Company company;
  @Autowired Engine engine;
  @Autowired CareMap map;
  @Autowired Loyalty loyalty;
  @Autowired WinBacks winBacks;
  @Autowired ReleasedDecisions released;
  @Autowired RepositoryService repository;
  @Autowired JdbcClient jdbc;

  private static final int MANY = 1_000;

  private final List<String> deployments = new ArrayList<>();
  private CareCustomers customers;
  private Company.Team team;
  private Http manager;

  @BeforeEach
  void begin() {
    engine.itIs(Instant.parse("2026-11-23T09:00:00Z"));
    customers = new CareCustomers(jdbc);
    team = company.team();
    manager = company.as(team.manager());
  }

  @AfterEach
  void end() {
    deployments.forEach(id -> repository.deleteDeployment(id, true));
    ClockUtil.reset();
  }

  @Test
  void oneCustomerTheKeptMapAndANewOneAreAsBefore() throws IOException {
    UUID neglected =
        customers.customer("Neglected", team, team.rep().id(), "A", CareCustomers.neglected());
    map.review(CareCustomers.TODAY);
    String place = manager.get("/api/customers/" + neglected + "/care").is(200).body().toString();
    String kept = "/api/retention/care/map?cells=10&team=" + team.id().value();
    String density = manager.get(kept).is(200).body().toString();

    release("contact-quality.dmn", "&gt;= ", "? &gt;= ");

    assertThat(released.inForce("contactQuality").compiled()).isEmpty();
    assertThat(released.inForce("carePoints").compiled()).isEmpty();
    assertThat(manager.get("/api/customers/" + neglected + "/care").is(200).body().toString())
        .isEqualTo(place);
    assertThat(manager.get(kept).is(200).body().toString()).isEqualTo(density);
    assertThat(manager.get(kept + "&asOf=2026-11-23").is(200).body().path("density"))
        .isEqualTo(JsonMapper.shared().readTree(density).path("density"));
    List<String> places = places();
    map.review(CareCustomers.TODAY);
    assertThat(places()).isEqualTo(places).isNotEmpty();
  }

  @Test
  void oneCustomerIsWonBackAndTheReasonOfLossGuessed() throws IOException {
    UUID compiled = lost("Compiled");
    begin(compiled);
    release("win-back.dmn", "&gt;", "? &gt;");
    assertThat(released.inForce(LostCustomers.LOSS_REASON).compiled()).isEmpty();
    UUID judged = lost("Judged");

    begin(judged);

    assertThat(attempt(judged)).isEqualTo(attempt(compiled));
    assertThat(attempt(judged)).doesNotContain("UNKNOWN");
    assertThat(
            jdbc.sql(
                    "select facts -> 'revenue' is not null from decision_ledger where customer_id = ? and decision = 'winBack'")
                .param(judged)
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  @Test
  void theListOfTheLostIsTheSame() throws IOException {
    UUID customer = lost("Of the night");
    winBacks.review(CareCustomers.TODAY, 0);
    List<String> compiled = candidates();
    release("win-back.dmn", "&gt;", "? &gt;");

    winBacks.review(CareCustomers.TODAY, 0);

    assertThat(candidates()).isEqualTo(compiled).anyMatch(row -> row.contains(customer.toString()));
  }

  @Test
  void theMomentsOfTheNightAreTheSame() throws IOException {
    UUID compiled = fell("Compiled");
    loyalty.review(CareCustomers.TODAY, MANY);
    release("loyalty.dmn", "&lt;", "? &lt;");
    assertThat(released.inForce(Loyalty.DECISION).compiled()).isEmpty();
    UUID judged = fell("Judged");

    loyalty.review(CareCustomers.TODAY, MANY);

    assertThat(moment(judged)).isEqualTo(moment(compiled));
  }

  /** Which rule it was, only the engine knows. */
  private List<String> places() {
    return jdbc.sql("select (to_jsonb(k) - 'rule')::text from customer_care k order by customer_id")
        .query(String.class)
        .list();
  }

  private List<String> candidates() {
    return jdbc.sql("select c::text from win_back_candidate c order by customer_id")
        .query(String.class)
        .list();
  }

  /** From the best tier into the next one, a day ago. */
  private UUID fell(String name) {
    UUID customer = customers.customer(name, team, team.rep().id(), "A", CareCustomers.neglected());
    customers.tier(customer, "B", "2026-11-22T01:00:00Z");
    return customer;
  }

  private String moment(UUID customer) {
    return jdbc.sql(
            "select moment || ' ' || benefit || ' ' || reason || ' ' || person from loyalty_moment where customer_id = ?")
        .param(customer)
        .query(String.class)
        .single();
  }

  private String attempt(UUID customer) {
    return jdbc.sql(
            "select loss_reason || ' ' || state || ' ' || offer from win_back where customer_id = ?")
        .param(customer)
        .query(String.class)
        .single();
  }

  private void begin(UUID customer) {
    company.as(team.rep()).post("/api/customers/" + customer + "/win-back", Map.of()).is(204);
    engine.runJobs();
  }

  private UUID lost(String name) {
    return customers.customer(
        name,
        team,
        team.rep().id(),
        "L",
        Map.of(
            "purchases", "3",
            "purchase_days", "3",
            "first_purchase_on", "date '2024-01-10'",
            "last_purchase_on", "date '2025-06-01'",
            "complaints_12m", "2",
            "revenue", "2000"));
  }

  private void release(String file, String what, String by) throws IOException {
    String shipped = Files.readString(Path.of("decisions/retention", file));
    assertThat(shipped).contains("<text>" + what);
    deployments.add(
        repository
            .createDeployment()
            .addString(file, shipped.replace("<text>" + what, "<text>" + by))
            .deploy()
            .getId());
  }
}

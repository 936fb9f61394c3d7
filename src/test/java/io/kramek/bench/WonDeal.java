package io.kramek.bench;

import io.kramek.shared.Ids;
import io.kramek.testing.Company;
import io.kramek.testing.Http;
import io.kramek.testing.SqlCounter.Work;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;

/**
 * The shortest way from a stranger to a won deal without an approval, over HTTP as the screens go
 * it. What a person looks up in between is nobody's cost and stays outside the meter, as does the
 * job executor's looking for work.
 */
final class WonDeal {

  /** Takes note of what a step costs. */
  interface Meter {
    void measure(Work step) throws Exception;
  }

  /** The lead assignment sends Czech leads here. */
  private static final String TEAM = "PRAHA";

  private static final List<String> STAGES =
      List.of("qualification", "offer", "contract", "realisation", "won");

  private final Company.Team team;
  private final Http stranger;
  private final Http manager;
  private final Http supervisor;
  private final ProcessEngine engine;
  private final String product;

  WonDeal(Company company, ProcessEngine engine) {
    this.team = company.team(TEAM);
    this.stranger = company.stranger();
    this.manager = company.as(team.manager());
    this.supervisor = company.as(team.supervisor());
    this.engine = engine;
    this.product =
        manager
            .post(
                "/api/products", Map.of("name", "Shelf " + Ids.next(), "listPrice", money("1200")))
            .is(201)
            .at("/id");
  }

  /** Wins a deal with somebody nobody has heard of. */
  void win(Meter meter) throws Exception {
    String lead = captured(meter);
    runJobs(lead, meter);
    String deal = qualified(lead, meter);
    runJobs(deal, meter);
    var items = items(deal);
    meter.measure(() -> supervisor.put(path(deal) + "/items", items).is(200));
    var facts = Map.of("expectedClose", "2027-01-31", "version", version(deal));
    meter.measure(() -> supervisor.patch(path(deal), facts).is(200));
    for (String stage : STAGES) {
      var move = Map.of("target", stage, "version", version(deal));
      meter.measure(() -> supervisor.post(path(deal) + "/moves", move).is(200));
    }
    String status = manager.get(path(deal)).is(200).at("/status");
    if (!status.equals("WON")) {
      throw new IllegalStateException("The deal is " + status);
    }
  }

  private String captured(Meter meter) throws Exception {
    String key = Ids.next().toString();
    Map<String, Object> form = stranger(key);
    Http.Answer[] answer = new Http.Answer[1];
    meter.measure(
        () -> answer[0] = stranger.post("/api/public/leads", form, "Idempotency-Key", key).is(201));
    return answer[0].at("/id");
  }

  private String qualified(String lead, Meter meter) throws Exception {
    String task = manager.get("/api/tasks?view=all&subject=lead:" + lead).is(200).at("/items/0/id");
    supervisor
        .post(
            "/api/tasks/" + task + "/assignment",
            Map.of("userId", team.supervisor().id().toString()))
        .is(200);
    Map<String, Object> values =
        Map.of("outcome", "qualified", "dealName", "Shelves", "amount", "1200", "currency", "EUR");
    meter.measure(
        () ->
            supervisor
                .post("/api/tasks/" + task + "/completion", Map.of("values", values))
                .is(200));
    return manager.get("/api/leads/" + lead).is(200).at("/opportunityId");
  }

  private void runJobs(String businessKey, Meter meter) throws Exception {
    String instance =
        engine
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(businessKey)
            .singleResult()
            .getId();
    for (Job job : jobs().processInstanceId(instance).messages().list()) {
      meter.measure(() -> engine.getManagementService().executeJob(job.getId()));
    }
  }

  private JobQuery jobs() {
    return engine.getManagementService().createJobQuery();
  }

  private Map<String, Object> items(String deal) {
    return Map.of(
        "version",
        version(deal),
        "items",
        List.of(Map.of("productId", product, "quantity", 1, "discountPercent", 0)));
  }

  private long version(String deal) {
    return manager.get(path(deal)).is(200).body().path("version").asLong();
  }

  private static String path(String deal) {
    return "/api/opportunities/" + deal;
  }

  private static Map<String, Object> stranger(String unique) {
    return Map.of(
        "contact",
        Map.of(
            "name", "Jana Nováková",
            "email", unique + "@example.com",
            "company", unique,
            "jobRole", "DIRECTOR",
            "country", "CZ"),
        "interest",
        Map.of("kind", "DEMO_REQUEST", "employees", 300),
        "source",
        "WEB_FORM");
  }

  private static Map<String, String> money(String amount) {
    return Map.of("amount", amount, "currency", "EUR");
  }
}

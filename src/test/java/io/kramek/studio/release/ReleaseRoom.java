package io.kramek.studio.release;

import io.kramek.testing.Company;
import io.kramek.testing.Http;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Takes requests for releases through their process, by whoever is asked about them. */
public class ReleaseRoom {

  private static final Set<String> SAMPLE_MANAGERS = Set.of("admin", "marie", "tereza");

  private final Company company;
  private final JdbcClient jdbc;
  private final ManagementService jobs;
  private final RuntimeService runtime;

  public ReleaseRoom(Company company, JdbcClient jdbc, ProcessEngine engine) {
    this.company = company;
    this.jdbc = jdbc;
    this.jobs = engine.getManagementService();
    this.runtime = engine.getRuntimeService();
  }

  /** The number of the release in force. */
  public int inForce() {
    return jdbc.sql("select max(number) from catalogue_release").query(Integer.class).single();
  }

  /** Executes the next job of a request's process, whenever it is due. */
  public void goesOn(String request) {
    List<Job> next = next(request);
    if (next.isEmpty()) {
      throw new AssertionError("Nothing is to be done for " + request);
    }
    next.forEach(job -> jobs.executeJob(job.getId()));
  }

  private List<Job> next(String request) {
    String instance =
        runtime
            .createProcessInstanceQuery()
            .processDefinitionKey("modelRelease")
            .processInstanceBusinessKey(request)
            .singleResult()
            .getId();
    return jobs.createJobQuery().processInstanceId(instance).list();
  }

  /** Who is asked first about a request. */
  public Http reviewer(String request) {
    String name = reviewerName(request);
    return company.as(name, passwordOf(name));
  }

  /** Whoever is in charge of the sample company logs in as its people do. */
  public static String passwordOf(String name) {
    return SAMPLE_MANAGERS.contains(name) ? "kramek" : Company.PASSWORD;
  }

  /** What they log in by. */
  public String reviewerName(String request) {
    return jdbc.sql(
            """
            select u.username from app_user u join approval_step s on s.approver_id = u.id
            join release_request r on r.approval_id = s.approval_id
            where r.id = ? and s.decision is null order by u.username limit 1
            """)
        .param(UUID.fromString(request))
        .query(String.class)
        .single();
  }

  /** What a person says about a request. */
  public Http.Answer says(Http reviewer, String request, String decision) {
    JsonNode approval =
        reviewer
            .get("/api/approvals/" + reviewer.get(path(request)).is(200).at("/approval"))
            .is(200)
            .body();
    return reviewer.post(
        "/api/approvals/" + approval.path("id").asString() + "/decision",
        Map.of(
            "decision",
            decision,
            "comment",
            "As looked at.",
            "version",
            approval.path("version").asLong()));
  }

  /** Checked, agreed to, and in force. */
  public void isReleased(String request) {
    goesOn(request);
    says(reviewer(request), request, "APPROVE").is(200);
    goesOn(request);
  }

  /** Another catalogue is in force as a whole. */
  public void goesBackTo(int number, Http manager) {
    isReleased(
        manager
            .post("/api/studio/releases/" + number + "/way-back", Map.of("reason", "As it was"))
            .is(201)
            .at("/id"));
  }

  public static String path(String request) {
    return "/api/studio/release-requests/" + request;
  }
}

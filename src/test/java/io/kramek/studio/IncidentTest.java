package io.kramek.studio;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.testing.Company;
import io.kramek.testing.Engine;
import io.kramek.testing.Http;
import io.kramek.testing.HttpTest;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A step that fails is an incident that somebody sees and can try again; the lead it was about is
 * never lost.
 */
@HttpTest
class IncidentTest {

  @Autowired Company company;
  @Autowired Engine engine;
  @Autowired JdbcClient jdbc;
  @Autowired ManagementService management;
  @Autowired RuntimeService runtime;

  @Test
  void aFailingStepIsShownWithItsSubjectAndGoesOnWhenItsCauseIsGone() {
    Company.Team team = company.team();
    Http manager = company.as(team.manager());
    String lead = capture();
    jdbc.sql("update lead set status = 'DISQUALIFIED' where id = ?")
        .param(UUID.fromString(lead))
        .update();
    failAsOftenAsItMay(lead);

    Http.Answer incidents = manager.get("/api/incidents?size=200").is(200);
    var incident =
        incidents
            .body()
            .path("items")
            .valueStream()
            .filter(item -> item.at("/subject/id").asString().equals(lead))
            .findFirst()
            .orElseThrow();
    assertThat(incident.at("/subject/type").asString()).isEqualTo("lead");
    assertThat(incident.path("message").asString()).isNotBlank();

    jdbc.sql("update lead set status = 'CAPTURED' where id = ?")
        .param(UUID.fromString(lead))
        .update();
    manager.post("/api/incidents/" + incident.path("id").asString() + "/retry", Map.of()).is(204);
    engine.runJobs();

    assertThat(manager.get("/api/leads/" + lead).at("/status")).isEqualTo("OPEN");
    assertThat(manager.get("/api/incidents?size=200").body().toString()).doesNotContain(lead);
  }

  @Test
  void incidentsAreForThoseWhoAnswerForAllProcesses() {
    Http rep = company.as(company.team().rep());

    rep.get("/api/incidents").is(403);
    rep.post("/api/incidents/" + UUID.randomUUID() + "/retry", Map.of()).is(403);
  }

  @Test
  void anIncidentThatDoesNotExistCannotBeRetried() {
    company
        .as(company.team().manager())
        .post("/api/incidents/" + UUID.randomUUID() + "/retry", Map.of())
        .is(404);
  }

  @Test
  void aRecordNoModuleKeepsHasNoProcessAndOneNobodyMaySeeIsNotFound() {
    Http rep = company.as(company.team().rep());

    assertThat(
            rep.get("/api/processes/somethingElse/" + UUID.randomUUID())
                .is(200)
                .body()
                .path("definitionId")
                .isNull())
        .isTrue();
    rep.get("/api/processes/lead/" + UUID.randomUUID()).is(404);
  }

  private String capture() {
    return company
        .stranger()
        .post(
            "/api/public/leads",
            Map.of(
                "contact", Map.of("name", "Unlucky", "email", UUID.randomUUID() + "@example.com"),
                "interest", Map.of("kind", "CONTACT"),
                "source", "WEB_FORM"))
        .is(201)
        .at("/id");
  }

  private void failAsOftenAsItMay(String lead) {
    String process =
        runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(lead)
            .singleResult()
            .getId();
    Job job = management.createJobQuery().processInstanceId(process).singleResult();
    while (job.getRetries() > 0) {
      try {
        management.executeJob(job.getId());
      } catch (RuntimeException expected) {
        assertThat(expected).isNotNull();
      }
      job = management.createJobQuery().processInstanceId(process).singleResult();
    }
  }
}

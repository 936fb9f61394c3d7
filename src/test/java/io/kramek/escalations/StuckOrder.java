package io.kramek.escalations;

import io.kramek.escalations.watch.Watch;
import io.kramek.shared.Ids;
import io.kramek.shared.SubjectRef;
import io.kramek.testing.Company;
import io.kramek.testing.Engine;
import io.kramek.testing.Http;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** An order of a rep's is stuck, and their supervisor must react: where these tests begin. */
abstract class StuckOrder {

  @Autowired Company company;
  @Autowired Engine engine;
  @Autowired Escalations escalations;
  @Autowired Watch watch;

  final SubjectRef order = new SubjectRef("order", Ids.next());
  Company.Team team;
  Http supervisor;
  Http rep;
  String escalation;

  @BeforeEach
  void anOrderOfARepsHasStalled() {
    team = company.team();
    supervisor = company.as(team.supervisor());
    rep = company.as(team.rep());
    escalation = "/api/escalations/" + raised(order).orElseThrow();
    engine.runJobs();
  }

  int open() {
    return company
        .as(team.manager())
        .get("/api/escalations?state=OPEN&size=200")
        .is(200)
        .body()
        .path("items")
        .valueStream()
        .filter(row -> row.at("/owner/id").asString().equals(team.rep().id().toString()))
        .toList()
        .size();
  }

  Optional<EscalationId> raised(SubjectRef subject) {
    return escalations.raise(
        new Escalations.Raising(Reason.APPROVAL_LATE, subject, team.rep().id(), team.id(), null));
  }

  static String soon() {
    return LocalDate.now(ZoneId.of("Europe/Prague")).plusDays(3).toString();
  }

  static long version(Http user, String path) {
    return user.get(path).is(200).body().path("version").asLong();
  }

  Map<String, Object> body(String... fields) {
    Map<String, Object> body = new HashMap<>();
    body.put("version", version(rep, escalation));
    for (int i = 0; i < fields.length; i += 2) {
      body.put(fields[i], fields[i + 1]);
    }
    return body;
  }
}

package io.kramek.approvals;

import io.kramek.approvals.ApprovalViews.ApprovalPage;
import io.kramek.approvals.ApprovalViews.LevelView;
import io.kramek.approvals.ApprovalViews.SeatView;
import io.kramek.approvals.Approvals.Decision;
import io.kramek.approvals.Approvals.State;
import io.kramek.approvals.TriedPolicy.Row;
import io.kramek.calendars.Absences;
import io.kramek.identity.Role;
import io.kramek.identity.UserId;
import io.kramek.identity.Users;
import io.kramek.shared.SubjectRef;
import io.kramek.testing.Company;
import io.kramek.testing.Engine;
import io.kramek.testing.Http;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Somebody asks, others decide, by a policy of the test's own. */
abstract class ApprovalRoom {

  static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");

  @Autowired Company company;
  @Autowired Engine engine;
  @Autowired ProcessEngine camunda;
  @Autowired Approvals approvals;
  @Autowired Users users;
  @Autowired Absences absences;
  @Autowired Offers offers;

  Company.Team team;
  Company.Person finance;
  Company.Person legal;
  TriedPolicy policy;

  @BeforeEach
  void begin() {
    engine.itIs(MONDAY);
    team = company.team();
    finance = company.join("finance", Role.SUPERVISOR, null, null);
    legal = company.join("legal", Role.SUPERVISOR, null, team.manager().id());
  }

  @AfterEach
  void end() {
    ClockUtil.reset();
    SecurityContextHolder.clearContext();
    if (policy != null) {
      policy.close();
    }
  }

  void away(Company.Person person, Company.Person substitute) {
    absences.add(
        new Absences.AbsenceDraft(
            person.id(),
            LocalDate.of(2026, 11, 20),
            LocalDate.of(2026, 11, 27),
            null,
            substitute.id(),
            Map.of()));
  }

  Http.Answer delegate(Company.Person from, Asked asked, Company.Person to) {
    return company
        .as(from)
        .post(
            "/api/approvals/" + asked.id() + "/delegation",
            Map.of("userId", to.id().toString(), "version", version(asked)));
  }

  Asked ask(Row... rows) {
    policy = TriedPolicy.of(camunda, rows);
    return again();
  }

  Asked again() {
    return Asked.about(offers.offer(team, team.rep(), 15), camunda);
  }

  void decide(Company.Person person, Asked asked, Decision decision) {
    as(person, () -> approvals.decide(asked.id(), decision, "As agreed.", null));
  }

  static void as(Company.Person person, Runnable action) {
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(person.id(), null, List.of()));
    try {
      action.run();
    } finally {
      SecurityContextHolder.clearContext();
    }
  }

  void hand(Company.Person from, Company.Person to, Asked asked) {
    Http http = company.as(from);
    String task = http.get("/api/tasks?subject=approval:" + asked.id()).at("/items/0/id");
    http.post("/api/tasks/" + task + "/assignment", Map.of("userId", to.id().toString())).is(200);
  }

  State state(Asked asked) {
    return approvals.get(asked.id()).state();
  }

  SubjectRef subject(Asked asked) {
    ApprovalPage page = approvals.get(asked.id());
    return new SubjectRef(page.subject().type(), page.subject().id());
  }

  long version(Asked asked) {
    return approvals.get(asked.id()).version();
  }

  List<LevelView> levels(Asked asked) {
    ApprovalPage page = approvals.get(asked.id());
    return page.rounds().get(page.rounds().size() - 1).levels();
  }

  List<UserId> seated(Asked asked) {
    return levels(asked).stream()
        .flatMap(level -> level.seats().stream())
        .map(seat -> new UserId(seat.approver().id()))
        .toList();
  }

  SeatView seat(Asked asked) {
    return levels(asked).get(0).seats().get(0);
  }

  Role roleOf(UserId user) {
    return users.signedIn(user).orElseThrow().role();
  }

  Company.Person manager(UserId user) {
    return new Company.Person(user, null, users.name(user).name());
  }

  long openTasks(Asked asked) {
    return camunda
        .getTaskService()
        .createTaskQuery()
        .processInstanceId(asked.process().getId())
        .count();
  }

  boolean isEnded(Asked asked) {
    return camunda
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processInstanceId(asked.process().getId())
            .count()
        == 0;
  }

  int inbox(Company.Person person) {
    return company
        .as(person)
        .get("/api/tasks?subjectType=approval")
        .is(200)
        .body()
        .path("total")
        .asInt();
  }

  String news(Company.Person person) {
    return company.as(person).get("/api/notifications?size=1").is(200).at("/items/0/kind");
  }

  static String person(Company.Person person) {
    return "person(" + person.username() + ")";
  }
}

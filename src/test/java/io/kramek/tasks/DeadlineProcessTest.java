package io.kramek.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.shared.Ids;
import io.kramek.testing.Company;
import io.kramek.testing.Company.Person;
import io.kramek.testing.Engine;
import io.kramek.testing.Http;
import io.kramek.testing.HttpTest;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The timers of the shipped models run in the working time of whoever has the work. */
@HttpTest
class DeadlineProcessTest {

  /** A Monday, two hours into the working day of Prague. */
  private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");

  @Autowired JdbcClient jdbc;
  @Autowired Company company;
  @Autowired Engine engine;
  @Autowired ProcessEngine camunda;

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
  void aPauseStopsTheTimersOfATaskAndResumingDatesThemAnew() {
    String lead = openedLead();
    assertThat(timers(lead)).containsExactly("2026-11-23T10:00:00Z", "2026-11-23T13:00:00Z");
    Http owner = company.as(owner(lead));
    String task = task(lead).at("/id");

    engine.passes(Duration.ofMinutes(30));
    Http.Answer paused = owner.post("/api/tasks/" + task + "/pause", Map.of()).is(200);
    assertThat(paused.at("/task/pausedAt")).isEqualTo("2026-11-23T09:30:00Z");
    assertThat(paused.body().at("/task/dueAt").isNull()).isTrue();
    engine.passes(Duration.ofHours(5));
    assertThat(escalations(lead)).as("the clock stands").isZero();

    Http.Answer resumed = owner.delete("/api/tasks/" + task + "/pause").is(200);
    assertThat(resumed.body().at("/task/pausedAt").isNull()).isTrue();
    assertThat(resumed.at("/task/dueAt")).isEqualTo("2026-11-23T15:00:00Z");
    assertThat(timers(lead)).containsExactly("2026-11-23T15:00:00Z", "2026-11-24T10:00:00Z");
    engine.passes(Duration.ofMinutes(30));
    assertThat(escalations(lead)).isEqualTo(1);
  }

  @Test
  void aPauseOfTheWorkInAStageStopsTheTimerAroundIt() {
    Company.Team team = company.team();
    Http rep = company.as(team.rep());
    String deal = openedDeal(rep);
    assertThat(timers(deal)).containsExactly("2026-12-07T09:00:00Z");
    String task = rep.get("/api/tasks").is(200).at("/items/0/id");

    rep.post("/api/tasks/" + task + "/pause", Map.of()).is(200);
    engine.passes(Duration.ofDays(30));
    assertThat(escalations(deal)).isZero();

    rep.delete("/api/tasks/" + task + "/pause").is(200);
    assertThat(timers(deal)).containsExactly("2027-01-06T09:00:00Z");
  }

  @Test
  void aPauseThatIsRepeatedOrOfSomebodyElseChangesNothing() {
    String lead = openedLead();
    String task = task(lead).at("/id");
    Http owner = company.as(owner(lead));
    Person other = owner(lead).equals(praha.rep()) ? praha.secondRep() : praha.rep();

    assertThat(company.as(other).post("/api/tasks/" + task + "/pause", Map.of()).is(422).code())
        .isEqualTo("taskNotYours");
    company.as(company.team().rep()).post("/api/tasks/" + task + "/pause", Map.of()).is(404);
    owner.delete("/api/tasks/" + task + "/pause").is(200);
    owner.post("/api/tasks/" + task + "/pause", Map.of()).is(200);
    engine.passes(Duration.ofMinutes(10));
    owner.post("/api/tasks/" + task + "/pause", Map.of()).is(200);
    owner.delete("/api/tasks/" + task + "/pause").is(200);

    assertThat(timers(lead)).containsExactly("2026-11-23T10:10:00Z", "2026-11-23T13:10:00Z");
  }

  /** 11 November is a holiday in Poland, and the Poles of this test work from 9 to 17. */
  @Test
  void whoGetsATaskHasWhatIsLeftInTheirOwnHours() {
    engine.itIs(Instant.parse("2026-11-10T14:30:00Z"));
    String lead = openedLead();
    assertThat(task(lead).at("/dueAt")).isEqualTo("2026-11-11T07:30:00Z");
    Company.Team warszawa = company.team();
    calendar(warszawa, "PL", "09:00", "17:00");

    engine.itIs(Instant.parse("2026-11-10T15:50:00Z"));
    hand(lead, warszawa.rep());

    assertThat(task(lead).at("/dueAt")).isEqualTo("2026-11-12T08:20:00Z");
    assertThat(timers(lead)).containsExactly("2026-11-12T08:20:00Z", "2026-11-12T11:20:00Z");
  }

  /** 17 November is a holiday in Czechia, and none in Poland. */
  @Test
  void theSameWorkIsDueLaterWhereAHolidayComesBetween() {
    engine.itIs(Instant.parse("2026-11-16T14:00:00Z"));
    Company.Team brno = company.team();
    Company.Team gdansk = company.team();
    calendar(brno, "CZ", "08:00", "16:00");
    calendar(gdansk, "PL", "08:00", "16:00");

    assertThat(timers(openedDeal(company.as(brno.rep())))).containsExactly("2026-12-01T14:00:00Z");
    assertThat(timers(openedDeal(company.as(gdansk.rep()))))
        .containsExactly("2026-11-30T14:00:00Z");
  }

  @Test
  void theTimerOfAStageFollowsTheOwnerOfTheDeal() {
    Company.Team brno = company.team();
    Company.Team gdansk = company.team();
    calendar(brno, null, "08:00", "16:00");
    calendar(gdansk, null, "08:00", "12:00");
    String deal = openedDeal(company.as(brno.rep()));
    assertThat(timers(deal)).containsExactly("2026-12-07T09:00:00Z");

    engine.itIs(Instant.parse("2026-11-24T09:00:00Z"));
    long version =
        manager.get("/api/opportunities/" + deal).is(200).body().path("version").asLong();
    var toGdansk = Map.of("ownerId", gdansk.rep().id().value(), "version", version);
    manager.patch("/api/opportunities/" + deal, toGdansk).is(200);

    // Ten days are forty hours there, eight are used; two hours of this day, then 7.5 days of four.
    assertThat(timers(deal)).containsExactly("2026-12-04T09:00:00Z");
  }

  @Test
  void aChangedCalendarDatesWhatIsOpenAndSaysBeforeHowMuch() {
    Company.Team brno = company.team();
    Http.Answer calendar = calendar(brno, null, "08:00", "16:00");
    String deal = openedDeal(company.as(brno.rep()));
    Map<String, Object> shorter = draft(brno, null, "10:00", "12:00");

    Http.Answer preview =
        manager
            .post("/api/calendars/preview", Map.of("id", calendar.at("/id"), "calendar", shorter))
            .is(200);
    assertThat(preview.at("/deadlines")).isEqualTo("1");
    assertThat(timers(deal))
        .as("a preview changes nothing")
        .containsExactly("2026-12-07T09:00:00Z");

    manager
        .put(
            "/api/calendars/" + calendar.at("/id"),
            Map.of("version", calendar.body().path("version").asLong(), "calendar", shorter))
        .is(200);
    // A working day is two hours now; the first of ten has begun.
    assertThat(timers(deal)).containsExactly("2026-12-04T11:00:00Z");
  }

  @Test
  void anAbsenceInWhichNobodyStandsInDoesNotCount() {
    Company.Team team = company.team();
    Http rep = company.as(team.rep());
    String deal = openedDeal(rep);
    String absence =
        rep.post("/api/absences", Map.of("from", "2026-11-25", "until", "2026-11-26"))
            .is(201)
            .at("/id");
    assertThat(timers(deal)).containsExactly("2026-12-09T09:00:00Z");

    rep.delete("/api/absences/" + absence).is(204);
    assertThat(timers(deal)).containsExactly("2026-12-07T09:00:00Z");
  }

  private String openedLead() {
    Map<String, Object> contact =
        Map.of(
            "name", "Jana Nováková",
            "email", Ids.next() + "@example.com",
            "company", Ids.next().toString(),
            "jobRole", "DIRECTOR",
            "country", "CZ");
    var interest = Map.of("kind", "DEMO_REQUEST", "employees", 300);
    var form = Map.of("contact", contact, "interest", interest, "source", "WEB_FORM");
    String lead = company.stranger().post("/api/public/leads", form).is(201).at("/id");
    engine.runJobs();
    return lead;
  }

  private String openedDeal(Http owner) {
    String deal = owner.post("/api/opportunities", Map.of("name", "Shelves")).is(201).at("/id");
    engine.runJobs();
    return deal;
  }

  private void hand(String lead, Person to) {
    manager
        .post(
            "/api/tasks/" + task(lead).at("/id") + "/assignment", Map.of("userId", to.id().value()))
        .is(200);
  }

  private Http.Answer calendar(Company.Team team, String country, String from, String until) {
    return manager.post("/api/calendars", draft(team, country, from, until)).is(201);
  }

  private static Map<String, Object> draft(
      Company.Team team, String country, String from, String until) {
    List<Map<String, Object>> shifts = new ArrayList<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.compareTo(DayOfWeek.SATURDAY) < 0) {
        shifts.add(Map.of("weekday", day.name(), "from", from, "until", until));
      }
    }
    Map<String, Object> draft = new HashMap<>();
    draft.put("name", "Calendar of " + team.code());
    draft.put("timeZone", "Europe/Prague");
    draft.put("country", country);
    draft.put("shifts", shifts);
    draft.put("daysOff", List.of());
    draft.put("teams", List.of(team.id().value()));
    return draft;
  }

  private Http.Answer task(String lead) {
    Http.Answer list = manager.get("/api/tasks?view=all&subject=lead:" + lead).is(200);
    return new Http.Answer(200, list.body().at("/items/0"), list.raw());
  }

  private Person owner(String lead) {
    String assignee = task(lead).at("/assignee/id");
    return praha.rep().id().toString().equals(assignee) ? praha.rep() : praha.secondRep();
  }

  private int escalations(String subject) {
    return jdbc.sql(
            "select count(*) from escalation where subject_id = ?::uuid and state <> 'RESOLVED'")
        .param(subject)
        .query(Integer.class)
        .single();
  }

  /** When the timers of a record will fire, in order. */
  private List<String> timers(String businessKey) {
    String instance =
        camunda
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(businessKey)
            .singleResult()
            .getId();
    return camunda
        .getManagementService()
        .createJobQuery()
        .processInstanceId(instance)
        .timers()
        .orderByJobDuedate()
        .asc()
        .list()
        .stream()
        .map(Job::getDuedate)
        .map(date -> date.toInstant().toString())
        .toList();
  }
}

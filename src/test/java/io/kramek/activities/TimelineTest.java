package io.kramek.activities;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.customers.CustomerId;
import io.kramek.shared.Ids;
import io.kramek.shared.SubjectRef;
import io.kramek.testing.Company;
import io.kramek.testing.Engine;
import io.kramek.testing.Http;
import io.kramek.testing.HttpTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HttpTest
class TimelineTest {

  @Autowired Company company;
  @Autowired Activities activities;
  @Autowired Reminders reminders;
  @Autowired Engine engine;

  private Company.Team team;
  private Http rep;
  private String customer;
  private String subject;

  @BeforeEach
  void aRepHasACustomer() {
    team = company.team();
    rep = company.as(team.rep());
    customer = rep.post("/api/customers", Map.of("kind", "PERSON", "name", "Jan")).at("/id");
    subject = "customer:" + customer;
  }

  @AfterEach
  void timeGoesOn() {
    ClockUtil.reset();
  }

  @Test
  void everythingAboutACustomerStandsOnOneTimelineTheLatestFirst() {
    Instant monday = Instant.parse("2026-01-05T10:00:00Z");
    write(Map.of("title", "First", "doneAt", monday.toString())).is(201);
    Http.Answer visit =
        write(
                Map.of(
                    "kind",
                    "VISIT",
                    "title",
                    "Visit",
                    "doneAt",
                    monday.plus(1, ChronoUnit.DAYS).toString(),
                    "durationMinutes",
                    45,
                    "outcome",
                    "Wants an offer",
                    "cost",
                    Map.of("amount", "12.30", "currency", "EUR")))
            .is(201);
    activities.happened(
        new SubjectRef(SubjectRef.OPPORTUNITY, Ids.next()),
        new CustomerId(UUID.fromString(customer)),
        "leadAssigned",
        Map.of("user", team.rep().id().toString(), "stage", "offer"));

    Http.Answer timeline = rep.get("/api/timeline?subject=" + subject).is(200);

    assertThat(timeline.body().path("total").asInt()).isEqualTo(3);
    assertThat(timeline.at("/items/0/event/code")).isEqualTo("leadAssigned");
    assertThat(timeline.at("/items/0/event/params/user")).isEqualTo(team.rep().name());
    assertThat(timeline.at("/items/0/event/params/stage")).isEqualTo("offer");
    assertThat(timeline.body().at("/items/1")).isEqualTo(visit.body());
    assertThat(timeline.at("/items/1/cost/amount")).isEqualTo("12.30");
    assertThat(timeline.at("/items/1/user/name")).isEqualTo(team.rep().name());
    assertThat(timeline.at("/items/2/title")).isEqualTo("First");
  }

  @Test
  void whoDoesNotSeeTheRecordSeesNoTimelineAndAddsNothingToIt() {
    Http stranger = company.as(company.team().rep());
    String planned = planned(Instant.now().plus(1, ChronoUnit.DAYS)).is(201).at("/id");

    stranger.get("/api/timeline?subject=" + subject).is(404);
    stranger
        .post("/api/activities", Map.of("subject", subject, "kind", "NOTE", "title", "Hello"))
        .is(404);
    stranger.post("/api/activities/" + planned + "/completion", Map.of()).is(404);
    rep.get("/api/timeline?subject=thing:" + UUID.randomUUID()).is(404);
    rep.get("/api/timeline?subject=nothing").is(422);
  }

  @Test
  void onlyWhoPlannedItSaysThatItIsDoneAndOnlyOnce() {
    String path =
        "/api/activities/"
            + planned(Instant.now().plus(1, ChronoUnit.DAYS)).is(201).at("/id")
            + "/completion";

    Http.Answer foreign = company.as(team.secondRep()).post(path, Map.of());
    assertThat(foreign.is(422).code()).isEqualTo("activityNotYours");

    Http.Answer done = rep.post(path, Map.of("outcome", "Will buy", "durationMinutes", 5)).is(200);
    assertThat(done.body().path("done").asBoolean()).isTrue();
    assertThat(done.at("/outcome")).isEqualTo("Will buy");
    assertThat(rep.post(path, Map.of()).is(409).code()).isEqualTo("activityDone");
  }

  @Test
  void peopleAreRemindedOnceOfWhatTheyMeanToDo() {
    Instant due = Instant.now().plus(1, ChronoUnit.HOURS);
    planned(due).is(201);
    reminders.remind();
    assertThat(told()).isZero();

    engine.itIs(due.plusSeconds(1));
    reminders.remind();
    reminders.remind();

    assertThat(told()).isEqualTo(1);
  }

  @Test
  void whatIsPutOffRemindsAgainAtItsNewTime() {
    Instant due = Instant.now().plus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
    Instant later = due.plus(2, ChronoUnit.DAYS);
    String activity = "/api/activities/" + planned(due).is(201).at("/id");
    engine.itIs(due.plusSeconds(1));
    reminders.remind();

    var plan = Map.of("plannedFor", later.toString(), "reminderAt", later.toString());
    company.as(team.secondRep()).put(activity + "/plan", plan).is(422);
    Http.Answer moved = rep.put(activity + "/plan", plan).is(200);
    assertThat(moved.at("/plannedFor")).isEqualTo(later.toString());
    reminders.remind();
    assertThat(told()).isEqualTo(1);
    engine.itIs(later.plusSeconds(1));
    reminders.remind();
    assertThat(told()).isEqualTo(2);

    rep.put(activity + "/plan", Map.of("plannedFor", later.toString())).is(200);
    rep.post(activity + "/completion", Map.of()).is(200);
    assertThat(rep.put(activity + "/plan", plan).is(409).code()).isEqualTo("activityDone");
    rep.put(activity + "/plan", Map.of()).is(422);
  }

  @Test
  void theSameKeyWritesOneActivity() {
    Map<String, String> note = Map.of("subject", subject, "kind", "NOTE", "title", "Likes rye");

    Http.Answer first = rep.post("/api/activities", note, "Idempotency-Key", "k").is(201);
    assertThat(rep.post("/api/activities", note, "Idempotency-Key", "k").is(201).at("/id"))
        .isEqualTo(first.at("/id"));
  }

  @Test
  void eventsAreReportedByProcessesAlone() {
    Http.Answer forged =
        rep.post("/api/activities", Map.of("subject", subject, "kind", "EVENT", "title", "Won"));

    assertThat(forged.is(422).at("/fields/0/field")).isEqualTo("kind");
    Http.Answer lost = write(Map.of("title", "Call", "customerId", UUID.randomUUID().toString()));
    lost.is(404);
  }

  private int told() {
    int told = 0;
    for (var one : rep.get("/api/notifications").is(200).body().path("items")) {
      told += one.path("kind").asString().equals("ACTIVITY_DUE") ? 1 : 0;
    }
    return told;
  }

  private Http.Answer planned(Instant at) {
    return write(
        Map.of("title", "Call back", "plannedFor", at.toString(), "reminderAt", at.toString()));
  }

  private Http.Answer write(Map<String, ?> facts) {
    Map<String, Object> activity = new HashMap<>(facts);
    activity.putIfAbsent("kind", "CALL");
    activity.put("subject", subject);
    return rep.post("/api/activities", activity);
  }
}

package io.kramek.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.identity.Role;
import io.kramek.identity.Users;
import io.kramek.shared.Ids;
import io.kramek.shared.SubjectRef;
import io.kramek.testing.Company;
import io.kramek.testing.Engine;
import io.kramek.testing.Http;
import io.kramek.testing.HttpTest;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people have chosen, and what comes of it when much happens. */
@HttpTest
class PreferencesTest {

  private static final String MINE = "/api/notification-preferences";

  /** A Monday morning; 9 o'clock in Prague. */
  private static final Instant MONDAY = Instant.parse("2026-11-30T08:00:00Z");

  @Autowired Company company;
  @Autowired Users users;
  @Autowired Notifications notifications;
  @Autowired Digests digests;
  @Autowired Engine engine;
  @Autowired JdbcClient jdbc;

  private Company.Person reader;
  private Http http;

  @BeforeEach
  void people() {
    engine.itIs(MONDAY);
    reader = Readers.reader(users, Role.SUPERVISOR, "en");
    http = company.as(reader);
  }

  @AfterEach
  void today() {
    ClockUtil.resetClock();
  }

  @Test
  void whatIsMutedIsNotToldAndWhatMustBeHeardCannotBeMuted() {
    choose(group("LEADS", false, "OFF"), group("ESCALATIONS", false, "OFF"));

    tell("LEAD_ASSIGNED", Map.of("subject", "muted"));
    tell("ESCALATION_RAISED", Map.of("subject", "first level", "level", "1"));
    tell("ESCALATION_RAISED", Map.of("subject", "second level", "level", "2"));
    tell("APPROVAL_REQUESTED", Map.of("subject", "approval"));

    assertThat(subjects())
        .containsExactlyInAnyOrder(
            "Escalated to you: second level", "Your approval is asked for: approval");
    assertThat(http.get("/api/notifications").body().path("total").asInt()).isEqualTo(2);

    Http.Answer refused = http.put(MINE, choices(1, group("APPROVALS", true, "DAILY")));
    assertThat(refused.is(422).code()).isEqualTo("mustBeHeard");
    assertThat(refused.at("/fields/0/field")).isEqualTo("APPROVALS");
  }

  @Test
  void aChangeOfSomethingOldIsRefused() {
    http.put(MINE, choices(0)).is(200);
    assertThat(http.put(MINE, choices(0)).is(409).code()).isEqualTo("stale");
    assertThat(http.get(MINE).is(200).body().path("version").asLong()).isOne();
  }

  @Test
  void quietHoursHoldMailBackUntilTheyAreOver() {
    http.put(
            MINE,
            Map.of(
                "groups",
                List.of(),
                "digestHour",
                7,
                "quietFrom",
                "08:00",
                "quietUntil",
                "10:30",
                "emailReachable",
                true,
                "version",
                0))
        .is(200);

    tell("LEAD_ASSIGNED", Map.of("subject", "early"));

    assertThat(
            jdbc.sql("select due_at from outbox where user_id = ?")
                .param(reader.id().value())
                .query(Timestamp.class)
                .single()
                .toInstant())
        .isEqualTo("2026-11-30T09:30:00Z");
    assertThat(http.get("/api/notifications").body().path("total").asInt()).isOne();
  }

  @Test
  void aDayIsSummedUpInOneMailAtTheHourOfItsReader() {
    choose(group("LEADS", true, "DAILY"));
    tell("LEAD_ASSIGNED", Map.of("subject", "One"));
    tell("LEAD_ASSIGNED", Map.of("subject", "Two"));
    digests.make();
    assertThat(subjects()).isEmpty();

    engine.itIs(Instant.parse("2026-12-01T06:00:00Z"));
    digests.make();
    digests.make();

    assertThat(subjects()).containsExactly("Your day in Krámek: 2 pieces of news");
    assertThat(text()).contains("A new lead for you: One", "A new lead for you: Two");
  }

  @Test
  void fiveHundredThingsOnMondayMorningAreOneMessageTheWorstFirst() {
    for (int i = 1; i <= 500; i++) {
      notifications.tellTogether(
          reader.id(),
          "ESCALATION_RAISED",
          lead(),
          Map.of("subject", "Deal " + i, "level", "1"),
          i);
    }
    digests.make();
    assertThat(http.get("/api/notifications").body().path("total").asInt())
        .as("the storm is not over")
        .isZero();

    engine.itIs(MONDAY.plus(Duration.ofMinutes(1)));
    digests.make();
    digests.make();

    Http.Answer bell = http.get("/api/notifications").is(200);
    assertThat(bell.body().path("total").asInt()).isOne();
    assertThat(bell.at("/items/0/kind")).isEqualTo("DIGEST");
    assertThat(bell.at("/items/0/params/count")).isEqualTo("500");
    assertThat(bell.at("/items/0/params/subject")).isEqualTo("Deal 500");
    assertThat(subjects())
        .containsExactly("500 pieces of news, first of all: Escalated to you: Deal 500");
    assertThat(text()).contains("- Escalated to you: Deal 499", "And 460 more.");
    String items = "/api/notifications/" + bell.at("/items/0/id") + "/items";
    Http.Answer page = http.get(items + "?size=2").is(200);
    assertThat(page.body().path("total").asInt()).isEqualTo(500);
    assertThat(page.at("/items/1/params/subject")).isEqualTo("Deal 499");
    company.as(company.team().manager()).get(items).is(404);
  }

  @Test
  void aFewAreToldOneByOne() {
    for (int i = 1; i <= 3; i++) {
      notifications.tellTogether(
          reader.id(), "ESCALATION_RAISED", lead(), Map.of("subject", "Deal " + i), i);
    }
    engine.itIs(MONDAY.plus(Duration.ofMinutes(1)));
    digests.make();

    Http.Answer bell = http.get("/api/notifications").is(200);
    assertThat(bell.body().path("total").asInt()).isEqualTo(3);
    assertThat(bell.at("/items/0/params/subject")).as("on top").isEqualTo("Deal 3");
    assertThat(subjects()).hasSize(3);
  }

  private void tell(String kind, Map<String, String> params) {
    notifications.tell(reader.id(), kind, lead(), params);
  }

  private static SubjectRef lead() {
    return new SubjectRef(SubjectRef.LEAD, Ids.next());
  }

  @SafeVarargs
  private void choose(Map<String, Object>... groups) {
    http.put(MINE, choices(0, groups)).is(200);
  }

  @SafeVarargs
  private static Map<String, Object> choices(long version, Map<String, Object>... groups) {
    return Map.of(
        "groups", List.of(groups), "digestHour", 7, "emailReachable", true, "version", version);
  }

  private static Map<String, Object> group(String name, boolean inApp, String email) {
    return Map.of("group", name, "inApp", inApp, "email", email, "push", false, "fixed", false);
  }

  private List<String> subjects() {
    return jdbc.sql("select subject from outbox where user_id = ?")
        .param(reader.id().value())
        .query(String.class)
        .list();
  }

  private String text() {
    return jdbc.sql("select body from outbox where user_id = ?")
        .param(reader.id().value())
        .query(String.class)
        .single();
  }
}

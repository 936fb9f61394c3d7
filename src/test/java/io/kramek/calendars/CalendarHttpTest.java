package io.kramek.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.shared.Ids;
import io.kramek.testing.Company;
import io.kramek.testing.Http;
import io.kramek.testing.HttpTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Managers keep the calendars. */
@HttpTest
class CalendarHttpTest {

  @Autowired Company company;

  private Company.Team team;
  private Http manager;

  @BeforeEach
  void begin() {
    team = company.team();
    manager = company.as(team.manager());
  }

  @Test
  void aCalendarIsAddedChangedAndRemoved() {
    Map<String, Object> draft = draft("CZ", shift("MONDAY", "22:00", "06:00"));
    Http.Answer added = manager.post("/api/calendars", draft).is(201);
    String id = added.at("/id");
    assertThat(added.at("/teams/0/id")).isEqualTo(team.id().toString());
    assertThat(added.at("/shifts/0/until")).startsWith("06:00");

    draft.put("daysOff", List.of(Map.of("day", "2026-12-31", "name", "Inventory")));
    draft.put("country", null);
    Http.Answer changed =
        manager.put("/api/calendars/" + id, Map.of("version", 0, "calendar", draft)).is(200);
    assertThat(changed.at("/daysOff/0/name")).isEqualTo("Inventory");
    assertThat(changed.body().path("country").isNull()).isTrue();
    manager.put("/api/calendars/" + id, Map.of("version", 0, "calendar", draft)).is(409);

    manager.delete("/api/calendars/" + id).is(204);
    manager.get("/api/calendars/" + id).is(404);
  }

  @Test
  void aTeamThatGetsACalendarLeavesTheOneItHad() {
    String first = manager.post("/api/calendars", draft(null)).is(201).at("/id");
    manager.post("/api/calendars", draft(null)).is(201);

    assertThat(manager.get("/api/calendars/" + first).is(200).body().path("teams").isEmpty())
        .isTrue();
  }

  @Test
  void aCalendarWithoutWorkingHoursIsRefused() {
    Map<String, Object> draft = draft(null);
    draft.put("shifts", List.of());

    Http.Answer refused = manager.post("/api/calendars", draft).is(422);

    assertThat(refused.at("/fields/0/field")).isEqualTo("shifts");
    assertThat(refused.at("/fields/0/code")).isEqualTo("noWorkingHours");
    assertThat(refused.at("/fields/0/message")).isEqualTo("In this calendar nobody ever works.");
  }

  @Test
  void whatIsWrongWithACalendarIsSaidAtItsField() {
    refuses("timeZone", "malformed", Map.of("timeZone", "Europe/Nowhere"));
    refuses("country", "unknown", Map.of("country", "XX"));
    refuses("teams", "unknown", Map.of("teams", List.of(UUID.randomUUID())));
    refuses(
        "shifts",
        "overlapping",
        Map.of(
            "shifts",
            List.of(shift("MONDAY", "08:00", "12:00"), shift("MONDAY", "11:45", "13:00"))));
    refuses(
        "shifts",
        "overlapping",
        Map.of(
            "shifts",
            List.of(shift("SUNDAY", "22:00", "06:00"), shift("MONDAY", "05:00", "13:00"))));
    var twice = List.of(Map.of("day", "2026-12-31"), Map.of("day", "2026-12-31"));
    refuses("daysOff", "taken", Map.of("daysOff", twice));
  }

  private void refuses(String field, String code, Map<String, Object> wrong) {
    Map<String, Object> draft = draft(null);
    draft.putAll(wrong);
    Http.Answer refused = manager.post("/api/calendars", draft).is(422);
    assertThat(refused.at("/fields/0/field")).isEqualTo(field);
    assertThat(refused.at("/fields/0/code")).isEqualTo(code);
  }

  @Test
  void theCalendarOfTheCompanyStays() {
    Http.Answer all = manager.get("/api/calendars").is(200);
    assertThat(all.at("/0/company")).isEqualTo("true");

    assertThat(manager.delete("/api/calendars/" + all.at("/0/id")).is(422).code())
        .isEqualTo("companyCalendar");
  }

  @Test
  void calendarsAreTheBusinessOfManagers() {
    Http supervisor = company.as(team.supervisor());

    supervisor.get("/api/calendars").is(403);
    supervisor.post("/api/calendars", draft(null)).is(403);
    supervisor.post("/api/calendars/preview", Map.of("calendar", draft(null))).is(403);
    company.stranger().get("/api/calendars").is(401);
  }

  @Test
  void theHolidaysOfCountriesDiffer() {
    List<String> czech = days("CZ");
    List<String> polish = days("PL");

    assertThat(czech).contains("2026-11-17", "2026-04-03").doesNotContain("2026-11-11");
    assertThat(polish).contains("2026-11-11", "2026-12-24").doesNotContain("2026-11-17");
    manager.get("/api/calendars/holidays?country=XX&year=2026").is(422);
  }

  private List<String> days(String country) {
    return manager
        .get("/api/calendars/holidays?country=" + country + "&year=2026")
        .is(200)
        .body()
        .valueStream()
        .map(day -> day.asString())
        .toList();
  }

  @SafeVarargs
  private Map<String, Object> draft(String country, Map<String, String>... shifts) {
    Map<String, Object> draft = new HashMap<>();
    draft.put("name", "Calendar " + Ids.next());
    draft.put("timeZone", "Europe/Prague");
    draft.put("country", country);
    draft.put(
        "shifts",
        shifts.length == 0 ? List.of(shift("MONDAY", "08:00", "16:00")) : List.of(shifts));
    draft.put("daysOff", List.of());
    draft.put("teams", List.of(team.id().value()));
    return draft;
  }

  private static Map<String, String> shift(String weekday, String from, String until) {
    return Map.of("weekday", weekday, "from", from, "until", until);
  }
}

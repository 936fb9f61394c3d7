package io.kramek.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.testing.Company;
import io.kramek.testing.Http;
import io.kramek.testing.HttpTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HttpTest
class LoginTest {

  @Autowired Company company;

  @Test
  void whoLogsInIsKnownUntilTheyLogOut() {
    Company.Team team = company.team();
    Http rep = company.as(team.rep());

    Http.Answer me = rep.get("/api/session").is(200);
    assertThat(me.at("/name")).isEqualTo(team.rep().name());
    assertThat(me.at("/role")).isEqualTo("REP");

    rep.delete("/api/session").is(204);
    rep.get("/api/session").is(401);
  }

  @Test
  void aWrongPasswordIsToldInTheLanguageOfTheBrowser() {
    Http stranger = company.stranger();
    stranger.get("/api/session").is(401);

    Http.Answer refused =
        stranger.post(
            "/api/session",
            Map.of("username", "nobody", "password", "wrong"),
            "Accept-Language",
            "cs");

    assertThat(refused.is(401).code()).isEqualTo("badCredentials");
    assertThat(refused.at("/detail")).isEqualTo("Jméno nebo heslo nesouhlasí.");
  }

  @Test
  void afterFiveWrongPasswordsTheNameIsBlockedEvenForTheRightOne() {
    Company.Team team = company.team();
    Http stranger = company.stranger();
    stranger.get("/api/session").is(401);
    Map<String, String> wrong = Map.of("username", team.rep().username(), "password", "wrong");
    for (int i = 0; i < 5; i++) {
      stranger.post("/api/session", wrong).is(401);
    }

    Http.Answer blocked =
        stranger.post(
            "/api/session",
            Map.of("username", team.rep().username(), "password", Company.PASSWORD));

    assertThat(blocked.is(429).code()).isEqualTo("tooManyAttempts");
    assertThat(blocked.body().path("retryAfter").asInt()).isBetween(1, 30);
  }

  @Test
  void aRequestWithoutTheTokenIsRefused() {
    Http.Answer forged =
        company.stranger().post("/api/session", Map.of("username", "nobody", "password", "wrong"));

    assertThat(forged.is(403).code()).isEqualTo("forbidden");
  }

  @Test
  void aMalformedRequestIsToldItsPlace() {
    Http stranger = company.stranger();
    stranger.get("/api/session").is(401);

    Http.Answer refused = stranger.post("/api/session", "{\"username\": \"x\",\n \"password\": }");

    assertThat(refused.is(400).code()).isEqualTo("malformedJson");
    assertThat(refused.body().path("line").asInt()).isEqualTo(2);
  }
}

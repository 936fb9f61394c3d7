package io.kramek.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.testing.BrowserTest;
import io.kramek.testing.Company;
import io.kramek.testing.Http;
import io.kramek.testing.SqlCounter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sessions in the database: what any node may find there, what the browser gets, what it costs. */
@BrowserTest
class SharedSessionsTest {

  @Autowired Company company;
  @Autowired JdbcClient jdbc;
  @Autowired SqlCounter counter;

  @Test
  void aSessionIsAsSafeAsOneInMemory() {
    Http stranger = company.stranger();
    stranger.get("/api/session").is(401);
    var login =
        stranger.post("/api/session", Map.of("username", "piotr", "password", "kramek")).is(200);

    assertThat(login.raw().headers().allValues("Set-Cookie"))
        .anySatisfy(
            cookie ->
                assertThat(cookie)
                    .startsWith("kramek=")
                    .containsIgnoringCase("HttpOnly")
                    .containsIgnoringCase("SameSite=lax"));
    long before = sessions();
    stranger.delete("/api/session").is(204);
    assertThat(sessions()).isEqualTo(before - 1);
    stranger.get("/api/session").is(401);
  }

  @Test
  void aRequestCostsTwoStatementsForItsSession() throws Exception {
    Http piotr = company.as("piotr", "kramek");
    piotr.get("/api/session").is(200);

    var ofSessions =
        counter.of(() -> piotr.get("/api/session").is(200)).stream()
            .filter(sql -> sql.toLowerCase(java.util.Locale.ROOT).contains("spring_session"))
            .toList();

    assertThat(ofSessions).hasSizeLessThanOrEqualTo(2);
  }

  private long sessions() {
    return jdbc.sql("select count(*) from spring_session").query(Long.class).single();
  }
}

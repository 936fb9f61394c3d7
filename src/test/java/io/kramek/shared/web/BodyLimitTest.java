package io.kramek.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.testing.Company;
import io.kramek.testing.Http;
import io.kramek.testing.HttpTest;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HttpTest
class BodyLimitTest {

  private static final int LIMIT = Math.toIntExact(BodyLimit.MAXIMUM.toBytes());

  @Autowired Company company;

  private Http rep;

  @BeforeEach
  void someoneWhoIsLoggedIn() {
    rep = company.as(company.team().rep());
  }

  @Test
  void aBodyThatIsAnnouncedTooLargeIsRefused() {
    Http.Answer refused = rep.send("PATCH", "/api/session", bodyOf(LIMIT + 1));

    assertThat(refused.is(413).code()).isEqualTo("contentTooLarge");
  }

  @Test
  void aBodyThatTurnsOutTooLargeIsRefusedAlthoughNothingWasAnnounced() {
    byte[] body = bytes(LIMIT + 1);
    BodyPublisher streamed = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));

    Http.Answer refused = rep.send("PATCH", "/api/session", streamed);

    assertThat(refused.is(413).code()).isEqualTo("contentTooLarge");
  }

  @Test
  void aBodyAsLargeAsAllowedIsRead() {
    rep.send("PATCH", "/api/session", bodyOf(LIMIT)).is(200);
  }

  private static BodyPublisher bodyOf(int size) {
    return BodyPublishers.ofByteArray(bytes(size));
  }

  /** A body that is right, and mostly spaces. */
  private static byte[] bytes(int size) {
    String language = "\"language\":\"cs\"}";
    return ("{" + " ".repeat(size - 1 - language.length()) + language)
        .getBytes(StandardCharsets.UTF_8);
  }
}

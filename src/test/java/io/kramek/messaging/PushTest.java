package io.kramek.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.interaso.webpush.VapidKeys;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import io.kramek.identity.Role;
import io.kramek.identity.Users;
import io.kramek.messaging.outbox.OutboxSender;
import io.kramek.testing.Company;
import io.kramek.testing.Http;
import io.kramek.testing.HttpTest;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** News on the screen of a browser that allows it, up to the service that reaches it. */
@HttpTest
class PushTest {

  private record Call(Headers headers, byte[] body) {}

  @Autowired Company company;
  @Autowired Users users;
  @Autowired Notifications notifications;
  @Autowired OutboxSender sender;
  @Autowired JdbcClient jdbc;

  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private volatile int answer = 201;
  private HttpServer service;
  private Company.Person reader;

  @BeforeEach
  void open() throws IOException {
    ClockUtil.resetClock();
    jdbc.sql("delete from outbox").update();
    reader = Readers.reader(users, Role.REP, "en");
    service = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    service.createContext(
        "/",
        exchange -> {
          calls.add(
              new Call(exchange.getRequestHeaders(), exchange.getRequestBody().readAllBytes()));
          exchange.sendResponseHeaders(answer, -1);
          exchange.close();
        });
    service.start();
  }

  @AfterEach
  void close() {
    service.stop(0);
  }

  @Test
  void whatABrowserIsToldIsEncryptedForItAndEndsWhenItHasGone() {
    Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
    Map<String, String> browser =
        Map.of(
            "endpoint",
            "http://127.0.0.1:" + service.getAddress().getPort() + "/push/1",
            "key",
            encoder.encodeToString(VapidKeys.generate().getApplicationServerKey()),
            "auth",
            encoder.encodeToString(new byte[16]));
    Http http = company.as(reader);
    http.post("/api/notification-preferences/browsers", browser).is(204);

    tell();
    assertThat(calls).hasSize(1);
    Call call = calls.get(0);
    assertThat(call.headers().getFirst("Content-Encoding")).isEqualTo("aes128gcm");
    assertThat(call.headers().getFirst("Authorization")).startsWith("vapid ");
    assertThat(new String(call.body(), StandardCharsets.ISO_8859_1)).doesNotContain("Shelves");

    answer = 410;
    tell();
    tell();
    assertThat(calls).as("gone after the second").hasSize(2);
  }

  private void tell() {
    notifications.tell(reader.id(), "LEAD_ASSIGNED", null, Map.of("subject", "Shelves"));
    jdbc.sql("delete from outbox where channel <> 'PUSH'").update();
    while (sender.send() > 0) {
      // Until nothing is due any more.
    }
  }
}

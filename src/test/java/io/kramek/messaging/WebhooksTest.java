package io.kramek.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import com.sun.net.httpserver.HttpServer;
import io.kramek.identity.Role;
import io.kramek.identity.Users;
import io.kramek.messaging.outbox.OutboxSender;
import io.kramek.shared.Ids;
import io.kramek.shared.SubjectRef;
import io.kramek.testing.Company;
import io.kramek.testing.Engine;
import io.kramek.testing.Http;
import io.kramek.testing.HttpTest;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@HttpTest
class WebhooksTest {

  private record Call(HttpHeaders headers, String body) {}

  @Autowired Company company;
  @Autowired Users users;
  @Autowired Notifications notifications;
  @Autowired OutboxSender sender;
  @Autowired Engine engine;
  @Autowired JdbcClient jdbc;

  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private volatile int answer = 204;
  private HttpServer receiver;
  private Http admin;

  @BeforeEach
  void open() throws IOException {
    jdbc.sql("delete from outbox").update();
    jdbc.sql("delete from webhook").update();
    engine.itIs(Instant.now());
    admin = company.as(Readers.reader(users, Role.ADMIN, "en"));
    receiver = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    receiver.createContext(
        "/",
        exchange -> {
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          calls.add(new Call(HttpHeaders.of(exchange.getRequestHeaders(), (k, v) -> true), body));
          exchange.sendResponseHeaders(answer, -1);
          exchange.close();
        });
    receiver.start();
  }

  @AfterEach
  void close() {
    receiver.stop(0);
    ClockUtil.resetClock();
  }

  @Test
  void whoSubscribedHearsOfItSignedSoThatTheyCanTrustIt() throws Exception {
    Http.Answer added = subscribe("escalation.raised");
    SubjectRef lead = new SubjectRef(SubjectRef.LEAD, Ids.next());
    tell("ESCALATION_RAISED", lead);
    tell("LEAD_ASSIGNED", lead);
    send();

    assertThat(calls).hasSize(1);
    Call call = calls.get(0);
    new Webhook(added.at("/secret")).verify(call.body(), call.headers());
    var body = JsonMapper.shared().readTree(call.body());
    assertThat(body.path("type").asString()).isEqualTo("escalation.raised");
    assertThat(body.at("/data/about/id").asString()).isEqualTo(lead.id().toString());
    assertThat(admin.get("/api/webhooks").is(200).raw().body()).doesNotContain(added.at("/secret"));
  }

  @Test
  void whoDoesNotSayYesIsAskedAgainWithTheSameId() throws Exception {
    Http.Answer added = subscribe("escalation.raised");
    answer = 500;
    tell("ESCALATION_RAISED", new SubjectRef(SubjectRef.LEAD, Ids.next()));
    send();
    send();
    assertThat(calls).as("not at once").hasSize(1);

    answer = 204;
    engine.itIs(Instant.now().plusSeconds(60));
    send();

    assertThat(calls).hasSize(2);
    assertThat(calls.get(1).headers().firstValue("webhook-id"))
        .isEqualTo(calls.get(0).headers().firstValue("webhook-id"));
    new Webhook(added.at("/secret")).verify(calls.get(1).body(), calls.get(1).headers());
  }

  @Test
  void whoHasGoneIsLeftAlone() {
    String id = subscribe("escalation.raised").at("/subscription/id");
    answer = 410;
    admin.post("/api/webhooks/" + id + "/test", Map.of()).is(204);
    send();

    assertThat(calls).hasSize(1);
    assertThat(admin.get("/api/webhooks").is(200).body().at("/0/active").asBoolean()).isFalse();
    tell("ESCALATION_RAISED", new SubjectRef(SubjectRef.LEAD, Ids.next()));
    send();
    assertThat(calls).hasSize(1);
  }

  @Test
  void aPrivateAddressIsRefusedWithTheReason() {
    Http.Answer refused = add("https://192.168.1.1/hook", "escalation.raised");
    assertThat(refused.is(422).code()).isEqualTo("addressPrivate");
    assertThat(refused.at("/fields/0/field")).isEqualTo("url");
    assertThat(add("https://169.254.169.254/", "escalation.raised").is(422).code())
        .isEqualTo("addressPrivate");
    assertThat(add("http://1.1.1.1/hook", "escalation.raised").is(422).code())
        .isEqualTo("addressNotHttps");
    assertThat(add(here(), "no.such.kind").is(422).at("/fields/0/field")).isEqualTo("kinds");
  }

  @Test
  void theyAreTheAdministratorsBusiness() {
    Http manager = company.as(company.team().manager());

    manager.get("/api/webhooks").is(403);
    manager.delete("/api/webhooks/" + UUID.randomUUID()).is(403);
    admin.delete("/api/webhooks/" + UUID.randomUUID()).is(404);
  }

  @Test
  void aBrowserCannotBeMadeToPointInside() {
    Http rep = company.as(company.team().rep());
    String key = "B".repeat(87);
    Map<String, String> browser =
        Map.of("endpoint", "https://10.0.0.1/push", "key", key, "auth", "A".repeat(22));

    assertThat(rep.post("/api/notification-preferences/browsers", browser).is(422).code())
        .isEqualTo("addressPrivate");
    assertThat(rep.get("/api/notification-preferences/push-key").is(200).at("/key")).hasSize(87);
  }

  private Http.Answer subscribe(String kind) {
    return add(here(), kind).is(201);
  }

  private Http.Answer add(String url, String kind) {
    return admin.post(
        "/api/webhooks",
        Map.of(
            "url", url, "description", "x", "kinds", List.of(kind), "active", true, "version", 0));
  }

  private String here() {
    return "http://127.0.0.1:" + receiver.getAddress().getPort() + "/hook";
  }

  private void tell(String kind, SubjectRef subject) {
    notifications.tell(company.team().rep().id(), kind, subject, Map.of("subject", "Shelves"));
  }

  private void send() {
    while (sender.send() > 0) {
      // Until nothing is due any more.
    }
  }
}

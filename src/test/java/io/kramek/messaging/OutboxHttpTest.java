package io.kramek.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.identity.Role;
import io.kramek.identity.Users;
import io.kramek.messaging.outbox.OutboxSender;
import io.kramek.shared.Ids;
import io.kramek.shared.SubjectRef;
import io.kramek.testing.Company;
import io.kramek.testing.Http;
import io.kramek.testing.HttpTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HttpTest
class OutboxHttpTest {

  private static final SubjectRef APPROVAL = new SubjectRef(SubjectRef.APPROVAL, Ids.next());

  @Autowired Company company;
  @Autowired Users users;
  @Autowired Notifications notifications;
  @Autowired Outbox outbox;
  @Autowired OutboxSender sender;
  @Autowired JdbcClient jdbc;

  private Company.Person reader;
  private Http admin;

  @BeforeEach
  void people() {
    reader = Readers.reader(users, Role.REP, "cs");
    admin = company.as(Readers.reader(users, Role.ADMIN, "en"));
  }

  @Test
  void withoutAMailServerAnAdministratorReadsWhatWouldHaveBeenSent() {
    notifications.tell(
        reader.id(),
        "APPROVAL_REQUESTED",
        APPROVAL,
        Map.of("subject", "Regály <b>", "by", "Jana"),
        new Notifications.Link("/approve/token-of-one", "Rozhodnout"));
    send();

    Http.Answer list = admin.get("/api/outbox?q=" + reader.username()).is(200);
    assertThat(list.body().path("total").asInt()).isOne();
    assertThat(list.at("/items/0/subject")).isEqualTo("Žádost o schválení: Regály <b>");
    assertThat(list.at("/items/0/state")).isEqualTo("KEPT");
    Http.Answer message = admin.get("/api/outbox/" + list.at("/items/0/id")).is(200);
    assertThat(message.at("/html"))
        .contains("Jana vás žádá o schválení", "Regály &lt;b&gt;", "Rozhodnout")
        .doesNotContain("Regály <b>");
    assertThat(message.at("/text")).contains("http://localhost:8080/approve/token-of-one");
    assertThat(company.as(reader).get("/api/notifications").raw().body())
        .as("the link is for the mail only")
        .doesNotContain("token-of-one");
  }

  @Test
  void nobodyElseReadsIt() {
    notifications.tell(reader.id(), "LEAD_ASSIGNED", null, Map.of("subject", "x"));
    UUID id = newest();

    Http manager = company.as(company.team().manager());
    manager.get("/api/outbox/" + id).is(404);
    manager.post("/api/outbox/" + id + "/discard", Map.of()).is(404);
    assertThat(manager.get("/api/outbox").is(200).body().path("total").asInt()).isZero();
    manager.get("/api/outbox/bounces").is(403);
    company.stranger().get("/api/outbox").is(401);
  }

  @Test
  void aPersonDecidesWhatBecomesOfAnOfferThatMayHaveArrived() {
    Company.Person rep = company.team().rep();
    Outbox.Mail offer =
        new Outbox.Mail(
            "OFFER", "customer@example.com", "en", "Our offer", "<p>Shelves</p>", rep.id());
    UUID id = outbox.send(offer);
    jdbc.sql("update outbox set state = 'UNCONFIRMED' where id = ?").param(id).update();
    Http owner = company.as(rep);

    assertThat(
            owner
                .post("/api/outbox/" + id + "/confirmation", Map.of())
                .is(200)
                .at("/message/state"))
        .isEqualTo("SENT");
    assertThat(owner.post("/api/outbox/" + id + "/retry", Map.of()).is(409).code())
        .isEqualTo("messageMovedOn");

    jdbc.sql("update outbox set state = 'UNCONFIRMED' where id = ?").param(id).update();
    assertThat(owner.post("/api/outbox/" + id + "/retry", Map.of()).is(200).at("/message/state"))
        .isEqualTo("PENDING");
    assertThat(admin.post("/api/outbox/" + id + "/discard", Map.of()).is(200).at("/message/state"))
        .isEqualTo("DISCARDED");
  }

  @Test
  void nothingIsWrittenToWhomNoMailReaches() {
    String address = reader.username() + "@example.com";
    admin.post("/api/outbox/bounces", Map.of("address", address, "reason", "came back")).is(204);
    notifications.tell(reader.id(), "LEAD_ASSIGNED", null, Map.of("subject", "x"));
    Company.Person withoutAddress = company.team().rep();
    notifications.tell(withoutAddress.id(), "LEAD_ASSIGNED", null, Map.of("subject", "x"));
    assertThat(written(reader)).isZero();
    assertThat(written(withoutAddress)).isZero();

    assertThat(admin.get("/api/outbox/bounces").is(200).raw().body()).contains(address);
    admin.post("/api/outbox/bounces/clear", Map.of("address", address)).is(204);
    notifications.tell(reader.id(), "LEAD_ASSIGNED", null, Map.of("subject", "x"));
    assertThat(written(reader)).isOne();
  }

  @Test
  void aKindWithoutWordsIsToldAllTheSame() {
    notifications.tell(reader.id(), "SOMETHING_NEW", null, Map.of("subject", "Kovo"));

    assertThat(admin.get("/api/outbox/" + newest()).is(200).at("/message/subject"))
        .isEqualTo("Novinka: Kovo");
  }

  private long written(Company.Person to) {
    return jdbc.sql("select count(*) from outbox where user_id = ?")
        .param(to.id().value())
        .query(Long.class)
        .single();
  }

  private UUID newest() {
    return jdbc.sql("select id from outbox where user_id = ? order by id desc limit 1")
        .param(reader.id().value())
        .query(UUID.class)
        .single();
  }

  private void send() {
    jdbc.sql(
            "update outbox set state = 'DISCARDED' where state = 'PENDING' and user_id is distinct from ?")
        .param(reader.id().value())
        .update();
    jdbc.sql("update outbox set due_at = '2000-01-01' where user_id = ?")
        .param(reader.id().value())
        .update();
    assertThat(sender.send()).isPositive();
  }
}

package io.kramek.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.identity.UserId;
import io.kramek.shared.Ids;
import io.kramek.shared.SubjectRef;
import io.kramek.testing.Company;
import io.kramek.testing.Http;
import io.kramek.testing.HttpTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@HttpTest
class NotificationsTest {

  private static final SubjectRef LEAD = new SubjectRef(SubjectRef.LEAD, Ids.next());

  @Autowired Company company;
  @Autowired Notifications notifications;
  @Autowired TransactionTemplate transaction;

  @Test
  void whatSomebodyIsToldWaitsUntilTheyHaveReadIt() {
    Company.Team team = company.team();
    Http rep = company.as(team.rep());
    tell(team.rep().id(), "first");
    tell(team.rep().id(), "second");

    Http.Answer bell = rep.get("/api/notifications").is(200);
    assertThat(bell.body().path("total").asInt()).isEqualTo(2);
    assertThat(bell.at("/items/0/params/label")).isEqualTo("second");
    assertThat(bell.at("/items/0/kind")).isEqualTo("greeting");
    assertThat(bell.at("/items/0/subject/id")).isEqualTo(LEAD.id().toString());
    assertThat(unread(rep)).isEqualTo(2);

    rep.post("/api/notifications/read", Map.of("ids", List.of(bell.at("/items/1/id")))).is(204);
    assertThat(unread(rep)).isEqualTo(1);
    assertThat(rep.get("/api/notifications").at("/items/0/readAt")).isEmpty();

    rep.post("/api/notifications/read", Map.of()).is(204);
    assertThat(unread(rep)).isZero();
    assertThat(rep.get("/api/notifications").at("/items/0/readAt")).isNotEmpty();
  }

  @Test
  void nobodySeesOrReadsWhatOthersWereTold() {
    Company.Team team = company.team();
    tell(team.rep().id(), "for the rep");
    String id = company.as(team.rep()).get("/api/notifications").at("/items/0/id");
    Http manager = company.as(team.manager());

    assertThat(manager.get("/api/notifications").is(200).body().path("total").asInt()).isZero();
    manager.post("/api/notifications/read", Map.of("ids", List.of(id))).is(204);

    assertThat(unread(company.as(team.rep()))).isEqualTo(1);
  }

  @Test
  @Timeout(20)
  void whoLooksHearsAtOnceButOnlyWhatIsCommitted() throws IOException {
    Company.Team team = company.team();
    Http rep = company.as(team.rep());
    try (var stream = reader(rep.stream("/api/notifications/stream"))) {
      assertThat(stream.readLine()).isEqualTo(":");

      transaction.executeWithoutResult(
          status -> {
            tell(team.rep().id(), "never happened");
            status.setRollbackOnly();
          });
      tell(team.secondRep().id(), "for somebody else");
      tell(team.rep().id(), "it happened");

      Event event = event(stream);
      assertThat(event.name()).isEqualTo("notification");
      assertThat(event.data()).contains("it happened");
      assertThat(event.id()).isEqualTo(rep.get("/api/notifications").at("/items/0/id"));
    }
  }

  @Test
  @Timeout(20)
  void whoLostTheLineGetsWhatTheyMissed() throws IOException {
    Company.Team team = company.team();
    Http rep = company.as(team.rep());
    tell(team.rep().id(), "seen");
    UUID seen = UUID.fromString(rep.get("/api/notifications").at("/items/0/id"));
    tell(team.rep().id(), "missed");
    tell(team.rep().id(), "missed too");

    try (var stream =
        reader(rep.stream("/api/notifications/stream", "Last-Event-ID", seen.toString()))) {
      assertThat(event(stream).data()).contains("\"missed\"");
      assertThat(event(stream).data()).contains("\"missed too\"");
    }
  }

  @Test
  @Timeout(20)
  void whatWasWrittenBeforeAndCommittedAfterwardsIsNotMissed() throws IOException {
    Company.Team team = company.team();
    Http rep = company.as(team.rep());
    TransactionTemplate apart = new TransactionTemplate(transaction.getTransactionManager());
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    transaction.executeWithoutResult(
        status -> {
          tell(team.rep().id(), "slow");
          apart.executeWithoutResult(other -> tell(team.rep().id(), "quick"));
        });
    String quick = rep.get("/api/notifications").at("/items/0/id");

    try (var stream = reader(rep.stream("/api/notifications/stream", "Last-Event-ID", quick))) {
      assertThat(event(stream).data()).contains("\"slow\"");
    }
  }

  private void tell(UserId to, String label) {
    notifications.tell(to, "greeting", LEAD, Map.of("label", label));
  }

  private static int unread(Http user) {
    return user.get("/api/notifications/unread").is(200).body().path("count").asInt();
  }

  private static BufferedReader reader(InputStream stream) {
    return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
  }

  private record Event(String id, String name, String data) {}

  /** Reads the next event, past heartbeats. */
  private static Event event(BufferedReader stream) throws IOException {
    String id = null;
    String name = null;
    String data = null;
    for (String line = stream.readLine(); line != null; line = stream.readLine()) {
      if (line.startsWith("id:")) {
        id = line.substring(3);
      } else if (line.startsWith("event:")) {
        name = line.substring(6);
      } else if (line.startsWith("data:")) {
        data = line.substring(5);
      } else if (line.isEmpty() && data != null) {
        return new Event(id, name, data);
      }
    }
    throw new IOException("The stream has ended");
  }
}

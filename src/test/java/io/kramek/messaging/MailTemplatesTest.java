package io.kramek.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.identity.Role;
import io.kramek.identity.Users;
import io.kramek.testing.Company;
import io.kramek.testing.Http;
import io.kramek.testing.HttpTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HttpTest
class MailTemplatesTest {

  private static final String TEMPLATE = "/api/mail-templates/IMPORT_FINISHED/pl";

  @Autowired Company company;
  @Autowired Users users;
  @Autowired Notifications notifications;
  @Autowired JdbcClient jdbc;

  @Test
  void aManagersWordsReplaceTheShippedOnesUntilTheseAreBroughtBack() {
    Http manager = company.as(company.team().manager());
    Company.Person reader = Readers.reader(users, Role.REP, "pl");
    Http.Answer shipped = manager.get(TEMPLATE).is(200);
    assertThat(shipped.body().path("version").asLong()).isZero();

    Http.Answer changed = manager.put(TEMPLATE, words("Gotowe: {{subject}}", 0)).is(200);
    assertThat(changed.body().path("version").asLong()).isOne();
    assertThat(manager.put(TEMPLATE, words("Too late", 0)).is(409).code()).isEqualTo("stale");
    notifications.tell(reader.id(), "IMPORT_FINISHED", null, Map.of("subject", "klienci.csv"));
    assertThat(newestSubject(reader)).isEqualTo("Gotowe: klienci.csv");

    assertThat(manager.delete(TEMPLATE).is(200).at("/subject")).isEqualTo(shipped.at("/subject"));
    notifications.tell(reader.id(), "IMPORT_FINISHED", null, Map.of("subject", "klienci.csv"));
    assertThat(newestSubject(reader)).isEqualTo("Import zakończony: klienci.csv");
  }

  @Test
  void whatIsWrongIsNamedWithItsFieldAndReason() {
    Http manager = company.as(company.team().manager());

    Http.Answer script =
        manager.put(
            TEMPLATE, Map.of("subject", "x", "body", "<script>alert(1)</script>", "version", 0));
    assertThat(script.is(422).code()).isEqualTo("templateRuns");
    assertThat(script.at("/fields/0/field")).isEqualTo("body");
    assertThat(script.at("/detail")).contains("<script>");

    Http.Answer unknown = manager.put(TEMPLATE, words("{{customer.password}}", 0));
    assertThat(unknown.is(422).code()).isEqualTo("templateFieldUnknown");
    assertThat(unknown.at("/fields/0/field")).isEqualTo("subject");
    assertThat(unknown.at("/detail")).contains("customer.password", "subject");

    manager.get("/api/mail-templates/NOTHING/pl").is(404);
    manager.get("/api/mail-templates/IMPORT_FINISHED/de").is(404);
  }

  @Test
  void aManagerLooksAtItFirstAndSendsThemselvesATest() {
    Company.Person manager = Readers.reader(users, Role.MANAGER, "en");
    Http http = company.as(manager);
    Map<String, String> draft = Map.of("subject", "Test {{subject}}", "body", "<p>{{subject}}</p>");

    Http.Answer preview = http.post(TEMPLATE + "/preview", draft).is(200);
    assertThat(preview.at("/subject")).startsWith("Test Stal-Max");
    assertThat(preview.at("/html")).contains("Otwórz w Krámku");
    assertThat(preview.at("/text")).doesNotContain("<p>").contains("Stal-Max");

    http.post(TEMPLATE + "/test", draft).is(204);
    assertThat(newestSubject(manager)).startsWith("Test Stal-Max");
    assertThat(company.as(company.team().manager()).post(TEMPLATE + "/test", draft).is(422).code())
        .isEqualTo("noAddress");
  }

  @Test
  void theyAreTheManagersBusiness() {
    Http rep = company.as(company.team().rep());

    rep.get("/api/mail-templates").is(403);
    rep.put(TEMPLATE, words("x", 0)).is(403);
    rep.post(TEMPLATE + "/preview", Map.of("subject", "x", "body", "x")).is(403);
  }

  private static Map<String, Object> words(String subject, long version) {
    return Map.of("subject", subject, "body", "<p>{{subject}}</p>", "version", version);
  }

  private String newestSubject(Company.Person to) {
    return jdbc.sql("select subject from outbox where user_id = ? order by id desc limit 1")
        .param(to.id().value())
        .query(String.class)
        .single();
  }
}

package io.kramek.imports;

import static io.kramek.imports.Importing.endings;
import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.purchases.PurchasesChanged;
import io.kramek.testing.Company;
import io.kramek.testing.Http;
import io.kramek.testing.Http.Answer;
import io.kramek.testing.HttpTest;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Purchases move in from a shop's files, with the defects that such files have. */
@HttpTest
@RecordApplicationEvents
class PurchaseImportTest {

  @Autowired Company company;
  @Autowired ImportWorker worker;
  @Autowired JdbcClient jdbc;
  @Autowired ApplicationEvents events;

  private final String word = UUID.randomUUID().toString().substring(0, 8);
  private Company.Team team;
  private Http manager;
  private Importing importing;
  private String mill;

  @BeforeEach
  void aMillIsKnown() {
    team = company.team();
    manager = company.as(team.manager());
    importing = new Importing(manager, worker);
    mill =
        manager
            .post(
                "/api/customers",
                Map.of("kind", "ORGANISATION", "name", "Mlýn " + word, "founded", 1990))
            .is(201)
            .at("/id");
  }

  /** A sample in which everything has names of its own. */
  private String sample(String name) {
    return Importing.sample(name)
        .replace("Mlýn Jeřabina", "Mlýn " + word)
        .replace("mlyn jerabina", "MLYN " + word)
        .replace("OBJ-", word + "-")
        .replace("DB-", "D" + word + "-")
        .replace("X000", "X" + word + "000");
  }

  @Test
  void rowsOfOneNumberAreOnePurchaseAndTheSameAgainChangesNothing() {
    importing.upload("orders.csv", sample("purchases.csv")).is(201);
    assertThat(importing.get().at("/kind")).isEqualTo("PURCHASES");
    assertThat(endings(importing.dryRun())).as("foreseen").containsExactly(4, 0, 0, 8);
    Answer done = importing.run();

    assertThat(endings(done)).containsExactly(4, 0, 0, 9);
    assertThat(done.body().path("rejections").findValuesAsString("code"))
        .containsExactly(
            "malformed",
            "belowZero",
            "tooFine",
            "inFuture",
            "beforeFounded",
            "noRate",
            "otherContent",
            "repeated",
            "unknown");
    assertThat(events.stream(PurchasesChanged.class)).as("once for the chunk").hasSize(1);
    Answer listed = manager.get("/api/purchases?customerId=" + mill).is(200);
    assertThat(listed.at("/total")).isEqualTo("2");
    assertThat(listed.at("/items/1/lines/0/name")).isEqualTo("Truhla Velká");
    assertThat(listed.at("/items/1/lines/2/name")).isEqualTo("Balné");
    assertThat(listed.at("/items/1/amount/amount")).isEqualTo("1260.00");
    assertThat(listed.at("/items/1/cost/amount")).isEqualTo("825.00");
    assertThat(listed.at("/items/1/dueOn")).isEqualTo("2025-02-17");
    assertThat(listed.at("/items/1/source")).isEqualTo("IMPORT");

    assertThat(endings(importing.bring("orders.csv", sample("purchases.csv"))))
        .containsExactly(0, 0, 4, 9);
  }

  @Test
  void aLineThatComesLaterIsAddedAndOneThatSaysSomethingElseIsNot() {
    importing.bring("orders.csv", sample("purchases.csv"));
    String header = Importing.sample("purchases.csv").lines().findFirst().orElseThrow() + "\n";
    String begin = word + "-2;%d;Mlýn " + word + ";4. 2. 2025;;%s;1;%s;;;\n";

    Answer later =
        importing.bring(
            "later.csv",
            header + begin.formatted(1, "Regál", "99,90") + begin.formatted(2, "Polička", "10,10"));
    assertThat(endings(later)).containsExactly(1, 0, 1, 0);
    assertThat(number(word + "-2").at("/amount/amount")).isEqualTo("110.00");

    Answer other = importing.bring("other.csv", header + begin.formatted(1, "Regál", "99,80"));
    assertThat(other.at("/rejections/0/code")).isEqualTo("otherContent");
    assertThat(number(word + "-2").at("/amount/amount")).isEqualTo("110.00");
  }

  @Test
  void returnsAndPaymentsFindTheirPurchaseByItsNumber() {
    importing.bring("orders.csv", sample("purchases.csv"));
    importing.upload("returns.csv", sample("returns.csv")).is(201);
    assertThat(importing.get().at("/kind")).isEqualTo("RETURNS");
    assertThat(endings(importing.dryRun())).containsExactly(2, 0, 0, 3);
    Answer returns = importing.run();
    assertThat(endings(returns)).containsExactly(2, 0, 0, 3);
    assertThat(returns.body().path("rejections").findValuesAsString("code"))
        .containsExactly("moreThanLeft", "beforePurchase", "unknown");
    assertThat(endings(importing.bring("returns.csv", sample("returns.csv"))))
        .containsExactly(0, 0, 2, 3);

    Answer payments = importing.bring("payments.csv", sample("payments.csv"));
    assertThat(payments.at("/kind")).isEqualTo("PAYMENTS");
    assertThat(endings(payments)).containsExactly(2, 0, 0, 1);
    assertThat(endings(importing.bring("payments.csv", sample("payments.csv"))))
        .containsExactly(0, 0, 2, 1);
    assertThat(number(word + "-1").at("/outstanding/amount")).isEqualTo("0.00");
    assertThat(number(word + "-2").at("/outstanding/amount")).isEqualTo("0.00");
  }

  @Test
  void columnsOfBlanksAndDatesOfDigitsAreRecognised() {
    Answer recognised = importing.upload("visits.txt", sample("visits.txt")).is(201);

    assertThat(recognised.at("/separator")).isEqualTo(" ");
    assertThat(recognised.at("/dateFormat")).isEqualTo("yyyyMMdd");
    assertThat(recognised.at("/kind")).isEqualTo("PURCHASES");
    assertThat(recognised.at("/mapping/customer")).isEqualTo("customer_id");
    assertThat(recognised.at("/mapping/day")).isEqualTo("date");
    assertThat(recognised.at("/mapping/quantity")).isEqualTo("number_of_cds");
    assertThat(recognised.at("/mapping/amount")).isEqualTo("dollar_value");
    assertThat(recognised.at("/preview/1/3")).isEqualTo("12.00");
  }

  @Test
  void whoIsNotKnownIsAskedForUnlessTheyAreToBeCreated() {
    importing.upload("visits.txt", sample("visits.txt")).is(201);
    Answer asked = importing.dryRun();
    assertThat(asked.body().path("proposals").findValuesAsString("value"))
        .contains("X" + word + "0001");
    assertThat(endings(asked)).containsExactly(0, 0, 0, 1);

    importing.correct(Map.of("createsCustomers", true)).is(200);
    Answer foreseen = importing.dryRun();
    assertThat(foreseen.body().path("proposals")).isEmpty();
    assertThat(endings(foreseen)).containsExactly(6, 0, 0, 1);
    assertThat(customers()).as("a dry run creates nobody").isZero();

    assertThat(endings(importing.run())).containsExactly(6, 0, 0, 1);
    assertThat(customers()).as("nobody comes with a rejected row").isEqualTo(3);
    Answer found = manager.get("/api/customers?query=X" + word + "0002").is(200);
    assertThat(found.at("/items/0/name")).isEqualTo("Customer X" + word + "0002");
    assertThat(found.at("/items/0/owner/id")).isEqualTo(team.manager().id().toString());
    Answer bought = manager.get("/api/purchases?customerId=" + found.at("/items/0/id")).is(200);
    assertThat(bought.at("/total")).isEqualTo("3");
    assertThat(bought.raw().body()).contains("0002/2025-01-12/1", "/2025-01-12/3");

    importing.upload("visits.txt", sample("visits.txt")).is(201);
    assertThat(endings(importing.dryRun())).containsExactly(0, 0, 6, 1);
    assertThat(endings(importing.run())).containsExactly(0, 0, 6, 1);
  }

  private int customers() {
    return jdbc.sql("select count(*) from customer where external_id like ?")
        .param("X" + word + "%")
        .query(Integer.class)
        .single();
  }

  @Test
  void aCurrencyMayBeSaidForAllRowsAndNeedsARate() {
    importing.upload("visits.txt", sample("visits.txt")).is(201);
    assertThat(importing.correct(Map.of("currency", "XQX")).is(422).at("/fields/0/code"))
        .isEqualTo("unknown");
    importing.correct(Map.of("createsCustomers", true, "currency", "ISK")).is(200);
    Answer checked = importing.dryRun();
    assertThat(endings(checked)).containsExactly(0, 0, 0, 7);
    assertThat(checked.at("/rejections/0/code")).isEqualTo("noRate");

    manager
        .put(
            "/api/exchange-rates",
            Map.of("currency", "ISK", "validFrom", "2020-01-01", "rate", "0.5"))
        .is(200);
    importing.dryRun();
    // A crown of Iceland has no smaller coin: three of the amounts are none of it.
    assertThat(endings(importing.run())).containsExactly(3, 0, 0, 4);
    assertThat(number("X" + word + "0002/2025-01-12/1").at("/amount/currency")).isEqualTo("ISK");
    jdbc.sql("delete from exchange_rate where currency = 'ISK'").update();
  }

  @Test
  void theNthOfADayIsTheSameNthHoweverFarAbove() {
    String rows =
        IntStream.range(0, 4_500)
            .mapToObj(n -> "Mlýn " + word + ";2025-03-01;" + n)
            .collect(Collectors.joining("\n", "customer;date;amount\n", "\n"));
    assertThat(endings(importing.bring("day.csv", rows))).containsExactly(4_500, 0, 0, 0);
    assertThat(endings(importing.bring("day.csv", rows))).containsExactly(0, 0, 4_500, 0);
    assertThat(number("Mlýn " + word + "/2025-03-01/4500").at("/amount/amount"))
        .isEqualTo("4499.00");
  }

  private Answer number(String number) {
    String query = java.net.URLEncoder.encode(number, java.nio.charset.StandardCharsets.UTF_8);
    return manager.get("/api/purchases/by-number?number=" + query).is(200);
  }
}

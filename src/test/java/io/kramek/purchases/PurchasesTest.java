package io.kramek.purchases;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.customers.CustomerId;
import io.kramek.testing.Company;
import io.kramek.testing.Http;
import io.kramek.testing.Http.Answer;
import io.kramek.testing.HttpTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@HttpTest
@RecordApplicationEvents
class PurchasesTest {

  @Autowired Company company;
  @Autowired Purchases purchases;
  @Autowired ApplicationEvents events;

  private final String word = UUID.randomUUID().toString().substring(0, 8);
  private Company.Team team;
  private Http rep;
  private Http manager;
  private String customer;

  @BeforeEach
  void aCustomerIsKnown() {
    team = company.team();
    rep = company.as(team.rep());
    manager = company.as(team.manager());
    customer =
        rep.post(
                "/api/customers",
                Map.of("kind", "ORGANISATION", "name", "Mill " + word, "founded", 1999))
            .is(201)
            .at("/id");
  }

  @Test
  void aPurchaseIsShownWithWhatCameBackAndWhatIsStillToBePaid() {
    LocalDate due = LocalDate.now().minusDays(40);
    Map<String, Object> said = purchase("A-" + word);
    said.put("day", due.minusDays(14).toString());
    said.put("dueOn", due.toString());
    String id = rep.post("/api/purchases", said).is(201).at("/id");
    rep.post(
            "/api/purchases/" + id + "/returns",
            Map.of("number", "R-" + word, "day", due.toString(), "amount", "20"))
        .is(201);
    rep.post("/api/purchases/" + id + "/payments", Map.of("day", due.toString(), "amount", "50"))
        .is(201);

    Answer listed = rep.get("/api/purchases?customerId=" + customer).is(200);
    assertThat(listed.at("/total")).isEqualTo("1");
    assertThat(listed.at("/items/0/amount/amount")).isEqualTo("150.00");
    assertThat(listed.at("/items/0/cost/amount")).isEqualTo("80.00");
    assertThat(listed.body().at("/items/0/listAmount").isNull())
        .as("what is not known of a line is not known of the whole")
        .isTrue();
    assertThat(listed.at("/items/0/returned/amount")).isEqualTo("20.00");
    assertThat(listed.at("/items/0/paid/amount")).isEqualTo("50.00");
    assertThat(listed.at("/items/0/outstanding/amount")).isEqualTo("80.00");
    assertThat(listed.body().at("/items/0/overdueDays").asInt()).isBetween(39, 41);
    assertThat(listed.at("/items/0/lines/1/name")).isEqualTo("Delivery");
    assertThat(rep.get("/api/purchases/by-number?number=A-" + word).is(200).at("/id"))
        .isEqualTo(id);

    Answer totals = rep.get("/api/purchases/totals?customerId=" + customer).is(200);
    assertThat(totals.at("/bought/amount")).isEqualTo("150.00");
    assertThat(totals.at("/overdue/amount")).isEqualTo("80.00");
  }

  @Test
  void whoeverCountsPurchasesIsToldWhoseHaveChanged() {
    CustomerId whose = new CustomerId(UUID.fromString(customer));
    LocalDate day = LocalDate.of(2020, 6, 1);
    var line = new Purchases.NewLine(null, "Shelf", 1, BigDecimal.TEN, null, null);
    var said = new Purchases.NewPurchase("A-" + word, whose, day, "EUR", null, List.of(line));
    PurchaseId id = purchases.record(said);
    purchases.record(said);
    purchases.giveBack(id, new Purchases.NewReturn("R-" + word, day, BigDecimal.ONE, null));
    purchases.pay(id, new Purchases.NewPayment("P-" + word, day, BigDecimal.ONE));

    assertThat(events.stream(PurchasesChanged.class))
        .as("once for each thing that was new")
        .containsExactly(told(whose), told(whose), told(whose));
  }

  private static PurchasesChanged told(CustomerId whose) {
    return new PurchasesChanged(Set.of(whose));
  }

  @Test
  void theSameAgainIsTheSamePurchase() {
    Answer first = rep.post("/api/purchases", purchase("A-" + word)).is(201);
    Answer again = rep.post("/api/purchases", purchase("A-" + word)).is(201);

    assertThat(again.at("/id")).isEqualTo(first.at("/id"));
    assertThat(rep.get("/api/purchases?customerId=" + customer).at("/total")).isEqualTo("1");
  }

  @Test
  void theSameNumberWithOtherContentIsRefusedWithWhatDiffers() {
    rep.post("/api/purchases", purchase("A-" + word)).is(201);
    Map<String, Object> other = purchase("A-" + word);
    other.put("day", "2020-05-05");
    other.put("lines", List.of(line("Delivery", "51")));

    Answer refused = rep.post("/api/purchases", other).is(409);

    assertThat(refused.code()).isEqualTo("purchaseExists");
    assertThat(refused.at("/differences/0")).isEqualTo("day");
    assertThat(refused.at("/differences/1")).isEqualTo("lines");
    assertThat(refused.at("/detail")).contains("A-" + word, "day, lines");
  }

  @Test
  void twoWhoRecordTheSameAtOnceRecordItOnce() {
    ExecutorService both = Executors.newFixedThreadPool(2);
    try {
      List<CompletableFuture<Answer>> answers =
          Stream.of(rep, manager)
              .map(
                  who ->
                      CompletableFuture.supplyAsync(
                          () -> who.post("/api/purchases", purchase("A-" + word)), both))
              .toList();
      assertThat(answers.get(0).join().is(201).at("/id"))
          .isEqualTo(answers.get(1).join().is(201).at("/id"));
    } finally {
      both.shutdown();
    }
  }

  @Test
  void noMoreComesBackThanWasBought() {
    String id = rep.post("/api/purchases", purchase("A-" + word)).is(201).at("/id");
    rep.post("/api/purchases/" + id + "/returns", back("R1-" + word, "100")).is(201);
    rep.post("/api/purchases/" + id + "/returns", back("R1-" + word, "100")).is(201);

    Answer refused =
        rep.post("/api/purchases/" + id + "/returns", back("R2-" + word, "50.01")).is(422);
    assertThat(refused.code()).isEqualTo("returnTooLarge");
    assertThat(refused.at("/left/amount")).isEqualTo("50.00");
    assertThat(refused.at("/fields/0/code")).isEqualTo("moreThanLeft");
    assertThat(refused.at("/detail")).contains("50.00 EUR");
    rep.post("/api/purchases/" + id + "/returns", back("R2-" + word, "50")).is(201);
    assertThat(
            rep.post("/api/purchases/" + id + "/returns", back("R1-" + word, "99")).is(409).code())
        .isEqualTo("returnExists");
    rep.post("/api/purchases/" + id + "/payments", back("P-" + word, "1")).is(201);
    assertThat(
            rep.post("/api/purchases/" + id + "/payments", back("P-" + word, "2")).is(409).code())
        .isEqualTo("paymentExists");
  }

  @Test
  void manyWhoGiveBackAtOnceGiveBackNoMoreThanWasBought() {
    String id = rep.post("/api/purchases", purchase("A-" + word)).is(201).at("/id");
    ExecutorService many = Executors.newFixedThreadPool(6);
    try {
      List<CompletableFuture<Answer>> answers =
          Stream.iterate(0, n -> n + 1)
              .limit(6)
              .map(
                  n ->
                      CompletableFuture.supplyAsync(
                          () ->
                              rep.post(
                                  "/api/purchases/" + id + "/returns",
                                  back("R" + n + "-" + word, "40")),
                          many))
              .toList();
      assertThat(answers.stream().filter(answer -> answer.join().status() == 201)).hasSize(3);
    } finally {
      many.shutdown();
    }
    assertThat(rep.get("/api/purchases/" + id).at("/returned/amount")).isEqualTo("120.00");
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          day      | 2999-01-01 | day               | inFuture
          day      | 1998-12-31 | day               | beforeFounded
          dueOn    | 2020-01-01 | dueOn             | beforePurchase
          currency | CHF        | currency          | noRate
          currency | XYZ        | currency          | unknown
          amount   | -1         | lines[0].amount   | belowZero
          amount   | 1.001      | lines[0].amount   | tooFine
          amount   | 1E20       | lines[0].amount   | outOfRange
          cost     | -0.01      | lines[0].cost     | belowZero
          quantity | 0          | lines[0].quantity | notAboveZero
          """)
  void whatCannotBeIsRefusedByItsField(String field, String value, String at, String code) {
    Map<String, Object> said = purchase("A-" + word);
    Map<String, Object> line = line("Delivery", "10");
    (Stream.of("amount", "cost", "quantity").anyMatch(field::equals) ? line : said)
        .put(field, value);
    said.put("lines", List.of(line));

    Answer refused = rep.post("/api/purchases", said).is(422);

    assertThat(refused.at("/fields/0/field")).isEqualTo(at);
    assertThat(refused.at("/fields/0/code")).isEqualTo(code);
    assertThat(refused.at("/fields/0/message")).isNotEqualTo("field." + code).isNotBlank();
  }

  @Test
  void unknownCustomersAndProductsAreRefused() {
    Map<String, Object> said = purchase("A-" + word);
    said.put("customerId", UUID.randomUUID().toString());
    assertThat(rep.post("/api/purchases", said).is(422).at("/fields/0/field"))
        .isEqualTo("customerId");

    Map<String, Object> line = line(null, "10");
    line.put("productId", UUID.randomUUID().toString());
    said = purchase("A-" + word);
    said.put("lines", List.of(line));
    assertThat(rep.post("/api/purchases", said).is(422).at("/fields/0/field"))
        .isEqualTo("lines[0].productId");
  }

  @Test
  void whatComesBackOrIsPaidComesAfterThePurchase() {
    String id = rep.post("/api/purchases", purchase("A-" + word)).is(201).at("/id");
    for (String way : List.of("returns", "payments")) {
      String path = "/api/purchases/" + id + "/" + way;
      assertThat(
              rep.post(path, Map.of("day", "2020-01-01", "amount", "1"))
                  .is(422)
                  .at("/fields/0/code"))
          .isEqualTo("beforePurchase");
      assertThat(
              rep.post(path, Map.of("day", "2999-01-01", "amount", "1"))
                  .is(422)
                  .at("/fields/0/code"))
          .isEqualTo("inFuture");
      assertThat(
              rep.post(path, Map.of("day", "2021-01-01", "amount", "0"))
                  .is(422)
                  .at("/fields/0/code"))
          .isEqualTo("notAboveZero");
      assertThat(
              rep.post(path, Map.of("day", "2021-01-01", "amount", "0.001"))
                  .is(422)
                  .at("/fields/0/code"))
          .isEqualTo("tooFine");
    }
  }

  @Test
  void theReasonIsToldInTheReadersLanguage() {
    Map<String, Object> said = purchase("A-" + word);
    said.put("currency", "CHF");
    Map<String, String> told =
        Map.of(
            "cs", "Pro tuto měnu není k tomu dni žádný kurz.",
            "pl", "Dla tej waluty nie ma kursu na ten dzień.",
            "en", "There is no exchange rate for this currency on that day.");
    told.forEach(
        (language, words) -> {
          rep.patch("/api/session", Map.of("language", language)).is(200);
          assertThat(rep.post("/api/purchases", said).is(422).at("/fields/0/message"))
              .isEqualTo(words);
        });
  }

  @Test
  void whoDoesNotSeeTheCustomerSeesNoPurchase() {
    String id = rep.post("/api/purchases", purchase("A-" + word)).is(201).at("/id");
    Http stranger = company.as(company.team().rep());

    stranger.get("/api/purchases/" + id).is(404);
    stranger.get("/api/purchases/by-number?number=A-" + word).is(404);
    stranger.get("/api/purchases?customerId=" + customer).is(404);
    stranger.get("/api/purchases/totals?customerId=" + customer).is(404);
    stranger.post("/api/purchases/" + id + "/returns", back("R-" + word, "1")).is(404);
    stranger.post("/api/purchases/" + id + "/payments", back("P-" + word, "1")).is(404);
    assertThat(stranger.post("/api/purchases", purchase("B-" + word)).is(422).at("/fields/0/code"))
        .isEqualTo("unknown");
    assertThat(manager.get("/api/purchases/" + id).is(200).at("/number")).isEqualTo("A-" + word);
  }

  @Test
  void aPurchaseKeepsTheRateOfItsDay() {
    Map<String, Object> said = purchase("A-" + word);
    said.put("currency", "NOK");
    rate("NOK", "2021-01-01", "0.1");
    rate("NOK", "2021-03-01", "0.09");
    said.put("day", "2020-12-31");
    assertThat(rep.post("/api/purchases", said).is(422).at("/fields/0/code")).isEqualTo("noRate");
    said.put("day", "2021-02-28");
    Answer recorded = rep.post("/api/purchases", said).is(201);
    rate("NOK", "2021-02-01", "0.5");

    assertThat(recorded.at("/amount/currency")).isEqualTo("NOK");
    assertThat(rep.get("/api/purchases/" + recorded.at("/id")).at("/rate")).isEqualTo("0.1");
    assertThat(rep.get("/api/purchases/totals?customerId=" + customer).at("/bought/amount"))
        .isEqualTo("15.00");
  }

  @Test
  void onlyManagersSetRatesAndOnlySuchAsCanBe() {
    rep.get("/api/exchange-rates").is(403);
    rep.put("/api/exchange-rates", rated("SEK", "2021-01-01", "1")).is(403);
    for (String[] wrong :
        new String[][] {
          {"EUR", "1", "ownCurrency"},
          {"XYZ", "1", "unknown"},
          {"SEK", "0", "outOfRange"},
          {"SEK", "-1", "outOfRange"},
          {"SEK", "0.1234567891", "tooFine"}
        }) {
      assertThat(
              manager
                  .put("/api/exchange-rates", rated(wrong[0], "2021-01-01", wrong[1]))
                  .is(422)
                  .at("/fields/0/code"))
          .isEqualTo(wrong[2]);
    }
    Answer listed = manager.put("/api/exchange-rates", rated("SEK", "2021-01-01", "0.0987"));
    assertThat(listed.is(200).at("/currency")).isEqualTo("EUR");
    assertThat(listed.raw().body())
        .contains("{\"currency\":\"SEK\",\"validFrom\":\"2021-01-01\",\"rate\":\"0.0987\"}");
  }

  private void rate(String currency, String day, String rate) {
    manager.put("/api/exchange-rates", rated(currency, day, rate)).is(200);
  }

  private static Map<String, Object> rated(String currency, String day, String rate) {
    return Map.of("currency", currency, "validFrom", day, "rate", rate);
  }

  private Map<String, Object> purchase(String number) {
    Map<String, Object> goods = line("Shelf", "100");
    goods.put("quantity", 2);
    goods.put("listAmount", "110");
    goods.put("cost", "60");
    Map<String, Object> delivery = line("Delivery", "50");
    delivery.put("cost", "20.00");
    Map<String, Object> said = new HashMap<>();
    said.put("number", number);
    said.put("customerId", customer);
    said.put("day", "2020-06-01");
    said.put("currency", "EUR");
    said.put("lines", List.of(goods, delivery));
    return said;
  }

  private static Map<String, Object> line(String name, String amount) {
    Map<String, Object> line = new HashMap<>();
    if (name != null) {
      line.put("name", name);
    }
    line.put("quantity", 1);
    line.put("amount", amount);
    return line;
  }

  private static Map<String, Object> back(String number, String amount) {
    return Map.of("number", number, "day", "2021-01-01", "amount", amount);
  }
}

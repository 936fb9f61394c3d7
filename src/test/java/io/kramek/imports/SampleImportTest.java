package io.kramek.imports;

import static io.kramek.imports.Importing.endings;
import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.testing.Company;
import io.kramek.testing.Http;
import io.kramek.testing.Http.Answer;
import io.kramek.testing.HttpTest;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A whole small company moves in, from files with the defects that exports have. */
@HttpTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleImportTest {

  private static final String HEADER =
      "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value\n";

  @Autowired Company company;
  @Autowired ImportWorker worker;

  private Http manager;
  private Importing importing;
  private Answer accountsChecked;
  private Answer accounts;
  private Answer dealsChecked;
  private Answer deals;

  @BeforeAll
  void theCompanyMovesIn() {
    manager = company.as(company.team().manager());
    importing = new Importing(manager, worker);
    importing.bring("sales_teams.csv", Importing.sample("sales_teams.csv"));
    importing.bring("products.csv", Importing.sample("products.csv"));
    accountsChecked = checked("accounts.csv");
    importing.settle("sector", "agricultre", Map.of("use", "agriculture")).is(200);
    accounts = importing.run();
    dealsChecked = checked("sales_pipeline.csv");
    importing.settle("product", "TruhlaVelká", likeliest("TruhlaVelká")).is(200);
    importing.settle("customer", "Skleb Żabi", likeliest("Skleb Żabi")).is(200);
    importing.settle("owner", "Radek Nikdo", Map.of("reject", true)).is(200);
    deals = importing.run();
  }

  private Answer checked(String file) {
    importing.upload(file, Importing.sample(file)).is(201);
    return importing.dryRun();
  }

  private Map<String, String> likeliest(String value) {
    return Map.of("use", proposal(dealsChecked, value).at("/candidates/0/id").asString());
  }

  private static JsonNode proposal(Answer checked, String value) {
    return StreamSupport.stream(checked.body().path("proposals").spliterator(), false)
        .filter(proposal -> proposal.path("value").asString().equals(value))
        .findFirst()
        .orElseThrow(() -> new AssertionError(value + " is not proposed"));
  }

  private static JsonNode rejection(Answer answer, int line) {
    return StreamSupport.stream(answer.body().path("rejections").spliterator(), false)
        .filter(rejection -> rejection.path("line").asInt() == line)
        .findFirst()
        .orElseThrow(() -> new AssertionError("Line " + line + " is not rejected"));
  }

  @Test
  void peopleAreInvitedIntoTeamsUnderTheirManagers() {
    Answer found = manager.get("/api/users?query=dobromila+zielen").is(200);
    assertThat(found.at("/items/0/role")).isEqualTo("REP");
    assertThat(found.at("/items/0/team/name")).isEqualTo("Śląsk – Wanda Kosowska");

    Answer leader = manager.get("/api/users?query=wanda+kosowska").is(200);
    assertThat(leader.at("/items/0/role")).isEqualTo("SUPERVISOR");
  }

  @Test
  void aMisspeltWordIsProposedAndOnlyTakenForAnotherOnceThatIsSettled() {
    JsonNode sector = proposal(accountsChecked, "agricultre");
    assertThat(sector.at("/candidates/0/label").asString()).isEqualTo("agriculture");
    assertThat(sector.path("resolution").isNull()).isTrue();

    assertThat(customer("Zelinářství Mrkvička").at("/industry")).isEqualTo("agriculture");
  }

  @Test
  void whatIsLeftUnsettledIsRejectedWithASuggestion() {
    assertThat(proposal(accountsChecked, "Polnad").at("/candidates/0/id").asString())
        .isEqualTo("PL");

    assertThat(endings(accounts)).containsExactly(4, 0, 0, 1);
    JsonNode rejected = rejection(accounts, 5);
    assertThat(rejected.path("field").asString()).isEqualTo("country");
    assertThat(rejected.path("code").asString()).isEqualTo("unsettled");
    assertThat(rejected.path("suggestion").asString()).isEqualTo("Poland");
  }

  @Test
  void aParentMayStandBelowItsDaughterInTheFileAndNeedsNoSettling() {
    assertThat(accountsChecked.body().path("proposals").findValuesAsString("field"))
        .doesNotContain("parent");
    assertThat(endings(accountsChecked)).as("foreseen").containsExactly(3, 0, 0, 0);
    assertThat(customer("Pekárna U Lípy").at("/parent/name")).isEqualTo("Potraviny Lípa");
    assertThat(customer("Zelinářství Mrkvička").at("/parent/name")).isEqualTo("Potraviny Lípa");
  }

  @Test
  void aProductThatIsNotOnThePriceListIsProposedWithTheLikeliestFirst() {
    JsonNode product = proposal(dealsChecked, "TruhlaVelká");

    assertThat(product.path("count").asInt()).isEqualTo(2);
    assertThat(product.path("candidates").findValuesAsString("label"))
        .startsWith("Truhla Velká", "Truhla Velká Plus");
    assertThat(product.path("resolution").isNull()).isTrue();
  }

  @Test
  void namesThatDifferInDiacriticsAloneNeedNoSettling() {
    assertThat(dealsChecked.body().path("proposals").findValuesAsString("value"))
        .doesNotContain("Božena Kadlecova");
  }

  @Test
  void whatTheWordsForStagesAreTakenForIsShown() {
    assertThat(proposal(dealsChecked, "Prospecting").at("/resolution/use").asString())
        .isEqualTo("pre-qualification");
    assertThat(proposal(dealsChecked, "Engaging").at("/resolution/use").asString())
        .isEqualTo("qualification");
    assertThat(proposal(dealsChecked, "Won").at("/resolution/use").asString()).isEqualTo("won");
    assertThat(proposal(dealsChecked, "Paused").path("resolution").isNull()).isTrue();
  }

  @Test
  void everyDealEndsInOneOfFourWaysAndTheSumIsTheRowsRead() {
    assertThat(endings(dealsChecked)).as("foreseen").containsExactly(4, 0, 0, 4);
    assertThat(deals.body().path("rows").asInt()).isEqualTo(14);
    assertThat(endings(deals)).containsExactly(6, 0, 0, 8);
    assertThat(deals.body().path("rejections").findValuesAsString("line"))
        .containsExactly("7", "9", "10", "11", "12", "13", "14", "15");
    assertThat(deals.body().path("rejections").findValuesAsString("code"))
        .containsExactly(
            "unknown",
            "unsettled",
            "excluded",
            "repeated",
            "malformed",
            "required",
            "beforeStart",
            "unsettled");
    assertThat(rejection(deals, 9).path("suggestion").asString()).isEqualTo("Ctirad Hrubeš");
  }

  @Test
  void openDealsStandAtTheirStageWithTheirWorkAndTheirClocksStartNow() {
    Answer found = manager.get("/api/opportunities?query=regal").is(200);
    assertThat(found.at("/items/0/stage")).isEqualTo("qualification");
    assertThat(found.at("/items/0/stageSince")).startsWith(today());
    assertThat(found.body().at("/items/0/customer").isNull()).isTrue();

    Answer tasks =
        manager.get("/api/tasks?view=all&subject=opportunity:" + found.at("/items/0/id")).is(200);
    assertThat(tasks.at("/items/0/assignee/name")).isEqualTo("Božena Kadlecová");
    assertThat(tasks.body().at("/items/0/late").asBoolean()).isFalse();
  }

  @Test
  void whoSellsToACustomerTakesCareOfThem() {
    assertThat(customer("Sklep Żabi").at("/owner/name")).isEqualTo("Božena Kadlecová");
    assertThat(customer("Potraviny Lípa").at("/owner/name")).isEqualTo("Ctirad Hrubeš");
    assertThat(customer("Zelinářství Mrkvička").body().path("owner").isNull()).isTrue();
  }

  private String today() {
    return importing.get().at("/createdAt").substring(0, 10);
  }

  @Test
  void closedDealsAreHistory() {
    Answer won = manager.get("/api/opportunities?status=WON&query=truhla+velka").is(200);
    Answer deal = manager.get("/api/opportunities/" + won.at("/items/0/id")).is(200);

    assertThat(deal.at("/name")).isEqualTo("Truhla Velká – Potraviny Lípa");
    assertThat(deal.at("/closedAt")).isEqualTo("2017-03-11T12:00:00Z");
    assertThat(deal.at("/amount/amount")).isEqualTo("4514.00");
    assertThat(
            manager.get("/api/tasks?view=all&subject=opportunity:" + deal.at("/id")).at("/total"))
        .isEqualTo("0");
  }

  @Test
  void theSameFilesAgainChangeNothing() {
    for (String file : List.of("sales_teams.csv", "products.csv")) {
      assertThat(endings(importing.bring(file, Importing.sample(file))).subList(0, 2))
          .as(file)
          .containsExactly(0, 0);
    }
    checked("accounts.csv");
    importing.settle("sector", "agricultre", Map.of("use", "agriculture")).is(200);
    assertThat(endings(importing.run())).containsExactly(0, 0, 4, 1);
    checked("sales_pipeline.csv");
    importing.settle("product", "TruhlaVelká", likeliest("TruhlaVelká")).is(200);
    assertThat(endings(importing.run())).containsExactly(0, 0, 6, 8);
  }

  @Test
  void whatAStageIsTakenForCanBeCorrected() {
    String row = "KR000100,Ctirad Hrubeš,Truhla Malá,Sklep Żabi,Engaging,2016-12-01,,\n";
    importing.upload("one.csv", HEADER + row).is(201);
    importing.dryRun();
    importing.settle("stage", "Engaging", Map.of("use", "contract")).is(200);
    assertThat(endings(importing.run())).containsExactly(1, 0, 0, 0);

    Answer found = manager.get("/api/opportunities?stage=contract&query=sklep").is(200);
    assertThat(found.at("/items/0/name")).isEqualTo("Truhla Malá – Sklep Żabi");
  }

  @Test
  void onlyWhatIsAskedCanBeSettledAndOnlyWithWhatThereIs() {
    String row = "KR000101,Ctirad Hrubesh,Truhla Malá,,Engaging,2016-12-01,,\n";
    importing.upload("one.csv", HEADER + row).is(201);
    importing.dryRun();

    assertThat(
            importing
                .settle("owner", "Nobody", Map.of("reject", true))
                .is(422)
                .at("/fields/0/code"))
        .isEqualTo("unknown");
    assertThat(
            importing
                .settle("owner", "Ctirad Hrubesh", Map.of("use", importing.id().toString()))
                .is(422)
                .at("/fields/0/field"))
        .isEqualTo("resolution.use");
  }

  private Answer customer(String name) {
    String query = java.net.URLEncoder.encode(name, java.nio.charset.StandardCharsets.UTF_8);
    String id = manager.get("/api/customers?query=" + query).is(200).at("/items/0/id");
    return manager.get("/api/customers/" + id).is(200);
  }
}

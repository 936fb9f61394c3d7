package io.kramek.purchases;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.customers.CustomerId;
import io.kramek.opportunities.OpportunityImports;
import io.kramek.opportunities.OpportunityImports.ImportedDeal;
import io.kramek.opportunities.OpportunityImports.ImportedItem;
import io.kramek.products.ProductId;
import io.kramek.products.Products;
import io.kramek.shared.Money;
import io.kramek.testing.Company;
import io.kramek.testing.Engine;
import io.kramek.testing.Http;
import io.kramek.testing.Http.Answer;
import io.kramek.testing.HttpTest;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HttpTest
class DealPurchasesTest {

  private static final List<String> STAGES =
      List.of("qualification", "offer", "contract", "realisation", "won");

  @Autowired Company company;
  @Autowired Engine engine;
  @Autowired Products products;
  @Autowired OpportunityImports imports;
  @Autowired DealPurchases deals;
  @Autowired JdbcClient jdbc;

  private final String word = UUID.randomUUID().toString().substring(0, 8);
  private Company.Team team;
  private Http supervisor;
  private String customer;
  private ProductId shelf;

  @BeforeEach
  void aCustomerAndAProductAreKnown() {
    team = company.team();
    supervisor = company.as(team.supervisor());
    customer =
        supervisor
            .post("/api/customers", Map.of("kind", "PERSON", "name", "Buyer " + word))
            .is(201)
            .at("/id");
    shelf =
        products.add(
            new Products.Facts(
                "Shelf " + word,
                null,
                null,
                Money.of(1200, "EUR"),
                Money.of(700, "EUR"),
                BigDecimal.TEN,
                null,
                null,
                null,
                null));
  }

  @Test
  void aWonDealIsAPurchaseWithWhatWasSoldAndWhatItCostUs() {
    Map<String, Object> opened = new HashMap<>();
    opened.put("name", "Shelves");
    opened.put("customerId", customer);
    opened.put("amount", Map.of("amount", "2280", "currency", "EUR"));
    opened.put("expectedClose", "2027-01-31");
    String deal = supervisor.post("/api/opportunities", opened).is(201).at("/id");
    engine.runJobs();
    supervisor
        .put(
            "/api/opportunities/" + deal + "/items",
            Map.of(
                "version",
                version(deal),
                "items",
                List.of(
                    Map.of(
                        "productId",
                        shelf.value().toString(),
                        "quantity",
                        2,
                        "discountPercent",
                        5))))
        .is(200);
    for (String stage : STAGES) {
      assertThat(bought().at("/total")).as("before " + stage).isEqualTo("0");
      supervisor
          .post(
              "/api/opportunities/" + deal + "/moves",
              Map.of("target", stage, "version", version(deal)))
          .is(200);
    }

    Answer bought = bought();
    assertThat(bought.at("/items/0/number")).isEqualTo("deal-" + deal);
    assertThat(bought.at("/items/0/source")).isEqualTo("DEAL");
    assertThat(bought.at("/items/0/amount/amount")).isEqualTo("2280.00");
    assertThat(bought.at("/items/0/listAmount/amount")).isEqualTo("2400.00");
    assertThat(bought.at("/items/0/cost/amount")).isEqualTo("1400.00");
    assertThat(bought.at("/items/0/lines/0/productId")).isEqualTo(shelf.value().toString());
    assertThat(bought.at("/items/0/lines/0/quantity")).isEqualTo("2");
    assertThat(bought.at("/items/0/lines/0/amount/amount")).isEqualTo("2280.00");

    wonAgainForLess(deal);
  }

  /** What was won before is no longer bought; what is won now is. */
  private void wonAgainForLess(String deal) {
    reopen(deal);
    assertThat(left()).isEqualByComparingTo("0");
    supervisor
        .put(
            "/api/opportunities/" + deal + "/items",
            Map.of(
                "version",
                version(deal),
                "items",
                List.of(
                    Map.of(
                        "productId",
                        shelf.value().toString(),
                        "quantity",
                        1,
                        "discountPercent",
                        0))))
        .is(200);
    STAGES.subList(1, STAGES.size()).forEach(stage -> move(deal, stage));

    Answer bought = bought();
    assertThat(bought.at("/total")).isEqualTo("2");
    assertThat(bought.toString() + bought.body()).contains("deal-" + deal + "-2");
    assertThat(left()).isEqualByComparingTo("1200");
    reopen(deal);
    assertThat(left()).isEqualByComparingTo("0");
    STAGES.subList(1, STAGES.size()).forEach(stage -> move(deal, stage));
    assertThat(left()).isEqualByComparingTo("1200");
    deals.catchUp();
    assertThat(bought().at("/total")).isEqualTo("3");
  }

  private void reopen(String deal) {
    supervisor
        .post(
            "/api/opportunities/" + deal + "/reopening",
            Map.of("stage", "qualification", "reason", "They called", "version", version(deal)))
        .is(200);
    engine.runJobs();
  }

  private void move(String deal, String stage) {
    supervisor
        .post(
            "/api/opportunities/" + deal + "/moves",
            Map.of("target", stage, "version", version(deal)))
        .is(200);
  }

  private BigDecimal left() {
    return jdbc.sql(
            """
            select coalesce(sum(p.amount - coalesce((select sum(r.amount) from purchase_return r where r.purchase_id = p.id), 0)), 0)
            from purchase p where p.customer_id = ?::uuid
            """)
        .param(customer)
        .query(BigDecimal.class)
        .single();
  }

  private String version(String deal) {
    return supervisor.get("/api/opportunities/" + deal).is(200).at("/version");
  }

  @Test
  void dealsThatAnImportKnowsAsWonArePurchasesOfTheirDay() {
    imports.importAll(
        List.of(deal("a", "won", "EUR", customer), deal("b", "lost", "EUR", customer)));
    imports.importAll(List.of(deal("a", "won", "EUR", customer)));

    Answer bought = bought();
    assertThat(bought.at("/total")).isEqualTo("1");
    assertThat(bought.at("/items/0/day")).isEqualTo("2025-03-11");
    assertThat(bought.at("/items/0/cost/amount")).isEqualTo("700.00");
    assertThat(bought.at("/items/0/lines/0/listAmount/amount")).isEqualTo("1200.00");
  }

  @Test
  void whatIsWonAfterMidnightIsBoughtOnThatDayWhereTheCompanyIs() {
    imports.importAll(List.of(deal("late", "won", "EUR", null)));
    jdbc.sql(
            "update opportunity set customer_id = ?::uuid, closed_at = '2025-03-11T23:30:00Z' where external_id = ?")
        .params(customer, "late" + word)
        .update();
    deals.catchUp();

    assertThat(bought().at("/items/0/day")).as("in Prague").isEqualTo("2025-03-12");
  }

  @Test
  void whatWasMissingMayComeLater() {
    imports.importAll(List.of(deal("a", "won", "DKK", customer), deal("b", "won", "EUR", null)));
    assertThat(bought().at("/total")).isEqualTo("0");

    jdbc.sql("insert into exchange_rate values ('DKK', '2025-01-01', 0.13)").update();
    jdbc.sql("update opportunity set customer_id = ?::uuid where external_id = ?")
        .params(customer, "b" + word)
        .update();
    deals.catchUp();
    deals.catchUp();
    jdbc.sql("delete from exchange_rate where currency = 'DKK'").update();

    Answer bought = bought();
    assertThat(bought.at("/total")).isEqualTo("2");
    assertThat(bought.raw().body()).contains("\"rate\":\"0.13\"").contains("\"currency\":\"DKK\"");
  }

  @Test
  void theSqlOfPurchasesReadsWhatDealsPublish() throws IOException {
    try (var files = Files.walk(Path.of("src/main/java/io/kramek/purchases"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file))
            .as(file.toString())
            .doesNotContainPattern("(?i)(from|join)\\s+opportunity");
      }
    }
  }

  private Answer bought() {
    return supervisor.get("/api/purchases?customerId=" + customer).is(200);
  }

  private ImportedDeal deal(String id, String stage, String currency, String whose) {
    Money price = Money.of(1200, currency);
    return new ImportedDeal(
        id + word,
        "Deal " + id,
        team.rep().id(),
        team.id(),
        whose == null ? null : new CustomerId(UUID.fromString(whose)),
        new ImportedItem(shelf, "Shelf", price, Money.of(700, currency), BigDecimal.ZERO),
        price,
        stage,
        LocalDate.of(2025, 1, 2),
        LocalDate.of(2025, 3, 11));
  }
}

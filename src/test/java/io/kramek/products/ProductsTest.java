package io.kramek.products;

import static io.kramek.products.ProductImports.Result.CREATED;
import static io.kramek.products.ProductImports.Result.UNCHANGED;
import static io.kramek.products.ProductImports.Result.UPDATED;
import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.products.ProductImports.Imported;
import io.kramek.products.Products.Facts;
import io.kramek.shared.Money;
import io.kramek.testing.Company;
import io.kramek.testing.Http;
import io.kramek.testing.HttpTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HttpTest
class ProductsTest {

  @Autowired Company company;
  @Autowired Products products;
  @Autowired ProductImports imports;

  private final String word = "x" + UUID.randomUUID().toString().substring(0, 7);
  private Company.Team team;
  private Http manager;

  @BeforeEach
  void aManagerIsLoggedIn() {
    team = company.team();
    manager = company.as(team.manager());
  }

  @Test
  void aProductIsShownWithEverythingOneSellsItBy() {
    Http.Answer added =
        manager.post(
            "/api/products",
            Map.of(
                "name",
                "Mlýnek " + word,
                "code",
                "M-" + word,
                "series",
                "Kuchyně",
                "listPrice",
                eur("1234.50"),
                "cost",
                eur("800"),
                "maxDiscountPercent",
                12.5,
                "properties",
                Map.of("colour", "red"),
                "competitors",
                List.of(Map.of("name", "Rival", "product", "Grinder", "comparison", "Louder")),
                "available",
                3,
                "nextDelivery",
                "2026-12-01"));

    Http.Answer shown =
        company.as(team.rep()).get("/api/products/" + added.is(201).at("/id")).is(200);
    assertThat(shown.at("/listPrice/amount")).isEqualTo("1234.50");
    assertThat(shown.body().path("maxDiscountPercent").asString()).isEqualTo("12.5");
    assertThat(shown.at("/properties/colour")).isEqualTo("red");
    assertThat(shown.at("/competitors/0/comparison")).isEqualTo("Louder");
    assertThat(shown.at("/nextDelivery")).isEqualTo("2026-12-01");
    assertThat(manager.get("/api/products?query=mlynek%20" + word).body().path("total").asInt())
        .isEqualTo(1);
  }

  @Test
  void whoSellsDoesNotSetPrices() {
    String id = add("Mill");
    Http rep = company.as(team.rep());

    rep.patch("/api/products/" + id, Map.of("version", 0, "listPrice", eur("1"))).is(403);
    rep.post("/api/products", Map.of("name", "Mine", "listPrice", eur("1"))).is(403);
  }

  @Test
  void whoComesLateIsToldWhatHasChanged() {
    String id = add("Mill");
    Map<String, Object> change =
        Map.of(
            "version",
            0,
            "listPrice",
            eur("11"),
            "competitors",
            List.of(Map.of("name", "Rival", "product", "Grinder", "comparison", "Louder")));
    manager.patch("/api/products/" + id, change).is(200);

    Http.Answer late = manager.patch("/api/products/" + id, change);

    assertThat(late.is(409).code()).isEqualTo("stale");
    assertThat(late.at("/changed/0/field")).isEqualTo("competitors");
    assertThat(late.at("/changed/1/before")).isEqualTo("10.00 EUR");
    assertThat(late.at("/changed/1/now")).isEqualTo("11.00 EUR");
  }

  @Test
  void whatCannotBeIsRefused() {
    String id = add("Mill");
    String other = add("Other");

    manager.get("/api/products/" + UUID.randomUUID()).is(404);
    assertThat(
            manager
                .patch("/api/products/" + id, Map.of("version", 0, "code", "Other-" + word))
                .is(422)
                .at("/fields/0/code"))
        .isEqualTo("taken");
    assertThat(
            manager
                .patch(
                    "/api/products/" + other,
                    Map.of("version", 0, "cost", Map.of("amount", "1", "currency", "CZK")))
                .is(422)
                .at("/fields/0/code"))
        .isEqualTo("otherCurrency");
    manager.patch("/api/products/" + id, Map.of("version", 0, "maxDiscountPercent", 101)).is(422);
    manager.patch("/api/products/" + id, Map.of("version", 0, "listPrice", eur("1.001"))).is(400);
  }

  @Test
  void offersAskForPricesOfManyProductsAtOnce() {
    ProductId mill = new ProductId(UUID.fromString(add("Mill")));
    ProductId unknown = new ProductId(UUID.randomUUID());

    var priced = products.priced(List.of(mill, unknown));

    assertThat(priced).containsOnlyKeys(mill);
    assertThat(priced.get(mill).listPrice()).isEqualTo(Money.of(10, "EUR"));
    assertThat(priced.get(mill).cost()).isNull();
    assertThat(priced.get(mill).maxDiscountPercent()).isZero();
  }

  @Test
  void anImportedPriceListIsTakenOverOnceAndThenOnlyWhatIsNews() {
    List<Facts> list = List.of(facts("GTX Pro", 4821), facts("MG Special", 55));

    List<Imported> first = imports.importAll(list);
    assertThat(first).extracting(Imported::result).containsOnly(CREATED);
    assertThat(imports.importAll(list)).extracting(Imported::result).containsOnly(UNCHANGED);

    List<Imported> later =
        imports.importAll(List.of(facts("gtx pro", 4900), facts("MG Special", 55)));
    assertThat(later)
        .containsExactly(
            new Imported(first.get(0).id(), UPDATED), new Imported(first.get(1).id(), UNCHANGED));
    assertThat(products.get(first.get(0).id()).listPrice()).isEqualTo(Money.of(4900, "EUR"));
  }

  private Facts facts(String name, int price) {
    return new Facts(
        name + " " + word, null, "S", Money.of(price, "EUR"), null, null, null, null, null, null);
  }

  private String add(String name) {
    return manager
        .post(
            "/api/products",
            Map.of("name", name + " " + word, "code", name + "-" + word, "listPrice", eur("10")))
        .is(201)
        .at("/id");
  }

  private static Map<String, String> eur(String amount) {
    return Map.of("amount", amount, "currency", "EUR");
  }
}

package io.kramek.products;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.products.ProductImports.Imported;
import io.kramek.products.Products.Alternative;
import io.kramek.products.Products.Facts;
import io.kramek.shared.Money;
import io.kramek.testing.HttpTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@HttpTest
@RecordApplicationEvents
class AlternativesTest {

  @Autowired Products products;
  @Autowired ProductImports imports;
  @Autowired ApplicationEvents events;

  private final String word = "z" + UUID.randomUUID().toString().substring(0, 7);
  private ProductId wanted;

  @BeforeEach
  void aShelfIsWanted() {
    wanted = add("Shelf", word, "100", "EUR", colours("red", "steel"), 0);
  }

  @Test
  void theBestFitComesFirstAndSaysWhy() {
    add("Twin", word, "100", "EUR", colours("red", "steel"), 5);
    add("Cousin", word, "80", "EUR", colours("blue", "steel"), null);
    add("Stranger", null, "200", "EUR", colours("red", "wood"), 9);
    add("Foreigner", word, "100", "CZK", Map.of(), 9);

    List<Alternative> found = products.alternatives(wanted, 5, 10);

    assertThat(found)
        .extracting(
            Alternative::name,
            Alternative::fit,
            Alternative::sameSeries,
            Alternative::priceDifferencePercent,
            Alternative::sameProperties)
        .containsExactly(
            tuple("Twin " + word, 100, true, "0.0", "colour " + word, "material " + word),
            tuple("Cousin " + word, 79, true, "-20.0", "material " + word),
            tuple("Foreigner " + word, 40, true, null),
            tuple("Stranger " + word, 30, false, "100.0", "colour " + word));
    assertThat(found.get(0).comparedProperties()).isEqualTo(2);
    assertThat(found.get(1).available()).isNull();
  }

  @Test
  void whatIsNotThereInThatQuantityIsNoAlternativeNorIsWhatSharesNothingButThePrice() {
    add("Few", word, "100", "EUR", colours("red", "steel"), 4);
    add("Just enough", word, "100", "EUR", colours("red", "steel"), 5);
    add("Same price", null, "100", "EUR", Map.of(), 50);

    assertThat(products.alternatives(wanted, 5, 10))
        .extracting(Alternative::name)
        .containsExactly("Just enough " + word);
  }

  @Test
  void thereAreNoMoreThanWereAskedFor() {
    add("One", word, "90", "EUR", Map.of(), 5);
    add("Two", word, "95", "EUR", Map.of(), 5);

    assertThat(products.alternatives(wanted, 1, 1))
        .extracting(Alternative::name)
        .containsExactly("Two " + word);
  }

  @Test
  void whatCostsNothingComparesWithoutAnError() {
    ProductId gift = add("Gift", word, "0", "EUR", Map.of(), 0);
    add("Other gift", word, "0", "EUR", Map.of(), 1);

    Alternative other = products.alternatives(gift, 1, 1).get(0);
    assertThat(other.fit()).isEqualTo(70);
    assertThat(other.priceDifferencePercent()).isNull();
  }

  @Test
  void aChangedStockIsToldByPeopleAndByImports() {
    products.change(wanted, facts("Shelf", word, "120", "EUR", Map.of(), 0), Set.of(), 0);
    assertThat(told()).isZero();
    products.change(wanted, facts("Shelf", word, "120", "EUR", Map.of(), 7), Set.of(), 1);
    assertThat(told()).isEqualTo(1);

    List<Imported> imported =
        imports.importAll(List.of(facts("Shelf", word, "120", "EUR", Map.of(), 8)));
    assertThat(imported.get(0).id()).isEqualTo(wanted);
    assertThat(told()).isEqualTo(2);
    imports.importAll(List.of(facts("Shelf", word, "130", "EUR", Map.of(), 8)));
    assertThat(told()).isEqualTo(2);
  }

  private long told() {
    return events.stream(StockChanged.class)
        .filter(changed -> changed.products().contains(wanted))
        .count();
  }

  private static Tuple tuple(
      String name, int fit, boolean series, String difference, String... same) {
    return Tuple.tuple(
        name, fit, series, difference == null ? null : new BigDecimal(difference), List.of(same));
  }

  private Map<String, String> colours(String colour, String material) {
    return Map.of("colour " + word, colour, "material " + word, material);
  }

  private ProductId add(
      String name,
      String series,
      String price,
      String currency,
      Map<String, String> properties,
      Integer available) {
    return products.add(facts(name, series, price, currency, properties, available));
  }

  private Facts facts(
      String name,
      String series,
      String price,
      String currency,
      Map<String, String> properties,
      Integer available) {
    return new Facts(
        name + " " + word,
        null,
        series,
        new Money(new BigDecimal(price), currency),
        null,
        null,
        properties,
        null,
        available,
        LocalDate.of(2026, 12, 1));
  }
}

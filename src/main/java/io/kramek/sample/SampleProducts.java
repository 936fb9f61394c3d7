package io.kramek.sample;

import io.kramek.opportunities.OpportunityImports.ImportedItem;
import io.kramek.products.ProductId;
import io.kramek.products.Products;
import io.kramek.products.Products.CompetitorProduct;
import io.kramek.products.Products.Facts;
import io.kramek.products.Products.Priced;
import io.kramek.shared.Money;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the sample company sells: fittings for shops. */
@Component
class SampleProducts {

  private final Products products;
  private final Clock clock;

  SampleProducts(Products products, Clock clock) {
    this.products = products;
    this.clock = clock;
  }

  List<ImportedItem> load() {
    return List.of(
        add(
            "Oak counter",
            "PULT-1",
            "Counters",
            4_900,
            3_100,
            10,
            6,
            Map.of("width", "240 cm", "wood", "oak")),
        add(
            "Glass counter",
            "PULT-2",
            "Counters",
            6_400,
            4_500,
            8,
            3,
            Map.of("width", "200 cm", "glass", "tempered")),
        add(
            "Bread shelf",
            "REGAL-1",
            "Shelves",
            1_250,
            700,
            15,
            40,
            Map.of("boards", "5", "load", "60 kg a board")),
        add("Wine rack", "REGAL-2", "Shelves", 1_900, 1_150, 12, 0, Map.of("bottles", "180")),
        add(
            "Cold display",
            "CHLAD-1",
            "Cooling",
            8_700,
            6_300,
            7,
            4,
            Map.of("temperature", "2 to 6 °C", "energy", "C")),
        add(
            "Cold store",
            "CHLAD-2",
            "Cooling",
            23_500,
            17_800,
            10,
            1,
            Map.of("volume", "18 m³", "noise", "52 dB")),
        add(
            "Scale with printer",
            "VAHA-1",
            "Till",
            980,
            610,
            10,
            25,
            Map.of("range", "15 kg", "step", "5 g")),
        add(
            "Till with drawer",
            "POKL-1",
            "Till",
            2_150,
            1_420,
            10,
            12,
            Map.of("screen", "15 inch")));
  }

  private ImportedItem add(
      String name,
      String code,
      String series,
      int price,
      int cost,
      int discount,
      int available,
      Map<String, String> properties) {
    LocalDate delivery =
        available > 0 ? null : LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(21);
    var rival =
        new CompetitorProduct(
            "Regalia", name + " Plus", "cheaper by a tenth, delivered two weeks later");
    ProductId id =
        products.add(
            new Facts(
                name,
                code,
                series,
                Money.of(price, "EUR"),
                Money.of(cost, "EUR"),
                BigDecimal.valueOf(discount),
                properties,
                List.of(rival),
                available,
                delivery));
    Priced priced = products.priced(List.of(id)).get(id);
    return new ImportedItem(
        id, priced.name(), priced.listPrice(), priced.cost(), priced.maxDiscountPercent());
  }
}

package io.kramek.imports.kind;

import io.kramek.identity.SignedIn;
import io.kramek.imports.Imports.Kind;
import io.kramek.imports.kind.Ending.Outcome;
import io.kramek.products.ProductImports;
import io.kramek.products.Products.Facts;
import java.util.List;
import org.springframework.stereotype.Component;

/** The price list. */
@Component
class ProductImport implements ImportKind {

  private static final String NAME = "name";
  private static final String CODE = "code";
  private static final String SERIES = "series";
  private static final String LIST_PRICE = "listPrice";
  private static final String COST = "cost";
  private static final String CURRENCY = "currency";

  private final ProductImports products;
  private final Currencies currencies;

  ProductImport(ProductImports products, Currencies currencies) {
    this.products = products;
    this.currencies = currencies;
  }

  @Override
  public Kind kind() {
    return Kind.PRODUCTS;
  }

  @Override
  public List<Field> fields() {
    return List.of(
        Field.text(NAME).mandatory(),
        Field.text(CODE),
        Field.text(SERIES),
        Field.number(LIST_PRICE).mandatory(),
        Field.number(COST),
        Field.text(CURRENCY));
  }

  @Override
  public String keyField() {
    return NAME;
  }

  /** Two products may have one name, but not one code. */
  @Override
  public String key(SoundRow row) {
    return Likeness.folded(row.text(CODE) == null ? row.text(NAME) : "code " + row.text(CODE));
  }

  @Override
  public Rule rule() {
    return row ->
        currencies.fault(row, LIST_PRICE, CURRENCY).or(() -> currencies.fault(row, COST, CURRENCY));
  }

  @Override
  public List<Ending> foresee(List<SoundRow> rows) {
    return products.foresee(rows.stream().map(this::facts).toList()).stream()
        .map(result -> Ending.of(Outcome.valueOf(result.name())))
        .toList();
  }

  @Override
  public List<Ending> store(List<SoundRow> rows, SignedIn importer) {
    return products.importAll(rows.stream().map(this::facts).toList()).stream()
        .map(product -> Ending.of(Outcome.valueOf(product.result().name())))
        .toList();
  }

  private Facts facts(SoundRow row) {
    return new Facts(
        row.text(NAME),
        row.text(CODE),
        row.text(SERIES),
        currencies.money(row.number(LIST_PRICE), row.text(CURRENCY)),
        currencies.money(row.number(COST), row.text(CURRENCY)),
        null,
        null,
        null,
        null,
        null);
  }
}

package io.kramek.imports.kind;

import io.kramek.customers.CustomerId;
import io.kramek.customers.CustomerImports;
import io.kramek.identity.SignedIn;
import io.kramek.imports.Imports.Kind;
import io.kramek.products.ProductId;
import io.kramek.products.ProductNames;
import io.kramek.products.ProductNames.ProductName;
import io.kramek.purchases.PurchaseImports;
import io.kramek.purchases.PurchaseImports.Imported;
import io.kramek.purchases.PurchaseImports.ImportedLine;
import io.kramek.purchases.Purchases.NewLine;
import io.kramek.shared.Speech;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Purchases, a row for every line: rows of one number are one purchase. A purchase without a number
 * is told from others by its customer, its day, and which of that day's rows it is.
 */
@Component
class PurchaseImport implements ImportKind {

  private static final String NUMBER = "number";
  private static final String LINE = "line";
  private static final String CUSTOMER = "customer";
  private static final String CUSTOMER_NAME = "customerName";
  private static final String DAY = "day";
  private static final String DUE_ON = "dueOn";
  private static final String PRODUCT = "product";
  private static final String QUANTITY = "quantity";
  private static final String AMOUNT = "amount";
  private static final String LIST_AMOUNT = "listAmount";
  private static final String COST = "cost";

  private static final int CHUNK = 2_000;

  /** What the rows of purchases call what the purchases call otherwise. */
  private static final Map<String, String> FIELDS =
      Map.of("customerId", CUSTOMER, "productId", PRODUCT, "name", PRODUCT);

  private final PurchaseImports purchases;
  private final CustomerImports customers;
  private final ProductNames products;
  private final List<Field> fields;

  PurchaseImport(
      PurchaseImports purchases,
      CustomerImports customers,
      ProductNames products,
      Directories directories) {
    this.purchases = purchases;
    this.customers = customers;
    this.products = products;
    this.fields =
        List.of(
            Field.text(NUMBER),
            Field.number(LINE),
            Field.reference(CUSTOMER, directories.buyers()).mandatory().orAdded(),
            Field.text(CUSTOMER_NAME),
            Field.date(DAY).mandatory(),
            Field.date(DUE_ON),
            Field.text(PRODUCT),
            Field.number(QUANTITY),
            Field.number(AMOUNT).mandatory(),
            Field.number(LIST_AMOUNT),
            Field.number(COST),
            Field.text(Field.CURRENCY));
  }

  @Override
  public Kind kind() {
    return Kind.PURCHASES;
  }

  @Override
  public List<Field> fields() {
    return fields;
  }

  @Override
  public String keyField() {
    return NUMBER;
  }

  @Override
  public boolean counts() {
    return true;
  }

  @Override
  public String name(SoundRow row) {
    return row.text(NUMBER) == null ? visit(row) : "number " + row.text(NUMBER);
  }

  private static String visit(SoundRow row) {
    return row.said().get(CUSTOMER) + "/" + row.date(DAY);
  }

  @Override
  public String key(SoundRow row) {
    boolean numbered = row.text(NUMBER) != null && row.number(LINE) != null;
    return name(row)
        + "/"
        + (numbered ? "line " + row.number(LINE).stripTrailingZeros().toPlainString() : row.nth());
  }

  @Override
  public int chunk() {
    return CHUNK;
  }

  @Override
  public Rule rule() {
    return row ->
        Counted.fault(row, QUANTITY, 1)
            .or(() -> Counted.fault(row, LINE, 0))
            .or(() -> row.text(NUMBER) == null ? Optional.empty() : Counted.tooLong(row, NUMBER));
  }

  @Override
  public List<Ending> foresee(List<SoundRow> rows) {
    return endings(rows, purchases.foresee(lines(rows, Map.of())));
  }

  @Override
  public List<Ending> store(List<SoundRow> rows, SignedIn importer) {
    Speech speech = new Speech(importer.language(), importer.timeZone());
    Map<String, String> newcomers = newcomers(rows, speech.word("imports", "customer"));
    Map<String, CustomerId> added =
        newcomers.isEmpty()
            ? Map.of()
            : customers.addPeople(newcomers, importer.id(), importer.team());
    return endings(rows, purchases.importAll(lines(rows, added)));
  }

  /** Whom a row brings that can be stored; a row that is rejected brings nobody. */
  private Map<String, String> newcomers(List<SoundRow> rows, String unnamed) {
    Map<String, String> newcomers = new LinkedHashMap<>();
    if (rows.stream().noneMatch(row -> row.pointer(CUSTOMER).isNew())) {
      return newcomers;
    }
    List<Imported> foreseen = purchases.foresee(lines(rows, Map.of()));
    for (int i = 0; i < rows.size(); i++) {
      SoundRow row = rows.get(i);
      if (row.pointer(CUSTOMER).isNew() && foreseen.get(i).flaw() == null) {
        String id = row.said().get(CUSTOMER);
        String name = row.text(CUSTOMER_NAME);
        newcomers.putIfAbsent(id, name == null ? unnamed.replace("{0}", id) : name);
      }
    }
    return newcomers;
  }

  private static List<Ending> endings(List<SoundRow> rows, List<Imported> results) {
    List<Ending> endings = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      endings.add(Counted.ending(rows.get(i), results.get(i), FIELDS));
    }
    return endings;
  }

  private List<ImportedLine> lines(List<SoundRow> rows, Map<String, CustomerId> added) {
    Map<String, List<ProductName>> known =
        products.find(
            rows.stream()
                .map(row -> row.text(PRODUCT))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()),
            false);
    return rows.stream().map(row -> line(row, added, known)).toList();
  }

  private static ImportedLine line(
      SoundRow row, Map<String, CustomerId> added, Map<String, List<ProductName>> known) {
    boolean numbered = row.text(NUMBER) != null;
    boolean placed = numbered && row.number(LINE) != null;
    CustomerId customer =
        row.pointer(CUSTOMER).isNew()
            ? added.get(row.said().get(CUSTOMER))
            : new CustomerId(row.id(CUSTOMER));
    return new ImportedLine(
        numbered ? row.text(NUMBER) : visit(row) + "/" + row.nth(),
        placed ? row.number(LINE).intValueExact() : numbered ? row.nth() - 1 : 0,
        customer,
        row.date(DAY),
        row.text(Field.CURRENCY) == null ? null : row.text(Field.CURRENCY).toUpperCase(Locale.ROOT),
        row.date(DUE_ON),
        goods(row, known));
  }

  /** A name that one product of the price list has is that product; any other is a free name. */
  private static NewLine goods(SoundRow row, Map<String, List<ProductName>> known) {
    String name = row.text(PRODUCT) == null ? "" : row.text(PRODUCT);
    List<ProductName> products = known.getOrDefault(name, List.of());
    BigDecimal quantity = row.number(QUANTITY);
    return new NewLine(
        products.size() == 1 ? new ProductId(products.get(0).id()) : null,
        name,
        quantity == null ? 1 : quantity.intValueExact(),
        row.number(AMOUNT),
        row.number(LIST_AMOUNT),
        row.number(COST));
  }
}

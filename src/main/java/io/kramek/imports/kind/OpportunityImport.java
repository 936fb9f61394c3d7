package io.kramek.imports.kind;

import io.kramek.customers.CustomerId;
import io.kramek.identity.Roster;
import io.kramek.identity.SignedIn;
import io.kramek.identity.TeamId;
import io.kramek.identity.UserId;
import io.kramek.imports.Imports.Kind;
import io.kramek.imports.kind.Ending.Outcome;
import io.kramek.opportunities.OpportunityImports;
import io.kramek.opportunities.OpportunityImports.ImportedDeal;
import io.kramek.opportunities.OpportunityImports.ImportedItem;
import io.kramek.opportunities.OpportunityImports.Result;
import io.kramek.products.ProductId;
import io.kramek.products.Products;
import io.kramek.products.Products.Priced;
import io.kramek.shared.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Deals: closed ones become history, open ones stand in the pipeline. What a deal does not need
 * before some gate asks for it may be missing here, too.
 */
@Component
class OpportunityImport implements ImportKind {

  private static final String EXTERNAL_ID = "externalId";
  private static final String NAME = "name";
  private static final String OWNER = "owner";
  private static final String CUSTOMER = "customer";
  private static final String PRODUCT = "product";
  private static final String STAGE = "stage";
  private static final String ENGAGED_ON = "engagedOn";
  private static final String CLOSED_ON = "closedOn";
  private static final String CLOSE_VALUE = "closeValue";
  private static final String CURRENCY = "currency";

  /** Open deals each start a process: a chunk of them should still be over in seconds. */
  private static final int CHUNK = 250;

  private final OpportunityImports deals;
  private final Products products;
  private final Roster roster;
  private final StageDirectory stages;
  private final Currencies currencies;
  private final List<Field> fields;

  OpportunityImport(
      OpportunityImports deals,
      Products products,
      Roster roster,
      StageDirectory stages,
      Directories directories,
      Currencies currencies) {
    this.deals = deals;
    this.products = products;
    this.roster = roster;
    this.stages = stages;
    this.currencies = currencies;
    this.fields =
        List.of(
            Field.text(EXTERNAL_ID).mandatory(),
            Field.text(NAME),
            Field.reference(OWNER, directories.people()).mandatory(),
            Field.reference(CUSTOMER, directories.customers()),
            Field.reference(PRODUCT, directories.products()),
            Field.reference(STAGE, stages).mandatory(),
            Field.date(ENGAGED_ON),
            Field.date(CLOSED_ON),
            Field.number(CLOSE_VALUE),
            Field.text(CURRENCY));
  }

  @Override
  public Kind kind() {
    return Kind.OPPORTUNITIES;
  }

  @Override
  public List<Field> fields() {
    return fields;
  }

  @Override
  public String keyField() {
    return EXTERNAL_ID;
  }

  /** Ids of other systems may differ in case alone. */
  @Override
  public String key(SoundRow row) {
    return row.text(EXTERNAL_ID);
  }

  @Override
  public int chunk() {
    return CHUNK;
  }

  @Override
  public Rule rule() {
    Set<String> open = stages.open();
    return row -> {
      LocalDate engaged = row.date(ENGAGED_ON);
      LocalDate closed = row.date(CLOSED_ON);
      if (closed == null && !open.contains(row.pointer(STAGE).id())) {
        return Optional.of(new Fault(row.line(), CLOSED_ON, null, "required", null));
      }
      if (closed != null && engaged != null && closed.isBefore(engaged)) {
        return Optional.of(
            new Fault(row.line(), CLOSED_ON, closed.toString(), "beforeStart", null));
      }
      return currencies.fault(row, CLOSE_VALUE, CURRENCY);
    };
  }

  @Override
  public List<Ending> foresee(List<SoundRow> rows) {
    return deals.foresee(deals(rows)).stream().map(OpportunityImport::ending).toList();
  }

  @Override
  public List<Ending> store(List<SoundRow> rows, SignedIn importer) {
    return deals.importAll(deals(rows)).stream().map(deal -> ending(deal.result())).toList();
  }

  @Override
  public void conclude() {
    deals.giveCustomersToTheirSellers();
  }

  private static Ending ending(Result result) {
    return Ending.of(Outcome.valueOf(result.name()));
  }

  private List<ImportedDeal> deals(List<SoundRow> rows) {
    Map<UserId, TeamId> teams =
        roster.teams(ids(rows, OWNER).map(UserId::new).collect(Collectors.toSet()));
    Map<ProductId, Priced> prices =
        products.priced(ids(rows, PRODUCT).map(ProductId::new).collect(Collectors.toSet()));
    Set<String> open = stages.open();
    return rows.stream().map(row -> deal(row, teams, prices, open)).toList();
  }

  private static Stream<UUID> ids(List<SoundRow> rows, String field) {
    return rows.stream().map(row -> row.id(field)).filter(Objects::nonNull);
  }

  private ImportedDeal deal(
      SoundRow row, Map<UserId, TeamId> teams, Map<ProductId, Priced> prices, Set<String> open) {
    UserId owner = new UserId(row.id(OWNER));
    UUID customer = row.id(CUSTOMER);
    UUID product = row.id(PRODUCT);
    Priced price = product == null ? null : prices.get(new ProductId(product));
    boolean running = open.contains(row.pointer(STAGE).id());
    return new ImportedDeal(
        row.text(EXTERNAL_ID),
        title(row),
        owner,
        teams.get(owner),
        customer == null ? null : new CustomerId(customer),
        price == null ? null : item(price),
        value(row, price),
        row.pointer(STAGE).id(),
        row.date(ENGAGED_ON),
        running ? null : row.date(CLOSED_ON));
  }

  private static ImportedItem item(Priced price) {
    return new ImportedItem(
        price.id(), price.name(), price.listPrice(), price.cost(), price.maxDiscountPercent());
  }

  /** Without a currency of its own the value is in that of the price list. */
  private Money value(SoundRow row, Priced price) {
    if (row.number(CLOSE_VALUE) == null) {
      return null;
    }
    String currency = row.text(CURRENCY);
    if (currency == null && price != null) {
      currency = price.listPrice().currency();
    }
    return currencies.money(row.number(CLOSE_VALUE), currency);
  }

  /** A deal without a name is called by what is sold to whom. */
  private static String title(SoundRow row) {
    if (row.text(NAME) != null) {
      return row.text(NAME);
    }
    String name =
        Stream.of(row.pointer(PRODUCT), row.pointer(CUSTOMER))
            .filter(Objects::nonNull)
            .map(Candidate::label)
            .collect(Collectors.joining(" – "));
    return name.isEmpty() ? row.text(EXTERNAL_ID) : name;
  }
}

package io.kramek.imports.kind;

import io.kramek.customers.CustomerImports;
import io.kramek.customers.CustomerImports.ImportedCustomer;
import io.kramek.identity.Roster;
import io.kramek.identity.SignedIn;
import io.kramek.identity.TeamId;
import io.kramek.identity.UserId;
import io.kramek.imports.Imports.Kind;
import io.kramek.imports.kind.Ending.Outcome;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Organisations, and to whom they belong. */
@Component
class CustomerImport implements ImportKind {

  private static final String NAME = "name";
  private static final String EXTERNAL_ID = "externalId";
  private static final String REGISTRATION_NUMBER = "registrationNumber";
  private static final String SECTOR = "sector";
  private static final String FOUNDED_IN = "foundedIn";
  private static final String REVENUE = "revenue";
  private static final String CURRENCY = "currency";
  private static final String EMPLOYEES = "employees";
  private static final String COUNTRY = "country";
  private static final String PARENT = "parent";
  private static final String OWNER = "owner";

  private final CustomerImports customers;
  private final Roster roster;
  private final Currencies currencies;
  private final List<Field> fields;

  CustomerImport(
      CustomerImports customers,
      Roster roster,
      Currencies currencies,
      SectorDirectory sectors,
      CountryDirectory countries,
      Directories directories) {
    this.customers = customers;
    this.roster = roster;
    this.currencies = currencies;
    this.fields =
        List.of(
            Field.text(NAME).mandatory(),
            Field.text(EXTERNAL_ID),
            Field.text(REGISTRATION_NUMBER),
            Field.reference(SECTOR, sectors),
            Field.number(FOUNDED_IN),
            Field.number(REVENUE),
            Field.text(CURRENCY),
            Field.number(EMPLOYEES),
            Field.reference(COUNTRY, countries),
            Field.reference(PARENT, directories.customers()).orRowOfTheFile(),
            Field.reference(OWNER, directories.people()));
  }

  @Override
  public Kind kind() {
    return Kind.CUSTOMERS;
  }

  @Override
  public List<Field> fields() {
    return fields;
  }

  @Override
  public String keyField() {
    return NAME;
  }

  /** Two organisations may have one name, but not one number. */
  @Override
  public String key(SoundRow row) {
    if (row.text(EXTERNAL_ID) != null) {
      return "id " + row.text(EXTERNAL_ID);
    }
    return row.text(REGISTRATION_NUMBER) == null
        ? name(row)
        : "number " + Likeness.squashed(row.text(REGISTRATION_NUMBER));
  }

  @Override
  public String name(SoundRow row) {
    return Likeness.folded(row.text(NAME));
  }

  @Override
  public Rule rule() {
    return row ->
        currencies
            .fault(row, REVENUE, CURRENCY)
            .or(() -> notCounted(row, FOUNDED_IN))
            .or(() -> notCounted(row, EMPLOYEES))
            .or(() -> ownParent(row));
  }

  private static Optional<Fault> notCounted(SoundRow row, String field) {
    BigDecimal number = row.number(field);
    boolean counted =
        number == null
            || number.signum() >= 0
                && number.stripTrailingZeros().scale() <= 0
                && number.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
    return counted
        ? Optional.empty()
        : Optional.of(new Fault(row.line(), field, number.toPlainString(), "malformed", null));
  }

  private Optional<Fault> ownParent(SoundRow row) {
    Candidate parent = row.pointer(PARENT);
    return parent == null || !Likeness.folded(parent.label()).equals(name(row))
        ? Optional.empty()
        : Optional.of(new Fault(row.line(), PARENT, parent.label(), "itself", null));
  }

  @Override
  public List<Ending> foresee(List<SoundRow> rows) {
    return customers.foresee(customers(rows)).stream()
        .map(result -> Ending.of(Outcome.valueOf(result.name())))
        .toList();
  }

  @Override
  public List<Ending> store(List<SoundRow> rows, SignedIn importer) {
    return customers.importAll(customers(rows)).stream()
        .map(customer -> Ending.of(Outcome.valueOf(customer.result().name())))
        .toList();
  }

  private List<ImportedCustomer> customers(List<SoundRow> rows) {
    Map<UserId, TeamId> teams =
        roster.teams(
            rows.stream()
                .map(row -> row.id(OWNER))
                .filter(Objects::nonNull)
                .map(UserId::new)
                .collect(Collectors.toSet()));
    return rows.stream().map(row -> customer(row, teams)).toList();
  }

  private ImportedCustomer customer(SoundRow row, Map<UserId, TeamId> teams) {
    UserId owner = row.id(OWNER) == null ? null : new UserId(row.id(OWNER));
    return new ImportedCustomer(
        row.text(EXTERNAL_ID),
        row.text(REGISTRATION_NUMBER),
        row.text(NAME),
        row.pointer(SECTOR) == null ? null : row.pointer(SECTOR).label(),
        count(row, FOUNDED_IN),
        currencies.money(row.number(REVENUE), row.text(CURRENCY)),
        count(row, EMPLOYEES),
        row.pointer(COUNTRY) == null ? null : row.pointer(COUNTRY).id(),
        row.pointer(PARENT) == null ? null : row.pointer(PARENT).label(),
        owner,
        owner == null ? null : teams.get(owner));
  }

  private static Integer count(SoundRow row, String field) {
    return row.number(field) == null ? null : row.number(field).intValueExact();
  }
}

package io.kramek.customers;

import static io.kramek.customers.CustomerImports.Result.CREATED;
import static io.kramek.customers.CustomerImports.Result.UNCHANGED;
import static io.kramek.customers.CustomerImports.Result.UPDATED;
import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.customers.CustomerImports.Imported;
import io.kramek.customers.CustomerImports.ImportedCustomer;
import io.kramek.customers.Customers.Correction;
import io.kramek.customers.Customers.CustomerView;
import io.kramek.customers.Customers.Facts;
import io.kramek.customers.Customers.Kind;
import io.kramek.customers.Customers.NewCustomer;
import io.kramek.shared.Money;
import io.kramek.testing.HttpTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HttpTest
class CustomerImportsTest {

  @Autowired CustomerImports imports;
  @Autowired Customers customers;

  private final String word = "x" + UUID.randomUUID().toString().substring(0, 7);

  @Test
  void theSameAgainChangesNothing() {
    List<ImportedCustomer> file =
        List.of(company("Acme", 100, "United States", null), company("Beta", 5, "Polska", "Acme"));

    assertThat(imports.importAll(file)).extracting(Imported::result).containsOnly(CREATED);
    assertThat(imports.importAll(file)).extracting(Imported::result).containsOnly(UNCHANGED);

    CustomerView acme = get(imports.importAll(file).get(0));
    assertThat(acme.employees()).isEqualTo(100);
    assertThat(acme.annualRevenue()).isEqualTo(Money.of(1000, "USD"));
    assertThat(acme.addresses()).extracting("country").containsExactly("US");
  }

  @Test
  void whatIsNewsIsTakenOver() {
    Imported first = only(company("Acme", 100, "Kenya", null));

    assertThat(only(company("ACME", 120, null, null))).isEqualTo(new Imported(first.id(), UPDATED));
    assertThat(only(company("ACME", 120, "Norsko", null)).result()).isEqualTo(UPDATED);

    CustomerView acme = get(first);
    assertThat(acme.name()).isEqualTo("ACME " + word);
    assertThat(acme.employees()).isEqualTo(120);
    assertThat(acme.addresses()).extracting("country").containsExactly("NO");
  }

  @Test
  void whatAPersonCorrectedStaysWhileTheOtherSystemSaysTheSame() {
    Imported acme = only(company("Acme", 100, null, null));
    customers.correct(
        acme.id(), new Correction(employees(90), Set.of(), null, null), get(acme).version());

    assertThat(only(company("Acme", 100, null, null)).result()).isEqualTo(UNCHANGED);
    assertThat(get(acme).employees()).isEqualTo(90);

    assertThat(only(company("Acme", 110, null, null)).result()).isEqualTo(UPDATED);
    assertThat(get(acme).employees()).isEqualTo(110);
  }

  @Test
  void aParentMayComeAfterItsDaughterEvenInAnotherFile() {
    Imported daughter = only(company("Daughter", 1, null, "MOTHER"));
    assertThat(get(daughter).parent()).isNull();

    List<Imported> later =
        imports.importAll(
            List.of(company("Second", 1, null, "Mother"), company("Mother", 9, null, null)));

    UUID mother = later.get(1).id().value();
    assertThat(get(daughter).parent().id()).isEqualTo(mother);
    assertThat(get(later.get(0)).parent().id()).isEqualTo(mother);
  }

  @Test
  void theIdOfTheOtherSystemTellsMoreThanTheName() {
    Imported first = only(imported("A-" + word, "Acme"));
    Imported second = only(imported("B-" + word, "Acme"));
    assertThat(second.result()).isEqualTo(CREATED);
    assertThat(second.id()).isNotEqualTo(first.id());

    assertThat(only(imported("A-" + word, "Acme Renamed")))
        .isEqualTo(new Imported(first.id(), UPDATED));
  }

  @Test
  void aCustomerWhoWasHereBeforeIsRecognisedByName() {
    CustomerId known =
        customers.add(
            new NewCustomer(
                Kind.ORGANISATION,
                Facts.of("Škoda " + word, null, null, null),
                null,
                null,
                List.of(),
                List.of()));

    assertThat(only(company("SKODA", 7, null, null))).isEqualTo(new Imported(known, UPDATED));
  }

  private Imported only(ImportedCustomer one) {
    return imports.importAll(List.of(one)).get(0);
  }

  private CustomerView get(Imported imported) {
    return customers.get(imported.id());
  }

  private ImportedCustomer company(String name, int employees, String country, String parent) {
    return new ImportedCustomer(
        null,
        null,
        name + " " + word,
        "software",
        1999,
        Money.of(1000, "USD"),
        employees,
        country,
        parent == null ? null : parent + " " + word,
        null,
        null);
  }

  private ImportedCustomer imported(String externalId, String name) {
    return new ImportedCustomer(
        externalId, null, name + " " + word, null, null, null, null, null, null, null, null);
  }

  private static Facts employees(int number) {
    return new Facts(null, null, null, null, null, null, null, number, null, null, null);
  }
}

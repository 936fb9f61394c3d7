package io.kramek.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kramek.customers.Customers.Facts;
import io.kramek.customers.Customers.Kind;
import io.kramek.shared.Ids;
import io.kramek.shared.Problem;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class CustomerTest {

  private static final Facts JAN = Facts.of(" Jan  Novák ", "cz 123", "JAN@X.CZ", " 777 123 ");

  @Test
  void whatWasTypedIsTidied() {
    assertThat(customer(Kind.PERSON, JAN).facts())
        .extracting(Facts::name, Facts::registrationNumber, Facts::email, Facts::phone)
        .containsExactly("Jan Novák", "CZ123", "jan@x.cz", "777 123");
  }

  @Test
  void everybodyHasAName() {
    refuses("name", "required", () -> customer(Kind.PERSON, Facts.of(null, "1", null, null)));
    Customer jan = customer(Kind.PERSON, JAN);
    refuses("name", "required", () -> jan.correct(Facts.of(" ", null, null, null)));
  }

  @Test
  void whatIsNotGivenStaysAndAnEmptyTextTakesAway() {
    Customer jan = customer(Kind.PERSON, JAN);

    jan.correct(Facts.of(null, "", null, null));

    assertThat(jan.facts().registrationNumber()).isNull();
    assertThat(jan.facts().email()).isEqualTo("jan@x.cz");
  }

  @Test
  void aPersonBelongsToNoOrganisation() {
    Facts owned =
        new Facts(
            "Jan",
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            new CustomerId(Ids.next()),
            null);

    refuses("parentId", "notForPeople", () -> customer(Kind.PERSON, owned));
    assertThat(customer(Kind.ORGANISATION, owned).facts().parent()).isEqualTo(owned.parent());
  }

  @Test
  void emptyPreferencesAreNone() {
    Facts picky =
        new Facts(
            "Jan", null, null, null, null, null, null, null, null, null, List.of(" rye ", " "));

    assertThat(customer(Kind.PERSON, picky).facts().preferences()).containsExactly("rye");
  }

  @Test
  void whatAnotherSystemSaidIsRemembered() {
    Customer acme = customer(Kind.ORGANISATION, JAN);
    var said = Ids.next();
    acme.learnedFrom("A-1", said);

    assertThat(acme.hasLearned(said)).isTrue();
    assertThat(acme.hasLearned(Ids.next())).isFalse();
  }

  private static Customer customer(Kind kind, Facts facts) {
    return new Customer(new CustomerId(Ids.next()), kind, facts, Instant.EPOCH);
  }

  private static void refuses(String field, String code, ThrowingCallable action) {
    assertThatThrownBy(action)
        .isInstanceOfSatisfying(
            Problem.class,
            problem ->
                assertThat(problem.fields()).containsExactly(new Problem.Field(field, code)));
  }
}

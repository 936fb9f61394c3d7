package io.kramek.customers;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.customers.CustomerDetails.NewContact;
import io.kramek.customers.Customers.Facts;
import io.kramek.customers.Customers.Kind;
import io.kramek.customers.Customers.Likeness;
import io.kramek.customers.Customers.NewCustomer;
import io.kramek.customers.Customers.Traces;
import io.kramek.testing.Company;
import io.kramek.testing.HttpTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@HttpTest
class RecognitionTest {

  @Autowired Company company;
  @Autowired Customers customers;

  private Company.Team team;
  private final String word = "x" + UUID.randomUUID().toString().substring(0, 7);

  @BeforeEach
  void aTeamHasCustomers() {
    team = company.team();
  }

  @AfterEach
  void nobodyIsLoggedIn() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void aCustomerIsKnownByAnyTraceOfTheirsOrOfTheirPeople() {
    String digits = digits();
    CustomerId known = add("Bakery " + word, "CZ" + word, "info@" + word, null, digits);

    assertThat(customers.recognise(new Traces(null, " INFO@" + word, null, null))).contains(known);
    assertThat(customers.recognise(new Traces(null, null, "+420 " + digits, null))).contains(known);
    assertThat(customers.recognise(new Traces(null, null, null, "cz " + word))).contains(known);
    assertThat(customers.recognise(new Traces("Bakery " + word, null, null, null))).isEmpty();
    assertThat(customers.recognise(new Traces(null, null, null, null))).isEmpty();
  }

  @Test
  void aTraceThatLeadsToTwoLeadsToNoneAndTheNextOneDecides() {
    String digits = digits();
    add("First " + word, null, null, digits, null);
    CustomerId second = add("Second " + word, null, "second@" + word, digits, null);

    assertThat(customers.recognise(new Traces(null, null, digits, null))).isEmpty();
    assertThat(customers.recognise(new Traces(null, "second@" + word, digits, null)))
        .contains(second);
  }

  @Test
  void aSimilarNameIsProposedAfterTheSameTraces() {
    CustomerId same = add("Quite different", null, "same@" + word, null, null);
    CustomerId similar = add(word + " Pekárna, s.r.o.", null, null, null, null);
    add("Pekárna u mostu", null, null, null, null);

    List<Likeness> found =
        customers.similar(new Traces(word + " pekarna a.s.", "same@" + word, null, null));

    assertThat(found).extracting(Likeness::id).containsExactly(same, similar);
    assertThat(found.get(1).owner().name()).isEqualTo(team.rep().name());
  }

  @Test
  void ofSomebodyElsesCustomerOnlyTheOwnerMayBeTold() {
    add(word + " Bakery", null, null, null, null);
    Traces traces = new Traces(word + " bakery", null, null, null);

    actAs(company.team().rep());
    assertThat(customers.similar(traces)).extracting(Likeness::visible).containsExactly(false);
    actAs(team.secondRep());
    assertThat(customers.similar(traces)).extracting(Likeness::visible).containsExactly(true);
  }

  private static void actAs(Company.Person person) {
    SecurityContextHolder.getContext()
        .setAuthentication(new TestingAuthenticationToken(person.id(), null, "ROLE_USER"));
  }

  private static String digits() {
    return String.valueOf(600_000_000 + (int) (Math.random() * 99_999_999));
  }

  private CustomerId add(
      String name, String registrationNumber, String email, String phone, String contactPhone) {
    List<NewContact> contacts =
        contactPhone == null
            ? List.of()
            : List.of(new NewContact("Jana", null, null, contactPhone));
    return customers.add(
        new NewCustomer(
            Kind.ORGANISATION,
            Facts.of(name, registrationNumber, email, phone),
            team.rep().id(),
            team.id(),
            contacts,
            List.of()));
  }
}

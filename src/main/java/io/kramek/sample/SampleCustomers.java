package io.kramek.sample;

import io.kramek.customers.CustomerDetails.AddressKind;
import io.kramek.customers.CustomerDetails.NewAddress;
import io.kramek.customers.CustomerDetails.NewContact;
import io.kramek.customers.CustomerId;
import io.kramek.customers.Customers;
import io.kramek.customers.Customers.Facts;
import io.kramek.customers.Customers.Kind;
import io.kramek.customers.Customers.NewCustomer;
import io.kramek.identity.UserId;
import io.kramek.sample.SampleCompany.Team;
import io.kramek.shared.Money;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Three hundred customers: bakeries, dairies, joineries, and a few people who buy for themselves.
 */
@Component
class SampleCustomers {

  private static final int PER_TEAM = 100;

  private static final List<String> PREFERENCES =
      List.of(
          "No fatty salami at meetings",
          "Call only after ten",
          "Wants invoices on paper",
          "Plays the cello; the daughter studies in Brno",
          "Prefers delivery on Tuesdays",
          "Never on Fridays");

  /** A customer and who looks after it. */
  record Known(CustomerId id, String name, UserId owner, Team team) {}

  private final Customers customers;
  private final Random random = new Random(7);

  SampleCustomers(Customers customers) {
    this.customers = customers;
  }

  List<Known> load(List<Team> teams, Names names) {
    List<Known> known = new ArrayList<>();
    for (Team team : teams) {
      Set<String> taken = new HashSet<>();
      while (taken.size() < PER_TEAM) {
        boolean person = random.nextInt(10) == 0;
        String name = person ? names.person(team.country()) : names.company(team.country());
        if (taken.add(name)) {
          known.add(person ? person(name, team, names) : organisation(name, team, names));
        }
      }
    }
    return known;
  }

  private Known organisation(String name, Team team, Names names) {
    String contact = names.person(team.country());
    int employees = 5 + random.nextInt(400);
    var facts =
        new Facts(
            name,
            registrationNumber(),
            null,
            names.phone(team.country()),
            null,
            names.one(List.of("food", "retail", "manufacturing", "services")),
            1950 + random.nextInt(70),
            employees,
            Money.of(employees * 90_000L, "EUR"),
            null,
            preferences());
    var people =
        new NewContact(
            contact, "Head of purchasing", names.email(contact), names.phone(team.country()));
    return add(Kind.ORGANISATION, facts, team, List.of(people), names);
  }

  private Known person(String name, Team team, Names names) {
    Facts facts = Facts.of(name, null, names.email(name), names.phone(team.country()));
    return add(Kind.PERSON, facts, team, List.of(), names);
  }

  private Known add(Kind kind, Facts facts, Team team, List<NewContact> contacts, Names names) {
    UserId owner = names.one(team.reps());
    var seat =
        new NewAddress(
            AddressKind.SEAT,
            names.one(team.country().families()) + " " + (1 + random.nextInt(90)),
            names.one(team.country().places()),
            String.valueOf(10_000 + random.nextInt(80_000)),
            team.country().code());
    CustomerId id =
        customers.add(new NewCustomer(kind, facts, owner, team.id(), contacts, List.of(seat)));
    return new Known(id, facts.name(), owner, team);
  }

  private String registrationNumber() {
    return String.valueOf(10_000_000 + random.nextInt(89_999_999));
  }

  private List<String> preferences() {
    return random.nextInt(3) == 0
        ? List.of(PREFERENCES.get(random.nextInt(PREFERENCES.size())))
        : List.of();
  }
}

package io.kramek.sample;

import io.kramek.identity.Role;
import io.kramek.identity.TeamId;
import io.kramek.identity.UserId;
import io.kramek.identity.Users;
import io.kramek.identity.Users.NewUser;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.springframework.stereotype.Component;

/**
 * A company that sells shop fittings in three countries: twenty-one people in three teams, their
 * products, customers, leads and deals, some of them late. All made up, and the same at every first
 * start.
 */
@Component
class SampleCompany {

  static final String PASSWORD = "kramek";
  static final String MANAGER = "marie";
  private static final long SEED = 20_261_123;

  /** A team, where it sells, and the people in it. */
  record Team(
      TeamId id, String code, Names.Country country, UserId supervisor, List<UserId> reps) {}

  private final Users users;
  private final SampleProducts products;
  private final SampleCustomers customers;
  private final SampleSales sales;
  private final SamplePurchases purchases;
  private final SampleContacts contacts;
  private final SampleCalendars calendars;

  SampleCompany(
      Users users,
      SampleProducts products,
      SampleCustomers customers,
      SampleSales sales,
      SamplePurchases purchases,
      SampleContacts contacts,
      SampleCalendars calendars) {
    this.users = users;
    this.products = products;
    this.customers = customers;
    this.sales = sales;
    this.purchases = purchases;
    this.contacts = contacts;
    this.calendars = calendars;
  }

  /** Who can log in, to choose from. */
  List<String> people() {
    return List.of(
        "jana    sells in Prague (Czech)",
        "piotr   sells in Warsaw (Polish)",
        "alice   sells in London (English)",
        "karel   supervises Prague,  ewa Warsaw,  george London",
        "marie   manages the sales of the company,  tereza its offers and prices",
        "admin   runs the installation");
  }

  void load() {
    var names = new Names(new Random(SEED));
    UserId manager =
        person(MANAGER, "Marie Dvořáková", Role.MANAGER, null, null, "cs", "Europe/Prague");
    // Nobody releases what they have drawn themselves: a second one looks at it.
    person("tereza", "Tereza Horáková", Role.MANAGER, null, manager, "cs", "Europe/Prague");
    person("admin", "Adam Novotný", Role.ADMIN, null, null, "en", "Europe/Prague");
    List<Team> teams =
        List.of(
            team(
                "PRAHA",
                "Praha",
                Names.CZECHIA,
                manager,
                "karel",
                "Karel Sedláček",
                "jana",
                "Jana Malá",
                names),
            team(
                "WARSZAWA",
                "Warszawa",
                Names.POLAND,
                manager,
                "ewa",
                "Ewa Lewandowska",
                "piotr",
                "Piotr Maj",
                names),
            team(
                "LONDON",
                "London",
                Names.BRITAIN,
                manager,
                "george",
                "George Whitfield",
                "alice",
                "Alice Moore",
                names));
    calendars.load(teams);
    var offered = products.load();
    var known = customers.load(teams, names);
    sales.load(teams, known, offered, names);
    purchases.load(known, offered);
    contacts.load(known);
  }

  private Team team(
      String code,
      String name,
      Names.Country country,
      UserId manager,
      String supervisorsLogin,
      String supervisorsName,
      String firstLogin,
      String firstName,
      Names names) {
    String zone =
        switch (country.code()) {
          case "PL" -> "Europe/Warsaw";
          case "GB" -> "Europe/London";
          default -> "Europe/Prague";
        };
    TeamId team = users.found(code, name);
    UserId supervisor =
        person(
            supervisorsLogin,
            supervisorsName,
            Role.SUPERVISOR,
            team,
            manager,
            country.language(),
            zone);
    users.putInCharge(team, supervisor);
    List<UserId> reps = new ArrayList<>();
    reps.add(person(firstLogin, firstName, Role.REP, team, supervisor, country.language(), zone));
    for (int i = 2; i <= 5; i++) {
      String login = code.toLowerCase(Locale.ROOT) + i;
      reps.add(
          person(
              login, names.person(country), Role.REP, team, supervisor, country.language(), zone));
    }
    return new Team(team, code, country, supervisor, reps);
  }

  private UserId person(
      String login,
      String name,
      Role role,
      TeamId team,
      UserId superior,
      String language,
      String zone) {
    String email = login + "@example.com";
    return users.add(
        new NewUser(login, PASSWORD, name, email, role, team, superior, language, zone));
  }
}

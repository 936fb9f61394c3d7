package io.kramek;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.kramek.identity.Role;
import io.kramek.identity.TeamId;
import io.kramek.identity.UserId;
import io.kramek.identity.Users;
import io.kramek.messaging.outbox.OutboxSender;
import io.kramek.shared.Ids;
import io.kramek.testing.Chromium;
import io.kramek.testing.Company;
import io.kramek.testing.Company.Person;
import io.kramek.testing.Engine;
import io.kramek.testing.Http;
import io.kramek.testing.HttpTest;
import io.kramek.testing.Visitor;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/**
 * A discount that two have to agree to, while one of them is on holiday and the other lets it lie:
 * in a browser, by e-mail and on a phone.
 */
@HttpTest
class ApprovalStoryTest {

  private static final Pattern LINK = Pattern.compile("http://localhost:8080(/approve/[\\w-]+)");

  /** A week without holidays: four days later somebody has worked. */
  private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");

  private static Chromium chromium;

  @Autowired Company company;
  @Autowired Users users;
  @Autowired Engine engine;
  @Autowired OutboxSender sender;

  @Value("${local.server.port}")
  int port;

  private final List<Visitor> visitors = new ArrayList<>();
  private final String suffix = Ids.next().toString().substring(24);
  private final String deal = "Pult pro Bohumila " + suffix;
  private Person admin;
  private Person director;
  private Person supervisor;
  private Person substitute;
  private Person rep;

  @BeforeAll
  static void openTheBrowser() {
    chromium = new Chromium();
  }

  @AfterAll
  static void closeTheBrowser() {
    chromium.close();
  }

  @BeforeEach
  void aTeamWhoseSupervisorIsOnHoliday() {
    engine.itIs(MONDAY);
    TeamId team = users.found("STORY" + suffix, "Tým " + suffix);
    admin = person("admin", Role.ADMIN, null, null, "cs");
    director = person("director", Role.MANAGER, null, null, "pl");
    supervisor = person("supervisor", Role.SUPERVISOR, team, director, "cs");
    users.putInCharge(team, supervisor.id());
    substitute = person("substitute", Role.REP, team, supervisor, "cs");
    rep = person("rep", Role.REP, team, supervisor, "cs");
    LocalDate today = LocalDate.ofInstant(MONDAY, ZoneOffset.UTC);
    company
        .as(supervisor)
        .post(
            "/api/absences",
            Map.of(
                "from",
                today.minusDays(1).toString(),
                "until",
                today.plusDays(20).toString(),
                "substituteId",
                substitute.id().value()))
        .is(201);
  }

  @AfterEach
  void nothingWasAmissInTheBrowser() {
    Assertions.assertThat(visitors).flatExtracting(Visitor::complaints).isEmpty();
    visitors.forEach(Visitor::close);
  }

  @Test
  void aDiscountIsReturnedChangedApprovedByMailAndAtLastOnAPhone() {
    Page reps = login(rep);
    String id = dealWithADiscountOf(22);
    reps.navigate(address("/opportunities/" + id));
    askForTheContract(reps);

    Page substitutes = login(substitute);
    returnForChanges(substitutes);

    offer(id, 21);
    reps.reload();
    askForTheContract(reps);

    Page admins = login(admin);
    approveByMail(linkInTheOutbox(admins));

    engine.passes(Duration.ofDays(4));
    Assertions.assertThat(
            company.as(admin).get("/api/escalations?state=RAISED").is(200).raw().body())
        .as("the director was late")
        .contains(deal);
    approveOnAPhone();

    reps.reload();
    assertThat(reps.locator("[aria-current=step]")).containsText("Smlouva");
    sender.send();
    everybodyWasToldInTheirLanguage(admins);
  }

  @Test
  void longPaymentTermsAreWrittenOnTheDealAndReadByWhoeverDecides() {
    Page reps = login(rep);
    String id = dealWithADiscountOf(0);
    reps.navigate(address("/opportunities/" + id));
    button(reps, "Upravit: Splatnost").click();
    reps.getByLabel("Splatnost", new Page.GetByLabelOptions().setExact(true)).fill("45");
    reps.keyboard().press("Enter");
    assertThat(reps.getByText("45 dní")).isVisible();
    button(reps, "Upravit: Smlouva").click();
    reps.getByLabel("Smlouva", new Page.GetByLabelOptions().setExact(true))
        .fill("Pokuta 1 % za den");
    button(reps, "Uložit").click();
    assertThat(button(reps, "Uložit")).hasCount(0);
    assertThat(reps.getByText("Pokuta 1 % za den")).isVisible();
    askForTheContract(reps);

    Page substitutes = login(substitute);
    substitutes.navigate(address("/needs-you"));
    substitutes.getByText(deal).first().click();
    assertThat(substitutes.getByLabel("Splatnost")).hasValue("45 dní");
    assertThat(substitutes.getByLabel("Jinak než v naší smlouvě")).hasValue("Pokuta 1 % za den");
  }

  private void askForTheContract(Page reps) {
    button(reps, "Smlouva").click();
    assertThat(reps.getByText("Čeká na schválení").first()).isVisible();
    sender.send();
  }

  private void returnForChanges(Page substitutes) {
    substitutes.navigate(address("/needs-you"));
    substitutes.getByText(deal).first().click();
    assertThat(substitutes.getByText("za: " + supervisor.name()).first()).isVisible();
    choose(substitutes, "Rozhodnutí", "Vrátit k úpravám");
    substitutes.getByLabel("Proč").fill("Jedenadvacet musí stačit.");
    button(substitutes, "Dokončit").click();
    substitutes.waitForURL(url -> !url.contains("/tasks/"));
  }

  /** An administrator sees what the substitute has got, with its link. */
  private String linkInTheOutbox(Page admins) {
    admins.navigate(address("/messages/outbox"));
    admins.getByRole(AriaRole.SEARCHBOX).first().fill(substitute.username());
    // What is opened before the list has been narrowed would be closed by that.
    admins.waitForURL(url -> url.contains(substitute.username()));
    Locator mail =
        admins
            .locator("main [data-row]")
            .filter(new Locator.FilterOptions().setHasText("Ke schválení v zastoupení"))
            .first();
    assertThat(admins.locator("main tbody tr").first()).containsText(substitute.name());
    mail.click();
    admins.getByText("Jako prostý text").click();
    Locator letter = admins.locator("main pre");
    assertThat(letter).containsText("/approve/");
    Matcher link = LINK.matcher(letter.textContent());
    Assertions.assertThat(link.find()).isTrue();
    return link.group(1);
  }

  private void approveByMail(String link) {
    Page mail = visitor().page();
    mail.navigate(address(link));
    assertThat(mail.getByText(rep.name()).first()).isVisible();
    button(mail, "Schválit").click();
    assertThat(mail.getByText("Všichni, koho se to týká, už to vědí").first()).isVisible();
  }

  private void approveOnAPhone() {
    Visitor phone = visitor();
    phone.page().setViewportSize(390, 844);
    phone.login(director.username(), Company.PASSWORD);
    Page page = phone.open("/needs-you");
    page.locator("a[href*='/tasks/']")
        .filter(new Locator.FilterOptions().setHasText(deal))
        .first()
        .click();
    choose(page, "Decyzja", "Zatwierdzić");
    Assertions.assertThat(phone.overflow()).isZero();
    button(page, "Zakończ").click();
    page.waitForURL(url -> !url.contains("/tasks/"));
  }

  private void everybodyWasToldInTheirLanguage(Page admins) {
    Http outbox = company.as(admin);
    Assertions.assertThat(subjects(outbox, substitute))
        .contains("Ke schválení v zastoupení (%s): %s".formatted(supervisor.name(), deal));
    Assertions.assertThat(subjects(outbox, director))
        .contains("Prośba o akceptację: " + deal, "Czeka na Twoją akceptację: " + deal);
    Assertions.assertThat(subjects(outbox, rep)).contains("O žádosti je rozhodnuto: " + deal);
    admins.navigate(address("/messages/outbox"));
    assertThat(admins.getByText(deal).first()).isVisible();
  }

  private static List<String> subjects(Http outbox, Person to) {
    List<String> subjects = new ArrayList<>();
    outbox
        .get("/api/outbox?q=" + to.username())
        .is(200)
        .body()
        .path("items")
        .forEach(message -> subjects.add(message.path("subject").asString()));
    return subjects;
  }

  private String dealWithADiscountOf(int percent) {
    Http asRep = company.as(rep);
    String customer =
        asRep
            .post("/api/customers", Map.of("kind", "ORGANISATION", "name", "Pivovar " + suffix))
            .is(201)
            .at("/id");
    String id =
        asRep
            .post("/api/opportunities", Map.of("name", deal, "customerId", customer))
            .is(201)
            .at("/id");
    engine.runJobs();
    offer(id, percent);
    Http http = company.as(rep);
    http.patch(path(id), Map.of("version", version(http, id), "expectedClose", "2027-06-30"))
        .is(200);
    for (String stage : List.of("qualification", "offer")) {
      http.post(path(id) + "/moves", Map.of("target", stage, "version", version(http, id))).is(200);
    }
    return id;
  }

  private void offer(String id, int percent) {
    Http http = company.as(rep);
    var item = Map.of("productId", product(), "quantity", 1, "discountPercent", percent);
    http.put(path(id) + "/items", Map.of("version", version(http, id), "items", List.of(item)))
        .is(200);
  }

  private String product() {
    String unique = Ids.next().toString();
    return company
        .as(director)
        .post(
            "/api/products",
            Map.of(
                "name",
                "Pult " + unique,
                "code",
                unique,
                "listPrice",
                Map.of("amount", "2000", "currency", "EUR"),
                "cost",
                Map.of("amount", "1000", "currency", "EUR"),
                "maxDiscountPercent",
                40))
        .is(201)
        .at("/id");
  }

  private Person person(String what, Role role, TeamId team, Person superior, String language) {
    String username = what + suffix;
    UserId above = superior == null ? null : superior.id();
    UserId id =
        users.add(
            new Users.NewUser(
                username,
                Company.PASSWORD,
                "Osoba " + username,
                username + "@example.com",
                role,
                team,
                above,
                language,
                "Europe/Prague"));
    return new Person(id, username, "Osoba " + username);
  }

  private Visitor visitor() {
    Visitor visitor =
        new Visitor(chromium, port)
            // A list may ask once more for a task just completed.
            .expecting(
                message ->
                    message.text().matches(".*40[49].*")
                        && message.location().contains("/api/tasks/"));
    visitors.add(visitor);
    return visitor;
  }

  private Page login(Person person) {
    return visitor().login(person.username(), Company.PASSWORD).page();
  }

  private static void choose(Page page, String label, String option) {
    Locator field =
        page.locator(".fjs-form-field-select")
            .filter(new Locator.FilterOptions().setHasText(label));
    field.locator(".fjs-input-group").click();
    page.locator(".fjs-dropdownlist-item")
        .filter(new Locator.FilterOptions().setHasText(option))
        .first()
        .click();
  }

  private static long version(Http http, String deal) {
    return http.get(path(deal)).is(200).body().path("version").asLong();
  }

  private static String path(String deal) {
    return "/api/opportunities/" + deal;
  }

  private static Locator button(Page page, String label) {
    return page.getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + label)))
        .first();
  }

  private String address(String path) {
    return "http://localhost:" + port + path;
  }
}

package io.kramek;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.kramek.testing.Chromium;
import io.kramek.testing.Company;
import io.kramek.testing.Company.Person;
import io.kramek.testing.Engine;
import io.kramek.testing.Http;
import io.kramek.testing.HttpTest;
import io.kramek.testing.Visitor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
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
 * The main job as the people do it: in a browser, in Czech, from a stranger's wish to a won deal.
 */
@HttpTest
class StoryTest {

  /** A week without holidays: four days later somebody has worked. */
  private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");

  private static Chromium chromium;

  @Autowired Company company;
  @Autowired Engine engine;

  @Value("${local.server.port}")
  int port;

  private final List<Visitor> visitors = new ArrayList<>();
  private Company.Team team;
  private String suffix;

  @BeforeAll
  static void openTheBrowser() {
    chromium = new Chromium();
  }

  @AfterAll
  static void closeTheBrowser() {
    chromium.close();
  }

  @BeforeEach
  void aCzechTeam() {
    engine.itIs(MONDAY);
    team = company.team();
    suffix = team.code();
    for (Person person : List.of(team.rep(), team.supervisor())) {
      company.as(person).patch("/api/session", Map.of("language", "cs")).is(200);
    }
  }

  @AfterEach
  void nothingWasAmissInTheBrowser() {
    Assertions.assertThat(visitors).flatExtracting(Visitor::complaints).isEmpty();
    visitors.forEach(Visitor::close);
  }

  @Test
  void aLeadBecomesAWonDeal() {
    Http repsHttp = company.as(team.rep());
    String lead = captured("Alžběta Nová");
    Page rep = login(team.rep());

    qualify(rep, "Alžběta Nová");
    engine.runJobs();

    String deal = repsHttp.get("/api/leads/" + lead).is(200).at("/opportunityId");
    rep.navigate(address("/pipeline"));
    column(rep, "Předkvalifikace").getByText("Pult pro Alžbětu").first().click();
    button(rep, "Kvalifikace").click();
    assertThat(rep.locator("[aria-current=step]")).containsText("Kvalifikace");
    button(rep, "Nabídka").click();
    assertThat(rep.locator("[aria-current=step]")).containsText("Nabídka");

    askForADiscount(repsHttp, deal);
    rep.reload();
    button(rep, "Smlouva").click();
    assertThat(rep.getByText("Čeká na schválení").first()).isVisible();

    approve(login(team.supervisor()));

    rep.reload();
    assertThat(rep.locator("[aria-current=step]")).containsText("Smlouva");
    button(rep, "Realizace").click();
    assertThat(rep.locator("[aria-current=step]")).containsText("Realizace");
    button(rep, "Vyhráno").click();
    assertThat(rep.locator("[aria-current=step]")).containsText("Vyhráno");
  }

  @Test
  void aLeadThatNobodyAnswersReachesTheSupervisor() {
    captured("Bohumil Tichý");
    Page supervisor = login(team.supervisor());
    supervisor.navigate(address("/needs-you"));
    assertThat(supervisor.getByText("Na vaše rozhodnutí nikdo nečeká")).isVisible();

    engine.passes(Duration.ofDays(4));

    supervisor.reload();
    supervisor
        .locator("main a[href*='/escalations/']")
        .filter(new Locator.FilterOptions().setHasText("Bohumil Tichý"))
        .first()
        .click();
    assertThat(button(supervisor, "Ujmu se toho")).isVisible();
  }

  @Test
  void whoeverIsOffLineIsToldSoAndLosesNothing() {
    Http http = company.as(team.rep());
    String customer =
        http.post("/api/customers", Map.of("kind", "ORGANISATION", "name", "Pivovar " + suffix))
            .is(201)
            .at("/id");
    String deal =
        http.post("/api/opportunities", Map.of("name", "Pult " + suffix, "customerId", customer))
            .is(201)
            .at("/id");
    Page rep = login(team.rep(), message -> message.text().contains("ERR_INTERNET_DISCONNECTED"));
    rep.navigate(address("/opportunities/" + deal));
    button(rep, "Upravit: Splatnost").click();
    Locator days = rep.getByLabel("Splatnost", new Page.GetByLabelOptions().setExact(true));
    days.fill("45");

    rep.context().setOffline(true);
    days.press("Enter");
    assertThat(rep.getByText("Server neodpovídá").first()).isVisible();

    rep.context().setOffline(false);
    days.press("Enter");
    assertThat(rep.getByText("45 dní")).isVisible();
  }

  /**
   * Assignment knows the shipped teams only, so the lead lands in nobody's pool here; a manager
   * hands it to the rep.
   */
  private String captured(String name) {
    String lead =
        company
            .stranger()
            .post(
                "/api/public/leads",
                Map.of(
                    "contact",
                    Map.of(
                        "name",
                        name,
                        "email",
                        UUID.randomUUID() + "@example.com",
                        "jobRole",
                        "DIRECTOR",
                        "country",
                        "DE"),
                    "interest",
                    Map.of("kind", "DEMO_REQUEST"),
                    "source",
                    "WEB_FORM"))
            .is(201)
            .at("/id");
    engine.runJobs();
    Http manager = company.as(team.manager());
    String task = manager.get("/api/tasks?view=all&subject=lead:" + lead).is(200).at("/items/0/id");
    manager
        .post("/api/tasks/" + task + "/assignment", Map.of("userId", team.rep().id().value()))
        .is(200);
    return lead;
  }

  private Page login(Person person) {
    // A list may ask once more for a task just completed.
    return login(
        person,
        message -> message.text().contains("404") && message.location().contains("/api/tasks/"));
  }

  private Page login(Person person, Predicate<ConsoleMessage> expected) {
    Visitor visitor =
        new Visitor(chromium, port).expecting(expected).login(person.username(), Company.PASSWORD);
    visitors.add(visitor);
    return visitor.page();
  }

  private void qualify(Page rep, String name) {
    rep.getByText(name).first().click();
    assertThat(rep.getByRole(AriaRole.HEADING, heading("Kvalifikovat lead"))).isVisible();
    choose(rep, "Jak lead dopadl?", "Je z něj obchod: kvalifikovat");
    rep.getByLabel("Název obchodu").fill("Pult pro Alžbětu " + suffix);
    rep.getByLabel("Přibližná částka").fill("2000");
    button(rep, "Dokončit").click();
    assertThat(rep.getByRole(AriaRole.HEADING, heading("Kvalifikovat lead"))).isHidden();
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

  private void askForADiscount(Http rep, String deal) {
    String product =
        company
            .as(team.manager())
            .post(
                "/api/products",
                Map.of(
                    "name",
                    "Pult " + suffix,
                    "code",
                    "PULT " + suffix,
                    "listPrice",
                    Map.of("amount", "2000", "currency", "EUR"),
                    "cost",
                    Map.of("amount", "1000", "currency", "EUR"),
                    "maxDiscountPercent",
                    20))
            .is(201)
            .at("/id");
    var item = Map.of("productId", product, "quantity", 1, "discountPercent", 15);
    rep.put(
            "/api/opportunities/" + deal + "/items",
            Map.of("version", version(rep, deal), "items", List.of(item)))
        .is(200);
    rep.patch(
            "/api/opportunities/" + deal,
            Map.of("version", version(rep, deal), "expectedClose", "2027-06-30"))
        .is(200);
  }

  private void approve(Page supervisor) {
    supervisor.navigate(address("/needs-you"));
    supervisor.getByText("Pult pro Alžbětu " + suffix).first().click();
    choose(supervisor, "Rozhodnutí", "Schválit");
    button(supervisor, "Dokončit").click();
    supervisor.waitForURL(url -> !url.contains("/tasks/"));
  }

  private static long version(Http rep, String deal) {
    return rep.get("/api/opportunities/" + deal).is(200).body().path("version").asLong();
  }

  private static Locator column(Page page, String label) {
    return page.getByRole(
        AriaRole.REGION, new Page.GetByRoleOptions().setName(label).setExact(true));
  }

  private static Locator button(Page page, String label) {
    return page.getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + label)))
        .first();
  }

  private static Page.GetByRoleOptions heading(String text) {
    return new Page.GetByRoleOptions().setName(text);
  }

  private String address(String path) {
    return "http://localhost:" + port + path;
  }
}

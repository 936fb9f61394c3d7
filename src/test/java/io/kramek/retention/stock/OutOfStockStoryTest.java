package io.kramek.retention.stock;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.kramek.customers.CustomerId;
import io.kramek.products.ProductId;
import io.kramek.products.Products;
import io.kramek.products.Products.Facts;
import io.kramek.purchases.PurchasesChanged;
import io.kramek.retention.ReviewedCustomers;
import io.kramek.shared.Ids;
import io.kramek.shared.Money;
import io.kramek.shared.Paged;
import io.kramek.testing.Chromium;
import io.kramek.testing.Company;
import io.kramek.testing.Company.Person;
import io.kramek.testing.Engine;
import io.kramek.testing.HttpTest;
import io.kramek.testing.Visitor;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One of the best and a poor customer want what has just been sold out: two ways to the end. */
@HttpTest
class OutOfStockStoryTest {

  private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");

  private static Chromium chromium;

  @Autowired Company company;
  @Autowired ReviewedCustomers customers;
  @Autowired Engine engine;
  @Autowired Products products;
  @Autowired ApplicationEventPublisher events;
  @Autowired JdbcClient jdbc;

  @Value("${local.server.port}")
  int port;

  private final List<Visitor> visitors = new ArrayList<>();
  private final String word = "q" + Ids.next().toString().substring(28);
  private Company.Team team;

  @BeforeAll
  static void openTheBrowser() {
    chromium = new Chromium();
  }

  @AfterAll
  static void closeTheBrowser() {
    chromium.close();
  }

  @BeforeEach
  void aShelfIsSoldOut() {
    engine.itIs(MONDAY);
    team = company.team();
    add("Shelf", "100", 1);
    add("Alpine", "110", 40);
  }

  @AfterEach
  void nothingWasAmissInTheBrowser() {
    ClockUtil.reset();
    Assertions.assertThat(visitors).flatExtracting(Visitor::complaints).isEmpty();
    visitors.forEach(Visitor::close);
  }

  @Test
  void oneOfTheBestIsKeptByTheSupervisorAndWaitsForTheDelivery() {
    CustomerId best = customers.customer(team, "A", 9000);
    Visitor rep = visitor(team.rep());
    Page page = order(rep, best);
    assertThat(page.getByText("Worth keeping")).isVisible();
    assertThat(page.getByText("Tier A")).isVisible();
    assertThat(page.getByText("Expected on Nov 30, 2026").first()).isVisible();
    assertThat(page.getByText("a discount on the next purchase up to 10%")).isVisible();
    assertThat(page.getByText(Pattern.compile("^Rule \\d+ of Retention effort"))).isVisible();
    look(rep, "best");
    button(page, "Waits for the delivery").click();
    assertThat(dialog(page).getByText("waits for the delivery").first()).isVisible();

    engine.runJobs();
    Page supervisors = visitor(team.supervisor()).open("/tasks");
    supervisors.getByText("Shop " + best).first().click();
    choose(supervisors, "What will you do?", "Make an offer");
    choose(supervisors, "Offer", "priority");
    fill(supervisors, "What it costs us", "150");
    button(supervisors, "Complete").click();
    supervisors.waitForURL(url -> !url.contains("/tasks/"));
    engine.runJobs();
    supervisors.navigate("http://localhost:" + port + "/tasks");
    supervisors.getByText("Shop " + best).first().click();
    choose(supervisors, "What does the customer say?", "Accepts");
    button(supervisors, "Complete").click();
    supervisors.waitForURL(url -> !url.contains("/tasks/"));

    theShelvesCome();
    page = rep.open("/tasks");
    page.getByText("Shelf " + word).first().click();
    assertThat(page.getByLabel("Pieces")).hasValue("5");
    page.getByLabel("What does the customer say?").fill("Picks it up today");
    button(page, "Complete").click();
    page.waitForURL(url -> !url.contains("/tasks/"));
    page = rep.open("/customers/" + best + "?tab=purchases");
    assertThat(page.getByText("told that it is here")).isVisible();

    engine.passes(Duration.ofDays(1));
    customers.buys(best, LocalDate.of(2026, 11, 24), 900, 600, MONDAY.plus(Duration.ofDays(1)));
    events.publishEvent(new PurchasesChanged(Set.of(best)));
    Assertions.assertThat(
            company
                .as(team.supervisor())
                .get("/api/retention/cases?customer=" + best)
                .is(200)
                .at("/0/result"))
        .isEqualTo("KEPT");
  }

  @Test
  void aPoorOneGetsACourteousAnswerAndTakesSomethingElse() {
    CustomerId poor = customers.customer(team, "D", 20);
    Visitor rep = visitor(team.rep());
    Page page = order(rep, poor);
    assertThat(page.getByText("A courteous answer")).isVisible();
    assertThat(page.getByText("Worth keeping")).hasCount(0);
    assertThat(page.getByText("same series · 10% dearer")).isVisible();
    look(rep, "poor");

    button(page, "The customer takes Alpine " + word).click();
    assertThat(dialog(page).getByText("took something else").first()).isVisible();
    Assertions.assertThat(
            jdbc.sql("select kind from outbox where recipient = ?")
                .param(poor + "@example.com")
                .query(String.class)
                .list())
        .containsExactly("STOCK_OUT_REPLY");
    Assertions.assertThat(
            company.as(team.rep()).get("/api/retention/cases?customer=" + poor).is(200).body())
        .isEmpty();
  }

  /** The rep asks whether five shelves are in stock, while the customer waits. */
  private Page order(Visitor rep, CustomerId customer) {
    Page page = rep.open("/customers/" + customer + "?tab=purchases");
    button(page, "Order").click();
    Locator product = dialog(page).getByLabel("Product");
    product.first().fill("Shelf " + word);
    page.getByRole(AriaRole.OPTION)
        .filter(new Locator.FilterOptions().setHasText("Shelf " + word))
        .click();
    dialog(page).getByLabel("Pieces").fill("5");
    button(page, "Is it in stock?").click();
    assertThat(page.getByText("Shelf " + word + ": 1 of 5 in stock")).isVisible();
    return page;
  }

  private void theShelvesCome() {
    var shelf = products.find("Shelf " + word, new Paged.Request(0, 1)).items().get(0);
    var id = new ProductId(shelf.id());
    products.change(
        id,
        new Facts(null, null, null, null, null, null, null, null, 30, null),
        Set.of(),
        products.get(id).version());
  }

  private void add(String name, String price, int available) {
    products.add(
        new Facts(
            name + " " + word,
            null,
            word,
            new Money(new BigDecimal(price), "EUR"),
            null,
            null,
            Map.of(),
            null,
            available,
            LocalDate.of(2026, 11, 30)));
  }

  /** The dialog fits a phone in the dark, too; pictures for those who want to look. */
  private static void look(Visitor visitor, String name) {
    Page page = visitor.page();
    shoot(page, name + "-desk");
    visitor.wide(Visitor.PHONE);
    Assertions.assertThat(visitor.overflow()).isZero();
    shoot(page, name + "-phone");
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    shoot(page, name + "-dark");
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    visitor.wide(Visitor.DESK);
  }

  private static void shoot(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target", "screens", "stock-" + name + ".png")));
  }

  private Visitor visitor(Person person) {
    Visitor visitor = new Visitor(chromium, port).login(person.username(), Company.PASSWORD);
    visitors.add(visitor);
    return visitor;
  }

  private static void choose(Page page, String label, String option) {
    Locator labels =
        page.locator("label").filter(new Locator.FilterOptions().setHasText(starting(label)));
    Locator field =
        page.locator(".fjs-form-field-select").filter(new Locator.FilterOptions().setHas(labels));
    field.locator(".fjs-input-group").first().click();
    page.locator(".fjs-dropdownlist-item")
        .filter(new Locator.FilterOptions().setHasText(option))
        .first()
        .click();
  }

  private static void fill(Page page, String label, String text) {
    page.getByLabel(label).first().fill(text);
  }

  private static Locator dialog(Page page) {
    return page.getByRole(AriaRole.DIALOG);
  }

  private static Locator button(Page page, String label) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(starting(label)))
        .first();
  }

  private static Pattern starting(String label) {
    return Pattern.compile("^" + label.replace("?", "\\?"));
  }
}

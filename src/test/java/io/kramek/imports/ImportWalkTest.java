package io.kramek.imports;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.kramek.testing.BrowserTest;
import io.kramek.testing.Chromium;
import io.kramek.testing.Company;
import io.kramek.testing.Visitor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** A company moves in through the screens, with the defects that exports have. */
@BrowserTest
class ImportWalkTest {

  private static Chromium chromium;

  @Autowired Company company;
  @Autowired ImportWorker worker;

  @Value("${local.server.port}")
  int port;

  private final List<String> amiss = new ArrayList<>();
  private Visitor visitor;
  private Page page;

  @BeforeAll
  static void openTheBrowser() {
    chromium = new Chromium();
  }

  @AfterAll
  static void closeTheBrowser() {
    chromium.close();
  }

  @BeforeEach
  void marie() {
    company.as("marie", "kramek").patch("/api/session", Map.of("language", "en")).is(200);
    visitor = new Visitor(chromium, port).login("marie", "kramek");
    page = visitor.page();
  }

  @AfterEach
  void nothingWasAmissInTheBrowser() {
    amiss.addAll(visitor.complaints());
    visitor.close();
    Assertions.assertThat(amiss).isEmpty();
  }

  @Test
  void aFileIsUnderstoodSettledTriedAndStored() throws IOException {
    for (String file : List.of("sales_teams.csv", "products.csv")) {
      upload(file, Importing.sample(file));
      dryRun();
      run();
    }
    upload("accounts.csv", Importing.sample("accounts.csv"));
    dryRun();
    settle("agricultre", "agriculture");
    settle("Polnad", "Poland");
    run();
    assertThat(count("Created")).hasText("5");

    upload("sales_pipeline.csv", Importing.sample("sales_pipeline.csv"));
    look();
    page.getByLabel("Amount", exactly()).selectOption("");
    assertThat(page.getByText("Not imported: close_value")).isVisible();
    page.getByLabel("Amount", exactly()).selectOption("close_value");
    dryRun();
    settle("TruhlaVelká", "Truhla Velká (");
    settle("Skleb Żabi", "Sklep Żabi");
    settle("Radek Nikdo", "leave these rows out");
    look();
    check("Check again");
    run();

    assertThat(page.getByText("What became of the rows")).isVisible();
    assertThat(count("Rows")).hasText("14");
    assertThat(count("Created")).hasText("7");
    assertThat(count("Rejected")).hasText("7");
    look();
    Assertions.assertThat(downloaded())
        .contains("Ctirad Hrubesh", "Radek Nikdo", "It is not settled");
  }

  @Test
  void visitsOfPeopleNobodyKnowsComeInWithThem() {
    upload("visits.txt", Importing.sample("visits.txt"));
    assertThat(page.getByLabel("Between the columns")).hasValue(" ");
    page.getByLabel("Create customers that are not known").click();
    assertThat(page.getByLabel("Create customers that are not known")).isChecked();
    assertThat(page.getByLabel("Currency of all amounts")).isEnabled();
    page.getByLabel("Currency of all amounts").selectOption("EUR");
    assertThat(page.getByLabel("Currency of all amounts")).isEnabled();
    assertThat(page.getByLabel("Create customers that are not known")).isChecked();
    look();
    dryRun();
    run();
    assertThat(count("Created")).hasText("6");
    assertThat(count("Rejected")).hasText("1");
  }

  @Test
  void workThatTakesTimeIsShownAndGoesOnWithoutThePage() {
    upload("people.csv", "sales_agent,manager,regional_office\nMilada Nová,Leoš Starý,Brno\n");
    button("Try it without storing").click();
    assertThat(page.getByRole(AriaRole.PROGRESSBAR)).hasAttribute("aria-label", "0 of 1 rows");
    assertThat(page.getByText("You may leave this page; the work goes on.")).isVisible();
    look();
    worker.workOnAll();
    assertThat(button("Check again")).isVisible();
  }

  private void upload(String name, String text) {
    visitor.open("/imports");
    page.locator("input[type=file]")
        .setInputFiles(new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8)));
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name)))
        .isVisible();
  }

  private void dryRun() {
    check("Try it without storing");
  }

  private void check(String button) {
    button(button).click();
    assertThat(page.getByText("Being checked").first()).isVisible();
    worker.workOnAll();
    assertThat(page.getByText("What would become of the rows")).isVisible();
  }

  private void run() {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Import").setExact(true))
        .click();
    assertThat(page.getByText("Being imported").first()).isVisible();
    worker.workOnAll();
    assertThat(page.getByText("What became of the rows")).isVisible();
  }

  private void settle(String value, String meaning) {
    Locator choice = page.getByLabel("What " + value + " means", exactly());
    String wanted =
        (String)
            choice.evaluate(
                "(select, meaning) => [...select.options].find((option) =>"
                    + " option.label.startsWith(meaning)).value",
                meaning);
    choice.selectOption(wanted);
    assertThat(choice).isEnabled();
    assertThat(choice).hasValue(wanted);
  }

  private void look() {
    amiss.addAll(visitor.amiss("imports"));
  }

  private String downloaded() throws IOException {
    Download download =
        page.waitForDownload(
            () ->
                page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Download all"))
                    .click());
    try (InputStream file = download.createReadStream()) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private Locator count(String name) {
    return page.locator("dt")
        .filter(new Locator.FilterOptions().setHasText(name))
        .locator("xpath=following-sibling::dd");
  }

  private Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  private static Page.GetByLabelOptions exactly() {
    return new Page.GetByLabelOptions().setExact(true);
  }
}

package io.kramek;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.kramek.testing.BrowserTest;
import io.kramek.testing.Chromium;
import io.kramek.testing.Company;
import io.kramek.testing.Http;
import io.kramek.testing.Visitor;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** The main jobs without a mouse: nothing in here clicks. */
@BrowserTest
class KeyboardTest {

  /** So often one presses Tab before one takes the mouse. */
  private static final int MOST_STOPS = 60;

  private static Chromium chromium;

  @Autowired Company company;

  @Value("${local.server.port}")
  int port;

  private Visitor visitor;
  private Page page;
  private Keyboard keys;

  @BeforeAll
  static void openTheBrowser() {
    chromium = new Chromium();
  }

  @AfterAll
  static void closeTheBrowser() {
    chromium.close();
  }

  @BeforeEach
  void alice() {
    company.as("alice", "kramek").patch("/api/session", Map.of("language", "en")).is(200);
    visitor =
        new Visitor(chromium, port)
            // The list may ask once more for a task just completed.
            .expecting(
                message ->
                    message.text().contains("404") && message.location().contains("/api/tasks/"));
    page = visitor.open("/");
    keys = page.keyboard();
    assertThat(page.locator("input[autocomplete=username]")).isFocused();
    keys.type("alice");
    keys.press("Tab");
    keys.type("kramek");
    keys.press("Enter");
    assertThat(heading("My work")).isVisible();
    assertThat(page.locator("[data-row]").first()).isVisible();
  }

  @AfterEach
  void nothingWasAmissInTheBrowser() {
    Assertions.assertThat(visitor.complaints()).isEmpty();
    visitor.close();
  }

  @Test
  void aTaskIsFoundOpenedAndCompleted() {
    Http alice = company.as("alice", "kramek");
    var task =
        alice
            .get("/api/tasks?size=200")
            .is(200)
            .body()
            .path("items")
            .valueStream()
            .filter(item -> item.path("name").asString().equals("Pre-qualify deal"))
            .findFirst()
            .orElseThrow();
    String deal = task.at("/subject/label").asString();

    keys.press("/");
    assertThat(page.getByRole(AriaRole.SEARCHBOX)).isFocused();
    keys.type(deal);
    assertThat(page.locator("[data-row]")).hasCount(1);
    keys.press("ArrowDown");
    assertThat(page.locator("[data-row]").first()).isFocused();
    keys.press("Enter");

    assertThat(page.getByRole(AriaRole.HEADING, named(task.path("name").asString()))).isVisible();
    assertThat(page.locator(".fjs-form-field-select").last()).isVisible();
    tabTo(page.locator(".fjs-form-field-select input").last());
    keys.press("ArrowDown");
    keys.press("Enter");
    keys.press("Control+Enter");
    assertThat(heading("My work")).isVisible();
    Assertions.assertThat(alice.get("/api/tasks/" + task.path("id").asString()).status())
        .isEqualTo(409);
  }

  @Test
  void aListIsWalkedThroughDownAndUp() {
    Locator rows = page.locator("[data-row]");
    keys.press("j");
    assertThat(rows.nth(0)).isFocused();
    keys.press("j");
    assertThat(rows.nth(1)).isFocused();
    keys.press("k");
    assertThat(rows.nth(0)).isFocused();
    String first = rows.nth(0).getAttribute("href");
    keys.press("Enter");
    page.waitForURL(url -> url.endsWith(first));
    assertThat(page.locator("main h1")).isVisible();
  }

  @Test
  void aCardIsMovedOnTheBoard() {
    page.navigate("http://localhost:" + port + "/pipeline");
    Locator card = region("Pre-qualification").locator("[data-row]").first();
    assertThat(card).isVisible();
    String name = card.getAttribute("aria-label");
    keys.press("j");
    assertThat(card).isFocused();
    Locator said = page.locator("[id^=rfd-announcement]");
    keys.press("Space");
    assertThat(said).containsText(name);
    keys.press("ArrowRight");
    assertThat(said).containsText("Qualification");
    keys.press("Space");

    Locator moved = region("Qualification").locator("[data-row]").filter(text(name));
    assertThat(moved.first()).isVisible();
    page.reload();
    assertThat(moved.first()).isVisible();
  }

  @Test
  void thePaletteGoesAnywhere() {
    keys.press("Control+k");
    assertThat(page.getByPlaceholder("A screen, or a customer's name")).isFocused();
    keys.type("Produ");
    assertThat(page.getByText("Products").last()).isVisible();
    keys.press("Enter");
    assertThat(heading("Products")).isVisible();
  }

  @Test
  void theSheetOfShortcutsIsAKeyAway() {
    keys.press("?");
    Locator sheet = page.getByRole(AriaRole.DIALOG, named("Keyboard shortcuts"));
    assertThat(sheet).isVisible();
    keys.press("Escape");
    assertThat(sheet).isHidden();
  }

  private void tabTo(Locator field) {
    for (int i = 0; i < MOST_STOPS; i++) {
      if (Boolean.TRUE.equals(field.evaluate("field => field === document.activeElement"))) {
        return;
      }
      keys.press("Tab");
    }
    Assertions.fail("The key Tab does not lead there");
  }

  private Locator region(String name) {
    return page.getByRole(
        AriaRole.REGION, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private Locator heading(String name) {
    return page.getByRole(
        AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true).setLevel(1));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Locator.FilterOptions text(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}

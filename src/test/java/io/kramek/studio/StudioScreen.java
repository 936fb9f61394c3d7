package io.kramek.studio;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.MouseButton;
import io.kramek.testing.Http;
import io.kramek.testing.Visitor;
import java.util.List;
import java.util.regex.Pattern;

/** What a manager does by hand in the studio: takes files into a draft, draws, writes in tables. */
final class StudioScreen {

  private static final Pattern IN_DRAFT = Pattern.compile(".*/studio/drafts/[0-9a-f-]+$");
  private static final Pattern IN_FILE = Pattern.compile(".*/studio/drafts/[0-9a-f-]+/files/.*");

  private static final Locator.ClickOptions RIGHT =
      new Locator.ClickOptions().setButton(MouseButton.RIGHT);

  private final Visitor visitor;
  private final Page page;
  private final Http manager;
  private String title = "";
  private String draft = "";

  /**
   * @param manager the same person, beside the screen
   */
  StudioScreen(Visitor visitor, Http manager) {
    this.visitor = visitor;
    this.page = visitor.page();
    this.manager = manager;
  }

  /** Begins a draft, which is on the screen then. */
  String begin(String what) {
    title = what;
    visitor.open("/studio");
    visitor.settled();
    button("New draft").first().click();
    page.getByLabel("What is it for?").fill(title);
    button("Begin").click();
    page.waitForURL(IN_DRAFT);
    draft = page.url().replaceFirst(".*/", "");
    return draft;
  }

  /** Waits until a file of the draft has been saved with some text in it. */
  void saved(String file, String text) {
    page.waitForCondition(
        () ->
            manager
                .get("/api/studio/drafts/" + draft + "/files/" + file)
                .is(200)
                .at("/content")
                .contains(text));
  }

  /** Takes a file in force into the draft on the screen, and opens it. */
  void take(String name) {
    button("Add").click();
    page.getByRole(AriaRole.DIALOG).getByLabel("Which?").first().fill(name);
    page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(name).setExact(true))
        .click();
    button("Open").click();
    page.waitForURL(IN_FILE);
  }

  /** Goes where a problem is. */
  void goTo(Locator problem) {
    problem.first().click();
    page.waitForURL(IN_FILE);
  }

  /** Back from a file to its draft. */
  void toDraft() {
    allSaved();
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(title).setExact(true))
        .click();
    page.waitForURL(IN_DRAFT);
    visitor.settled();
  }

  void allSaved() {
    assertThat(page.getByRole(AriaRole.STATUS).getByText("All saved")).isVisible();
  }

  /** What is said of the selected element. */
  Locator panel() {
    return page.locator("section[aria-label=Properties]");
  }

  /** Adds a rule below the others and writes its cells from left to right; an empty one stays. */
  void addRule(List<String> cells) {
    page.locator(".add-rule").first().click();
    fill(lastRule(), cells);
  }

  /** The same, below the rule that a cell belongs to: where the first rule that fits decides. */
  void addRuleBelow(String cell, List<String> cells) {
    page.locator("[data-element-id=" + cell + "]").click(RIGHT);
    page.locator(".context-menu-entry-add-rule-below").click();
    fill(page.locator("tr:has([data-element-id=" + cell + "]) + tr"), cells);
  }

  private void fill(Locator rule, List<String> cells) {
    for (int n = 0; n < cells.size(); n++) {
      if (!cells.get(n).isEmpty()) {
        write(rule.locator("td.cell").nth(n), cells.get(n));
      }
    }
  }

  private Locator lastRule() {
    return page.locator(".tjs-table tbody tr")
        .filter(new Locator.FilterOptions().setHas(page.locator(".rule-index")))
        .last();
  }

  /** Writes into a cell of the last rule. */
  void write(int column, String text) {
    write(lastRule().locator("td.cell").nth(column), text);
  }

  /** Writes into a cell of a table. */
  void write(String cell, String text) {
    write(page.locator("[data-element-id=" + cell + "]"), text);
  }

  private void write(Locator cell, String text) {
    cell.click();
    page.keyboard().press("Control+a");
    page.keyboard().insertText(text);
  }

  /** Problems that say so, beside an editor or on the page of a draft. */
  Locator problem(String words) {
    return page.locator("[data-severity]").filter(new Locator.FilterOptions().setHasText(words));
  }

  Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }
}

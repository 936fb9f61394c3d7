package io.kramek.studio;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.kramek.identity.Role;
import io.kramek.studio.process.Releases;
import io.kramek.studio.release.Gifts;
import io.kramek.testing.BrowserTest;
import io.kramek.testing.Chromium;
import io.kramek.testing.Company;
import io.kramek.testing.Company.Person;
import io.kramek.testing.Http;
import io.kramek.testing.Visitor;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.support.TransactionTemplate;

/** Two managers change a table and a form in a draft, one after the other. */
@BrowserTest
class StudioDraftTest {

  private static final Pattern IN_DRAFT = Pattern.compile(".*/studio/drafts/[0-9a-f-]+$");
  private static final String TABLE = "lead-assignment.dmn";
  private static final String FORM = "qualify-lead.form";
  private static final String RESULT = "outputEntry_restOfTheWorld_1";

  private static Chromium chromium;

  @Autowired Company company;
  @Autowired Releases releases;
  @Autowired TransactionTemplate transactions;

  @Value("${local.server.port}")
  int port;

  private final List<Visitor> visitors = new ArrayList<>();
  private final List<String> amiss = new ArrayList<>();
  private Person first;
  private Person second;

  @BeforeAll
  static void openTheBrowser() {
    chromium = new Chromium();
  }

  @AfterAll
  static void closeTheBrowser() {
    chromium.close();
  }

  @BeforeEach
  void twoManagers() {
    first = company.join("drawer", Role.MANAGER, null, null);
    second = company.join("helper", Role.MANAGER, null, null);
  }

  @AfterEach
  void nothingWasAmissOnTheScreens() {
    visitors.forEach(visitor -> amiss.addAll(visitor.complaints()));
    visitors.forEach(Visitor::close);
    Assertions.assertThat(amiss).isEmpty();
  }

  @Test
  void aTableIsChangedMendedHandedOverAndTakenBack() {
    Visitor one = visitor(first);
    Visitor other = visitor(second);
    Page page = one.open("/studio");
    one.settled();
    look(one, "studio");
    page.getByText("Decision tables", new Page.GetByTextOptions().setExact(true)).click();
    button(page, "Change: Lead assignment").click();
    button(page, "Open").click();
    page.waitForURL("**/files/" + TABLE);

    write(page, RESULT, "function(x) x");
    assertThat(page.locator("[data-severity=ERROR]").first()).isVisible();
    assertThat(page.getByRole(AriaRole.STATUS).getByText("All saved")).isVisible();
    look(one, "problem");
    page.keyboard().press("F8");
    assertThat(page.locator("[data-severity=ERROR]").first()).isFocused();
    page.keyboard().press("Escape");
    assertThat(page.locator("[data-severity=ERROR]").first()).not().isFocused();
    write(page, RESULT, "\"WARSZAWA\"");
    assertThat(page.locator("[data-severity=ERROR]")).hasCount(0);
    page.keyboard().press("Control+s");
    assertThat(page.getByRole(AriaRole.STATUS).getByText("All saved")).isVisible();

    Page theirs = other.open(page.url().replaceAll("https?://[^/]+", ""));
    assertThat(theirs.getByText(first.name() + " is editing this")).isVisible();
    assertThat(cell(theirs)).containsText("WARSZAWA");
    button(theirs, "Ask for it").click();
    assertThat(page.getByText(second.name() + " would like to edit this")).isVisible();
    look(one, "asked");
    button(page, "Give it to " + second.name()).click();
    assertThat(page.getByText(second.name() + " is editing this")).isVisible();
    assertThat(theirs.getByRole(AriaRole.STATUS).getByText("All saved")).isVisible();

    theirs.getByText("History").click();
    Locator versions =
        theirs.getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Show number")));
    versions.last().click();
    assertThat(theirs.getByRole(AriaRole.DIALOG).getByText("\"LONDON\"")).isVisible();
    look(other, "revision");
    button(theirs, "Go back to this").click();
    assertThat(theirs.getByText("Restored. What it was before")).isVisible();
    assertThat(cell(theirs)).containsText("LONDON");

    String draft = page.url().replaceAll(".*/drafts/([^/]+)/.*", "$1");
    Http file = company.as(second);
    Assertions.assertThat(
            file.get("/api/studio/drafts/" + draft + "/files/" + TABLE).is(200).at("/content"))
        .contains("\"LONDON\"");
  }

  @Test
  void aLabelIsChangedInALanguageAndTried() {
    Visitor visitor = visitor(first);
    Page page = visitor.open("/studio");
    visitor.settled();
    button(page, "New draft").first().click();
    page.getByLabel("What is it for?").fill("Clearer questions");
    button(page, "Begin").click();
    page.waitForURL(IN_DRAFT);
    assertThat(heading(page, "Clearer questions")).isVisible();
    look(visitor, "empty");
    button(page, "Add").click();
    page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Which?"))
        .or(page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Which?")))
        .first()
        .fill("Qualify");
    page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Qualify lead")).click();
    button(page, "Open").click();

    page.locator("[data-id=Field_dealName]").click();
    page.getByLabel("Label: Čeština").fill("Jak se obchod jmenuje");
    assertThat(page.getByRole(AriaRole.STATUS).getByText("All saved")).isVisible();
    look(visitor, "form");
    page.getByText("Try: Čeština").click();
    page.locator(".fjs-form-field-select")
        .filter(new Locator.FilterOptions().setHasText("Jak lead dopadl?"))
        .locator(".fjs-input-group")
        .click();
    page.locator(".fjs-dropdownlist-item")
        .filter(new Locator.FilterOptions().setHasText("Je z něj obchod"))
        .click();
    assertThat(page.getByLabel("Jak se obchod jmenuje")).isVisible();
    look(visitor, "preview");

    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Clearer questions")).click();
    page.waitForURL(IN_DRAFT);
    assertThat(heading(page, "What is still to be mended")).isVisible();
    assertThat(page.locator("[data-severity=ERROR]")).hasCount(0);
    button(page, "Edit: What is it for?").click();
    page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("What is it for?"))
        .fill("Clear questions");
    page.keyboard().press("Enter");
    assertThat(
            page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName("Clear questions")))
        .isVisible();
    look(visitor, "draft");
    button(page, "Discard").click();
    page.getByRole(AriaRole.DIALOG)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Discard"))
        .click();
    assertThat(page.getByText("Discarded: Clear questions")).isVisible();
  }

  @Test
  void theIdsOfFormsAndTablesAreMendedByAButton() {
    Http api = company.as(first);
    String draft = api.post("/api/studio/drafts", Map.of("title", "Ids")).is(201).at("/id");
    Visitor visitor = visitor(first);

    assertMended(visitor, draft, Gifts.FORM, "\"choose-gift\"", "\"other\"");
    assertMended(visitor, draft, Gifts.TABLE, "id=\"giftChoice\"", "id=\"gifts\"");

    visitor.open("/studio");
    api.delete("/api/studio/drafts/" + draft).is(204);
  }

  private void assertMended(Visitor visitor, String draft, String file, String id, String wrong) {
    Http api = company.as(first);
    String text = new String(Gifts.files().get(file), StandardCharsets.UTF_8);
    String path = "/studio/drafts/" + draft + "/files";
    api.post("/api" + path, Map.of("file", file, "content", text.replace(id, wrong))).is(201);
    Page page = visitor.open(path + "/" + file);

    Locator mend =
        page.getByRole(
            AriaRole.BUTTON,
            new Page.GetByRoleOptions().setName(Pattern.compile("^Mend it: .* is called ")));
    mend.press("Enter");

    assertThat(mend).hasCount(0);
    assertThat(page.getByRole(AriaRole.STATUS).getByText("All saved")).isVisible();
    Assertions.assertThat(api.get("/api" + path + "/" + file).is(200).at("/content"))
        .contains(id)
        .doesNotContain(wrong);
  }

  @Test
  void whatTheCompanyHasDrawnIsRetiredAndKept() {
    int before = releases.inForce().number();
    Gifts gifts = new Gifts(releases, transactions);
    gifts.release();
    try {
      retiredAndKept();
    } finally {
      gifts.release(before);
    }
  }

  private void retiredAndKept() {
    Visitor visitor = visitor(first);
    Page page = visitor.open("/studio");
    visitor.settled();
    page.getByText("Decision tables", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(button(page, "Retire: Lead assignment")).hasCount(0);
    button(page, "Retire: Gift choice").focus();
    page.keyboard().press("Enter");
    look(visitor, "retire");
    dialog(page, "Retire").click();
    page.waitForURL(IN_DRAFT);
    assertThat(page.getByText("To be retired")).isVisible();
    Locator used =
        page.locator("[data-severity=ERROR]")
            .filter(new Locator.FilterOptions().setHasText("Choose by rule"));
    assertThat(used).isVisible();
    assertThat(
            page.getByText("Gift choice is taken out of the catalogue")
                .or(page.getByText("gift-choice.dmn is taken out of the catalogue")))
        .isVisible();
    amiss.addAll(visitor.amiss("retired"));

    button(page, "Add").click();
    page.getByText("Retire something of your own").click();
    page.getByRole(AriaRole.DIALOG).getByLabel("Which?").first().fill("Gift");
    page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Gift for all")).click();
    dialog(page, "Retire").click();
    assertThat(page.getByText("To be retired")).hasCount(2);
    assertThat(used).hasCount(0);

    button(page, "Keep: Gift choice").click();
    button(page, "Keep: Gift for all").click();
    assertThat(page.getByText("Nothing yet.")).isVisible();
    button(page, "Discard").click();
    dialog(page, "Discard").click();
    assertThat(page.getByText("Discarded: Retirement of Gift choice")).isVisible();
  }

  private static Locator dialog(Page page, String name) {
    return page.getByRole(AriaRole.DIALOG)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }

  @Test
  void whoeverOnlyHasTasksLoadsNothingOfIt() {
    try (Visitor visitor = new Visitor(chromium, port)) {
      List<String> asked = new ArrayList<>();
      visitor.page().onRequest(request -> asked.add(request.url()));
      visitor.login(first.username(), Company.PASSWORD).open("/tasks");
      visitor.settled();
      Assertions.assertThat(asked).isNotEmpty().noneMatch(url -> url.contains("/assets/studio/"));
      visitor.open("/studio");
      visitor.settled();
      Assertions.assertThat(asked).anyMatch(url -> url.contains("/assets/studio/"));
    }
  }

  private Visitor visitor(Person who) {
    // Whoever is refused a lock is told so by the browser, too.
    Visitor visitor =
        new Visitor(chromium, port).expecting(message -> message.text().contains("409"));
    visitors.add(visitor);
    return visitor.login(who.username(), Company.PASSWORD);
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator heading(Page page, String name) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
  }

  private static Locator cell(Page page) {
    return page.locator("[data-element-id=" + RESULT + "]");
  }

  /** Types into a cell of a table as somebody does. */
  private static void write(Page page, String cell, String text) {
    Locator field = page.locator("[data-element-id=" + cell + "]");
    field.click();
    page.keyboard().press("Control+a");
    page.keyboard().insertText(text);
  }

  private void look(Visitor visitor, String name) {
    amiss.addAll(visitor.amiss(name, Visitor.DESK));
  }
}

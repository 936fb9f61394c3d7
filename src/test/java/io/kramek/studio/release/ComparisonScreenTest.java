package io.kramek.studio.release;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.kramek.identity.Role;
import io.kramek.studio.migration.Changed;
import io.kramek.studio.process.Releases;
import io.kramek.studio.process.Releases.Entry;
import io.kramek.studio.process.Releases.Kind;
import io.kramek.studio.process.ShippedFiles;
import io.kramek.testing.BrowserTest;
import io.kramek.testing.Chromium;
import io.kramek.testing.Company;
import io.kramek.testing.Http;
import io.kramek.testing.Visitor;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A manager looks at what is different between two releases, and passes over what is shipped. */
@BrowserTest
class ComparisonScreenTest {

  private static final String PIPELINE = "opportunity-pipeline.bpmn";
  private static final String TABLE = "lead-assignment.dmn";
  private static final String FORM = "work-stage.form";
  private static final String LEADS = "lead-qualification.bpmn";

  @Autowired Company company;
  @Autowired Releases releases;
  @Autowired ShippedFiles shipped;
  @Autowired TransactionTemplate transactions;
  @Autowired JdbcClient jdbc;

  @Value("${local.server.port}")
  int port;

  private int before;
  private Company.Person person;
  private Http manager;

  @BeforeEach
  void aManager() {
    before = releases.inForce().number();
    person = company.join("comparing", Role.MANAGER, null, null);
    manager = company.as(person);
  }

  @AfterEach
  void asItWas() {
    jdbc.sql("delete from shipped_passed").update();
    Map<String, byte[]> files = releases.files(releases.numbered(before).orElseThrow());
    release(shipped.all(), Kind.SHIPPED);
    release(files, Kind.DRAFT);
  }

  @Test
  void anyTwoReleasesAreComparedInWordsAndSideBySide() {
    Map<String, byte[]> files = releases.files(releases.inForce());
    change(files, PIPELINE, Changed::withShorterDeadline);
    int shorter = release(files, Kind.DRAFT);
    change(files, TABLE, table -> table.replace("\"LONDON\"", "\"PRAHA\""));
    change(files, FORM, form -> form.replace("\"label\": \"Deal\"", "\"label\": \"The deal\""));
    int last = release(files, Kind.DRAFT);
    try (Chromium chromium = new Chromium();
        Visitor visitor = visitor(chromium)) {
      Page page = visitor.open("/studio/releases/" + last);
      visitor.settled();
      Locator panel = page.locator("section", having(heading(page, "What is different")));
      assertThat(panel).not().containsText(PIPELINE);

      choose(page, before);
      assertThat(panel.getByText("Time until Deal stalled: 10 days → 5 days")).isVisible();
      draw(page, PIPELINE);
      for (String side : new String[] {release(before), release(last)}) {
        Locator drawing = page.getByLabel(PIPELINE + ": " + side);
        assertThat(
                drawing.locator("[data-element-id=event_preQualificationStalled].compared-changed"))
            .hasCount(1);
        assertThat(drawing.locator("[data-element-id=event_offerStalled].compared-changed"))
            .hasCount(0);
      }

      draw(page, TABLE);
      assertThat(changed(panel, "td").first()).hasText("\"LONDON\"");
      assertThat(changed(panel, "td").last()).hasText("\"PRAHA\"");
      assertThat(panel).containsText("\"LONDON\" → \"PRAHA\"");
      draw(page, FORM);
      assertThat(panel.getByText("Field Deal is now called The deal")).isVisible();
      assertThat(changed(panel, "tr").first()).containsText("Deal" + "Line of text");
      assertThat(changed(panel, "tr").last()).containsText("The deal" + "Line of text");
      assertThat(panel).not().containsText("textfield");
      Assertions.assertThat(visitor.amiss("compared", Visitor.DESK)).isEmpty();

      choose(page, shorter);
      assertThat(panel).containsText(TABLE);
      assertThat(panel).not().containsText(PIPELINE);
      Assertions.assertThat(visitor.complaints()).isEmpty();
    }
  }

  @Test
  void whatIsKeptAsOursIsNotOfferedAgainAndRunsAsItDid() {
    Map<String, byte[]> files = new HashMap<>(shipped.all());
    change(files, LEADS, model -> model.replace("name=\"Qualify lead\"", "name=\"Check lead\""));
    release(files, Kind.SHIPPED);
    change(files, LEADS, model -> model.replace("name=\"Check lead\"", "name=\"Look at lead\""));
    int ours = release(files, Kind.DRAFT);
    String runs = model();
    try (Chromium chromium = new Chromium();
        Visitor visitor = visitor(chromium)) {
      Page page = visitor.open("/studio/releases");
      visitor.settled();
      Locator news = page.locator("section", having(heading(page, "News from Krámek")));
      assertThat(news.getByText("Both have changed it")).isVisible();
      assertThat(news.getByText("Check lead is now called Qualify lead")).isVisible();
      assertThat(news.getByText("Check lead is now called Look at lead")).isVisible();

      news.getByRole(AriaRole.BUTTON, named("Keep ours: Lead qualification")).press("Enter");
      page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON, named("Keep ours")).click();

      assertThat(page.getByText("Lead qualification stays as it is.")).isVisible();
      assertThat(heading(page, "News from Krámek")).hasCount(0);
      visitor.open("/studio/releases");
      visitor.settled();
      assertThat(heading(page, "News from Krámek")).hasCount(0);
      Assertions.assertThat(visitor.complaints()).isEmpty();
    }
    Assertions.assertThat(manager.get("/api/studio/upgrades").is(200).body()).isEmpty();
    Assertions.assertThat(releases.inForce().number()).isEqualTo(ours);
    Assertions.assertThat(model()).isEqualTo(runs).contains("Look at lead");
  }

  private String model() {
    return manager.get("/api/studio/models/" + LEADS).is(200).at("/content");
  }

  private Visitor visitor(Chromium chromium) {
    return new Visitor(chromium, port).login(person.username(), Company.PASSWORD);
  }

  private static void choose(Page page, int release) {
    page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Compare with"))
        .or(page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Compare with")))
        .first()
        .fill(release(release));
    page.getByRole(
            AriaRole.OPTION,
            new Page.GetByRoleOptions()
                .setName(Pattern.compile("^" + release(release) + "( ·.*)?$")))
        .click();
  }

  private static String release(int number) {
    return "Release " + number;
  }

  private static void draw(Page page, String file) {
    page.locator("div:has(> h3:has-text('" + file + "'))")
        .getByRole(
            AriaRole.BUTTON,
            new Locator.GetByRoleOptions().setName(Pattern.compile("Show side by side$")))
        .click();
  }

  private static Locator changed(Locator panel, String cell) {
    return panel.locator(cell + "[class*=changed]");
  }

  private static Locator heading(Page page, String name) {
    return page.getByRole(
        AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Page.LocatorOptions having(Locator inner) {
    return new Page.LocatorOptions().setHas(inner);
  }

  private static Locator.GetByRoleOptions named(String name) {
    return new Locator.GetByRoleOptions().setName(name).setExact(true);
  }

  private static void change(Map<String, byte[]> files, String file, UnaryOperator<String> change) {
    String was = new String(files.get(file), StandardCharsets.UTF_8);
    String is = change.apply(was);
    Assertions.assertThat(is).isNotEqualTo(was);
    files.put(file, is.getBytes(StandardCharsets.UTF_8));
  }

  private int release(Map<String, byte[]> files, Kind kind) {
    return transactions.execute(
        tx ->
            releases.release(
                "compared", "test", files, new Entry(kind, null, "[]", "{}", null, null, null)));
  }
}

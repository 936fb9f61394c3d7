package io.kramek.studio;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.kramek.studio.migration.Moving;
import io.kramek.testing.Http;
import io.kramek.testing.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;

/** Where a manager moves what is running; the work behind it is done at once. */
final class MigrationScreen {

  private final Visitor visitor;
  private final Page page;
  private final ApplicationContext application;
  private final List<String> begun = new ArrayList<>();

  MigrationScreen(Visitor visitor, ApplicationContext application) {
    this.visitor = visitor;
    this.page = visitor.page();
    this.application = application;
  }

  /** Opens the list of who can move from a version of a process. */
  String open(String process, int version) {
    visitor.open("/studio/migrations");
    page.getByRole(AriaRole.LISTITEM)
        .filter(new Locator.FilterOptions().setHasText(process))
        .filter(new Locator.FilterOptions().setHasText("version " + version + " →"))
        .getByRole(AriaRole.BUTTON)
        .click();
    page.waitForURL("**/studio/migrations/*-*");
    String migration = page.url().replaceFirst(".*/", "");
    begun.add(migration);
    return migration;
  }

  void everybodyCanMove() {
    assertThat(page.getByText("Nothing speaks against anybody")).isVisible();
  }

  void cannotMove(String record, String why) {
    assertThat(
            page.getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText(record))
                .filter(new Locator.FilterOptions().setHasText(why)))
        .isVisible();
  }

  /** Says where a step goes that the other version does not have. */
  void send(String step, String target) {
    choose("Step in the old version", step + " (goes nowhere)");
    choose("Goes to", target);
  }

  void allMove() {
    button("Move all now").click();
    assertThat(page.getByText("They move one after the other").first()).isVisible();
    Moving.runsIn(application);
    assertThat(page.getByText("Whoever could move has moved.")).isVisible();
  }

  /** Whoever is on their way goes on. */
  void goesOn() {
    Moving.runsIn(application);
  }

  /** Moves back whoever can; the screen says beforehand who cannot, and why. */
  void back(String migration, String stuck) {
    visitor.open("/studio/migrations/" + migration);
    button("Move back…").click();
    Locator dialog = page.getByRole(AriaRole.DIALOG);
    assertThat(dialog.getByText(stuck)).isVisible();
    dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Move back")).click();
    assertThat(page.getByText("They move back one after the other.")).isVisible();
    Moving.runsIn(application);
    assertThat(page.getByText("Whoever could go back is back in the old version.")).isVisible();
  }

  /** Takes back what a test that has failed has left in the midst of it. */
  void undo(Http manager) {
    Moving.runsIn(application);
    begun.forEach(
        migration -> manager.post("/api/studio/migrations/" + migration + "/back", Map.of()));
    Moving.runsIn(application);
  }

  private void choose(String list, String option) {
    page.getByLabel(list).first().click();
    page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(option).setExact(true))
        .click();
  }

  private Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }
}

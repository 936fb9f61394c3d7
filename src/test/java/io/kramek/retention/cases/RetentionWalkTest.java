package io.kramek.retention.cases;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.kramek.testing.BrowserTest;
import io.kramek.testing.Chromium;
import io.kramek.testing.Company;
import io.kramek.testing.Engine;
import io.kramek.testing.Http;
import io.kramek.testing.Visitor;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A worried colleague keeps a customer, from the customer's page to an accepted offer. */
@BrowserTest
class RetentionWalkTest {

  @Autowired Company company;
  @Autowired Engine engine;
  @Autowired JdbcClient jdbc;

  @Value("${local.server.port}")
  int port;

  @Test
  void aCustomerIsKeptFromTheirPageToAnAcceptedOffer() {
    Http marie = company.as("marie", "kramek");
    marie.patch("/api/session", Map.of("language", "en")).is(200);
    String customer = marie.get("/api/customers?size=1&page=3").is(200).at("/items/0/id");
    worth(UUID.fromString(customer));
    try (Chromium chromium = new Chromium();
        Visitor visitor = new Visitor(chromium, port).login("marie", "kramek")) {
      Page page = visitor.open("/customers/" + customer);
      button(page, "Start keeping").click();
      page.getByRole(AriaRole.DIALOG)
          .getByLabel("In your words")
          .fill("They looked at another shop.");
      button(page, "Open the case").click();
      page.waitForURL("**/retention/cases/*");
      visitor.settled();
      engine.runJobs();
      page.reload();
      visitor.settled();

      assertThat(page.getByText("A good customer: whoever looks after them acts.")).isVisible();
      button(page, "Discount on the next purchase 8%").click();
      button(page, "Give it").click();
      assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
      engine.runJobs();
      page.reload();
      visitor.settled();
      button(page, "The customer accepts").click();
      page.getByRole(AriaRole.DIALOG).getByLabel("Note").fill("Orders again next week");
      page.getByRole(AriaRole.DIALOG)
          .getByRole(
              AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("The customer accepts"))
          .click();
      assertThat(page.getByText("Will they buy?").first()).isVisible();

      visitor.open("/retention/cases");
      visitor.settled();
      assertThat(page.getByRole(AriaRole.HEADING, heading("Will they buy?"))).isVisible();
      visitor.open("/retention/results");
      visitor.settled();
      assertThat(page.getByText("A call with an offer")).isVisible();
      Assertions.assertThat(visitor.complaints()).isEmpty();
    }
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first();
  }

  private static Page.GetByRoleOptions heading(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private void worth(UUID customer) {
    jdbc.sql(
            """
            insert into customer_facts (customer_id, first_purchase_on, last_purchase_on, purchases, purchase_days,
              revenue, counted_to, purchases_12m, revenue_12m, margin_12m)
            values (?, current_date - 700, current_date - 20, 10, 10, 30000, current_date, 10, 12000, 4000)
            on conflict (customer_id) do update set margin_12m = 4000, revenue_12m = 12000, purchases_12m = 10
            """)
        .param(customer)
        .update();
    jdbc.sql(
            """
            insert into customer_value (customer_id, tier, rule, table_version, as_of, since)
            values (?, 'B', 1, 1, current_date, now())
            on conflict (customer_id) do update set tier = 'B'
            """)
        .param(customer)
        .update();
  }
}

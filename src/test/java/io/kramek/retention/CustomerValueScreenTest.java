package io.kramek.retention;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.kramek.customers.CustomerId;
import io.kramek.testing.BrowserTest;
import io.kramek.testing.Chromium;
import io.kramek.testing.Company;
import io.kramek.testing.Engine;
import io.kramek.testing.Http;
import io.kramek.testing.Visitor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A manager reviews all customers, sees who moves, and why one of them stands where it does. */
@BrowserTest
class CustomerValueScreenTest {

  private static final String PASSWORD = "kramek";

  @Autowired Company company;
  @Autowired Engine engine;
  @Autowired JdbcClient jdbc;

  @Value("${local.server.port}")
  int port;

  @Test
  void aReviewIsStartedLookedAtAndExplained() {
    purchases();
    Http http = company.as("marie", PASSWORD);
    String solid = solid(http);
    http.patch("/api/session", Map.of("language", "en")).is(200);
    for (int months = 3; months > 0; months--) {
      http.post("/api/retention/reviews", Map.of("asOf", today().minusMonths(months).toString()))
          .is(202);
      engine.runJobs();
    }
    try (Chromium chromium = new Chromium();
        Visitor marie = new Visitor(chromium, port).login("marie", PASSWORD)) {
      Page page = marie.open("/customer-value");
      marie.settled();
      button(page, "Review now").click();
      assertThat(page.getByText("The review has begun.")).isVisible();
      engine.runJobs();
      page.reload();
      marie.settled();
      assertThat(page.getByText("done").first()).isVisible();
      Locator tiers =
          page.getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName("Tiers now"));
      assertThat(tiers.getByText("the best customers").first()).isVisible();
      assertThat(
              page.getByRole(
                  AriaRole.IMG, new Page.GetByRoleOptions().setName("Customers moving between")))
          .isVisible();
      look(marie, "value");
      Locator asOf = page.getByRole(AriaRole.TEXTBOX, named("As of"));
      assertThat(page.getByText("tells tiers only")).hasCount(0);
      asOf.fill("1 Jul 2025");
      asOf.press("Tab");
      assertThat(page.getByText("tells tiers only")).isVisible();

      tiers.getByRole(AriaRole.LINK).first().click();
      marie.settled();
      assertThat(page.getByRole(AriaRole.COMBOBOX, named("Tier"))).hasValue("A");
      look(marie, "list");

      marie.open("/customers/" + solid);
      marie.settled();
      assertThat(page.getByText("Solid revenue").first()).isVisible();
      assertThat(page.getByText("instead of").first()).isVisible();
      page.getByText("What was decided, and when").click();
      assertThat(page.getByText("table version").first()).isVisible();
      look(marie, "card");
      assertThat(marie.complaints()).isEmpty();
    }
  }

  private static void look(Visitor visitor, String name) {
    assertThat(visitor.amiss("value-" + name)).isEmpty();
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, named(name));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static LocalDate today() {
    return LocalDate.now(java.time.ZoneId.of("Europe/Prague"));
  }

  /** Somebody who has bought nothing but what is said here. */
  private String solid(Http http) {
    Map<String, String> person = Map.of("kind", "PERSON", "name", "Solid Customer");
    String id = http.post("/api/customers", person).is(201).at("/id");
    Bought bought = new Bought(jdbc);
    for (int days : List.of(200, 20)) {
      bought.purchase(
          new CustomerId(UUID.fromString(id)), today().minusDays(days).toString(), "700");
    }
    return id;
  }

  /** Every customer of the sample has bought something, some of them lately. */
  private void purchases() {
    Bought bought = new Bought(jdbc);
    List<UUID> customers =
        new ArrayList<>(
            jdbc.sql("select id from customer order by id limit 40").query(UUID.class).list());
    for (int i = 0; i < customers.size(); i++) {
      CustomerId customer = new CustomerId(customers.get(i));
      int amount = i % 4 == 0 ? 3_000 : i % 4 == 1 ? 700 : 60;
      bought.purchase(customer, today().minusDays(200).toString(), amount + "");
      bought.purchase(customer, today().minusDays(20 + i % 50).toString(), amount + "");
    }
  }
}

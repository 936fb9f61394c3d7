package io.kramek.purchases;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.kramek.testing.BrowserTest;
import io.kramek.testing.Chromium;
import io.kramek.testing.Company;
import io.kramek.testing.Visitor;
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
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a customer bought, on the screens, by hand. */
@BrowserTest
class PurchaseWalkTest {

  private static Chromium chromium;

  @Autowired Company company;
  @Autowired JdbcClient jdbc;

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
    visitor =
        new Visitor(chromium, port)
            // A return that is too large is refused.
            .expecting(message -> message.text().contains("422"))
            .login("marie", "kramek");
    page = visitor.page();
  }

  @AfterEach
  void nothingWasAmissInTheBrowser() {
    amiss.addAll(visitor.complaints());
    visitor.close();
    Assertions.assertThat(amiss).isEmpty();
  }

  @Test
  void aPurchaseIsRecordedPartlyReturnedAndPaid() {
    String customer =
        company
            .as("marie", "kramek")
            .post("/api/customers", Map.of("kind", "PERSON", "name", "Walk-in Customer"))
            .is(201)
            .at("/id");
    visitor.open("/customers/" + customer + "?tab=purchases");
    assertThat(page.getByText("Nothing bought yet")).isVisible();
    button("Record a purchase").click();
    page.getByLabel("or in words").fill("Bread shelf");
    page.getByLabel("Amount").fill("120.50");
    look();
    button("Save").click();
    assertThat(page.getByText("To be paid").first()).isVisible();
    page.getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName("Purchases"))
        .getByRole(AriaRole.LINK)
        .first()
        .click();

    assertThat(page.getByText("What was bought")).isVisible();
    button("Record a return").click();
    page.getByLabel("Amount (EUR)").fill("200");
    button("Save").click();
    assertThat(page.getByText("More cannot come back than was bought").first()).isVisible();
    page.getByLabel("Amount (EUR)").fill("20.50");
    button("Save").click();
    button("Record a payment").click();
    assertThat(page.getByLabel("Amount (EUR)")).hasValue("100.00");
    button("Save").click();
    assertThat(page.getByText("Settled")).isVisible();
    look();
  }

  @Test
  void ratesAreSetByThoseWhoRunTheCompany() {
    visitor.open("/exchange-rates");
    button("Set a rate").first().click();
    page.getByLabel("Currency").fill("CHF");
    page.getByLabel("Worth in EUR").fill("1.0625");
    button("Save").click();
    assertThat(page.getByText("1.0625")).isVisible();
    look();
  }

  @Test
  void theSampleCompanysCustomersBuyInDifferentWays() {
    Assertions.assertThat(customersWho("count(*) >= 15 and max(bought_on) > current_date - 60"))
        .as("strong")
        .isGreaterThan(15);
    Assertions.assertThat(customersWho("count(*) >= 8 and max(bought_on) < current_date - 200"))
        .as("lost")
        .isGreaterThan(15);
    Assertions.assertThat(customersWho("count(*) <= 4")).as("weak").isGreaterThan(50);
    Assertions.assertThat(
            jdbc.sql("select count(*) from purchase_return").query(Integer.class).single())
        .isGreaterThan(10);
    Assertions.assertThat(
            jdbc.sql(
                    """
                    select count(*) from purchase p where due_on < current_date - 20
                      and not exists (select 1 from purchase_payment b where b.purchase_id = p.id)
                    """)
                .query(Integer.class)
                .single())
        .as("overdue")
        .isGreaterThan(3);
  }

  private int customersWho(String buy) {
    return jdbc.sql(
            "select count(*) from (select 1 from purchase where number like 'F-%' group by customer_id having "
                + buy
                + ") customers")
        .query(Integer.class)
        .single();
  }

  private void look() {
    amiss.addAll(visitor.amiss("purchases"));
  }

  private Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }
}

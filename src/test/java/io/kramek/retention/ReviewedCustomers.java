package io.kramek.retention;

import io.kramek.customers.CustomerId;
import io.kramek.shared.Ids;
import io.kramek.testing.Company;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Customers of a team with a worth, as reviews leave them behind. */
@Component
public class ReviewedCustomers {

  private final JdbcClient jdbc;
  private final Clock clock;

  ReviewedCustomers(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** A customer of the team's rep, with a tier and a margin of twelve months. */
  public CustomerId customer(Company.Team team, String tier, int margin) {
    CustomerId customer = new CustomerId(Ids.next());
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    jdbc.sql(
            """
            insert into customer (id, kind, name, email, owner_id, team_id, created_at, version)
            values (?, 'ORGANISATION', ?, ?, ?, ?, now(), 0)
            """)
        .params(
            customer.value(),
            "Shop " + customer,
            customer + "@example.com",
            team.rep().id().value(),
            team.id().value())
        .update();
    jdbc.sql(
            """
            insert into customer_address (id, customer_id, kind, country) values (?, ?, 'SEAT', 'CZ')
            """)
        .params(Ids.next(), customer.value())
        .update();
    // A model that another test has fitted would tell how many of them are still customers.
    jdbc.sql("delete from repurchase_model").update();
    jdbc.sql(
            """
            insert into customer_facts (customer_id, first_purchase_on, last_purchase_on, purchases, purchase_days,
              revenue, counted_to, purchases_12m, revenue_12m, margin_12m, revenue_before)
            values (?, ?, ?, 10, 10, 90000, ?, 10, ?, ?, 0)
            """)
        .params(
            customer.value(), today.minusYears(2), today.minusDays(20), today, margin * 3, margin)
        .update();
    if (tier != null) {
      jdbc.sql(
              """
              insert into customer_value (customer_id, tier, rule, table_version, as_of, since)
              values (?, ?, 1, 1, ?, now())
              """)
          .params(customer.value(), tier, today)
          .update();
    }
    return customer;
  }

  /** A purchase that is recorded now. */
  public void buys(CustomerId customer, LocalDate day, int amount, int cost) {
    buys(customer, day, amount, cost, clock.instant());
  }

  /** A purchase that is recorded at a moment. */
  public void buys(CustomerId customer, LocalDate day, int amount, int cost, Instant recorded) {
    jdbc.sql(
            """
            insert into purchase (id, number, customer_id, source, bought_on, currency, amount, cost, rate, recorded_at)
            values (?, ?, ?, 'API', ?, 'EUR', ?, ?, 1, ?)
            """)
        .params(
            Ids.next(),
            "P" + Ids.next(),
            customer.value(),
            day,
            amount,
            cost,
            recorded.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The customer gives back a part of what they bought last. */
  public void givesBack(CustomerId customer, LocalDate day, int amount, int cost) {
    jdbc.sql(
            """
            insert into purchase_return (id, number, purchase_id, customer_id, returned_on, amount, cost, recorded_at)
            select :id, :number, p.id, p.customer_id, :day, :amount, :cost, :now from purchase p
            where p.customer_id = :customer order by p.recorded_at desc limit 1
            """)
        .param("id", Ids.next())
        .param("number", "R" + Ids.next())
        .param("day", day)
        .param("amount", amount)
        .param("cost", cost)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("customer", customer.value())
        .update();
  }

  /** Erases the record of a customer. */
  public void erase(CustomerId customer) {
    jdbc.sql("delete from customer_address where customer_id = ?").param(customer.value()).update();
    jdbc.sql("delete from customer where id = ?").param(customer.value()).update();
  }
}

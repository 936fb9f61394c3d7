package io.kramek.retention;

import io.kramek.customers.CustomerId;
import io.kramek.shared.Ids;
import io.kramek.testing.Company;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Customers and what they bought, written down as if they had come from elsewhere. */
final class Bought {

  private final JdbcClient jdbc;

  Bought(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  CustomerId customer() {
    return customer(null);
  }

  CustomerId customer(@Nullable Company.Team team) {
    UUID id = Ids.next();
    jdbc.sql(
            """
            insert into customer (id, kind, name, owner_id, team_id, created_at, version)
            values (:id, 'ORGANISATION', :name, :owner::uuid, :team::uuid, now(), 0)
            """)
        .param("id", id)
        .param("name", "Buyer " + id)
        .param("owner", team == null ? null : team.rep().id().value().toString())
        .param("team", team == null ? null : team.id().value().toString())
        .update();
    return new CustomerId(id);
  }

  /** A purchase of which only the amount is known. */
  UUID purchase(CustomerId customer, String on, String amount) {
    return purchase(customer, on, amount, null, null, "1", null);
  }

  UUID purchase(
      CustomerId customer,
      String on,
      String amount,
      @Nullable String list,
      @Nullable String cost,
      String rate,
      @Nullable String due) {
    UUID id = Ids.next();
    jdbc.sql(
            """
            insert into purchase (id, number, customer_id, source, bought_on, currency, amount, list_amount, cost, rate,
              due_on, recorded_at)
            values (:id, :number, :customer, 'API', :on::date, 'EUR', :amount, :list::numeric, :cost::numeric, :rate,
              :due::date, now())
            """)
        .param("id", id)
        .param("number", id.toString())
        .param("customer", customer.value())
        .param("on", on)
        .param("amount", new BigDecimal(amount))
        .param("list", list)
        .param("cost", cost)
        .param("rate", new BigDecimal(rate))
        .param("due", due)
        .update();
    return id;
  }

  /** A line of a purchase; without a product it is not on the price list. */
  void line(
      CustomerId customer,
      UUID purchase,
      int position,
      @Nullable UUID product,
      String name,
      int quantity,
      String amount,
      @Nullable String list,
      @Nullable String cost) {
    jdbc.sql(
            """
            insert into purchase_line (purchase_id, customer_id, position, product_id, name, quantity, amount, list_amount, cost)
            values (?, ?, ?, ?::uuid, ?, ?, ?, ?::numeric, ?::numeric)
            """)
        .params(
            purchase,
            customer.value(),
            position,
            product == null ? null : product.toString(),
            name,
            quantity,
            new BigDecimal(amount),
            list,
            cost)
        .update();
  }

  void returned(CustomerId customer, UUID purchase, String on, String amount, String cost) {
    jdbc.sql(
            """
            insert into purchase_return (id, number, purchase_id, customer_id, returned_on, amount, cost, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?::numeric, now())
            """)
        .params(
            Ids.next(),
            Ids.next().toString(),
            purchase,
            customer.value(),
            LocalDate.parse(on),
            new BigDecimal(amount),
            cost)
        .update();
  }

  void paid(CustomerId customer, UUID purchase, String on, String amount) {
    jdbc.sql(
            """
            insert into purchase_payment (id, number, purchase_id, customer_id, paid_on, amount, recorded_at)
            values (?, ?, ?, ?, ?, ?, now())
            """)
        .params(
            Ids.next(),
            Ids.next().toString(),
            purchase,
            customer.value(),
            LocalDate.parse(on),
            new BigDecimal(amount))
        .update();
  }
}

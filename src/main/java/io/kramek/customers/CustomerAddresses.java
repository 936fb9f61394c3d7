package io.kramek.customers;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where letters to customers go, and in which language they are written. */
@Component
public class CustomerAddresses {

  /** Whoever a letter is for; the language is that of their country. */
  public record Addressee(String name, String email, String language) {}

  private final JdbcClient jdbc;

  CustomerAddresses(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The customer's own address, else that of one of their people; there may be none. */
  public Optional<Addressee> of(CustomerId customer) {
    return jdbc.sql(
            """
            select c.name, coalesce(c.email, (select k.email from customer_contact k
                where k.customer_id = c.id and k.email is not null order by k.id limit 1)) email,
              (select a.country from customer_address a where a.customer_id = c.id and a.country is not null
                order by a.kind <> 'SEAT', a.id limit 1) country
            from customer c where c.id = :customer
            """)
        .param("customer", customer.value())
        .query(
            (row, n) ->
                new Addressee(
                    row.getString("name"),
                    row.getString("email"),
                    language(row.getString("country"))))
        .optional()
        .filter(person -> person.email() != null && !person.email().isBlank());
  }

  /** Where a customer is, by two letters: by its seat, else by another address of it. */
  public Optional<String> country(CustomerId customer) {
    return jdbc.sql(
            """
            select country from customer_address where customer_id = ? and country is not null
            order by kind <> 'SEAT', id limit 1
            """)
        .param(customer.value())
        .query(String.class)
        .optional();
  }

  private static String language(String country) {
    return switch (country == null ? "" : country) {
      case "CZ", "SK" -> "cs";
      case "PL" -> "pl";
      default -> "en";
    };
  }
}

package io.kramek.customers;

import io.kramek.customers.CustomerDetails.AddressKind;
import io.kramek.customers.CustomerDetails.NewAddress;
import io.kramek.customers.CustomerDetails.NewContact;
import io.kramek.shared.Ids;
import io.kramek.shared.Problem;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes the rows that hang on a customer. */
@Repository
class DetailStore {

  private final JdbcClient jdbc;

  DetailStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  UUID insert(CustomerId customer, NewContact contact) {
    UUID id = Ids.next();
    jdbc.sql(
            """
            insert into customer_contact (id, customer_id, name, job_title, email, phone)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            id,
            customer.value(),
            name(contact),
            Tidy.text(contact.jobTitle()),
            Tidy.email(contact.email()),
            Tidy.text(contact.phone()))
        .update();
    refreshTraces(customer);
    return id;
  }

  boolean update(CustomerId customer, UUID id, NewContact contact) {
    int updated =
        jdbc.sql(
                """
                update customer_contact set name = ?, job_title = ?, email = ?, phone = ?
                where id = ? and customer_id = ?
                """)
            .params(
                name(contact),
                Tidy.text(contact.jobTitle()),
                Tidy.email(contact.email()),
                Tidy.text(contact.phone()),
                id,
                customer.value())
            .update();
    refreshTraces(customer);
    return updated == 1;
  }

  boolean deleteContact(CustomerId customer, UUID id) {
    boolean deleted = delete("customer_contact", customer, id);
    refreshTraces(customer);
    return deleted;
  }

  UUID insert(CustomerId customer, NewAddress address) {
    UUID id = Ids.next();
    AddressKind kind = address.kind() == null ? AddressKind.OTHER : address.kind();
    int inserted =
        jdbc.sql(
                """
                insert into customer_address (id, customer_id, kind, street, city, postal_code, country)
                values (?, ?, ?, ?, ?, ?, ?) on conflict (customer_id) where kind = 'SEAT' do nothing
                """)
            .params(
                id,
                customer.value(),
                kind.name(),
                Tidy.text(address.street()),
                Tidy.text(address.city()),
                Tidy.text(address.postalCode()),
                Tidy.text(address.country()))
            .update();
    if (inserted == 0) {
      throw Problem.invalid(new Problem.Field("kind", "onlyOneSeat"));
    }
    return id;
  }

  boolean deleteAddress(CustomerId customer, UUID id) {
    return delete("customer_address", customer, id);
  }

  UUID insertNote(CustomerId customer, String text, UUID by, Instant at) {
    UUID id = Ids.next();
    jdbc.sql("insert into customer_note (id, customer_id, text, by_id, at) values (?, ?, ?, ?, ?)")
        .params(id, customer.value(), text.strip(), by, Timestamp.from(at))
        .update();
    return id;
  }

  boolean deleteNote(CustomerId customer, UUID id) {
    return delete("customer_note", customer, id);
  }

  private boolean delete(String table, CustomerId customer, UUID id) {
    return jdbc.sql("delete from " + table + " where id = ? and customer_id = ?")
            .params(id, customer.value())
            .update()
        == 1;
  }

  /** A customer is found by the names, addresses and numbers of its people, too. */
  private void refreshTraces(CustomerId customer) {
    jdbc.sql(
            """
            update customer set contact_traces = coalesce((
              select string_agg(' ' || name || ' ' || coalesce(email, '') || ' '
                || coalesce(regexp_replace(phone, '\\D', '', 'g'), ''), '' order by id)
              from customer_contact where customer_id = :id), '')
            where id = :id
            """)
        .param("id", customer.value())
        .update();
  }

  private static String name(NewContact contact) {
    String name = Tidy.text(contact.name());
    if (name == null) {
      throw Problem.invalid(new Problem.Field("name", "required"));
    }
    return name;
  }
}

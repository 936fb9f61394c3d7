package io.kramek.leads;

import io.kramek.customers.CustomerDetails.NewContact;
import io.kramek.customers.Customers.Facts;
import io.kramek.customers.Customers.Kind;
import io.kramek.customers.Customers.NewCustomer;
import java.util.List;

/**
 * Makes a customer of a stranger: their company with them as its contact, or where they named none,
 * themselves.
 */
final class NewCustomers {

  private NewCustomers() {}

  static NewCustomer from(Lead lead) {
    Contact contact = lead.contact();
    boolean person = contact.company() == null;
    Facts facts =
        Facts.of(
            person ? contact.label() : contact.company(),
            contact.registrationNumber(),
            contact.email(),
            contact.phone());
    List<NewContact> contacts =
        person || contact.name() == null
            ? List.of()
            : List.of(new NewContact(contact.name(), null, contact.email(), contact.phone()));
    return new NewCustomer(
        person ? Kind.PERSON : Kind.ORGANISATION,
        facts,
        lead.owner(),
        lead.team(),
        contacts,
        List.of());
  }
}

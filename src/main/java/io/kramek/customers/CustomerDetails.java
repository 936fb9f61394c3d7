package io.kramek.customers;

import io.kramek.customers.Customers.CustomerView;
import io.kramek.identity.CurrentUser;
import io.kramek.identity.PersonName;
import io.kramek.identity.Role;
import io.kramek.identity.SignedIn;
import io.kramek.shared.Problem;
import jakarta.annotation.Nullable;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what many people add to a customer all day: its people, addresses and notes. Adding to them
 * is no change of the customer, so nobody has to have seen its latest version.
 */
@Service
@Transactional
public class CustomerDetails {

  /** What an address is for. */
  public enum AddressKind {
    SEAT,
    BILLING,
    DELIVERY,
    OTHER
  }

  /** Somebody at a customer, to be added or corrected. */
  public record NewContact(String name, String jobTitle, String email, String phone) {}

  /** Where a customer is; the country is an ISO code of two letters. */
  public record NewAddress(
      AddressKind kind, String street, String city, String postalCode, String country) {}

  /** Somebody at a customer. */
  public record ContactPerson(
      UUID id,
      String name,
      @Nullable String jobTitle,
      @Nullable String email,
      @Nullable String phone) {}

  /** An address of a customer. */
  public record Address(
      UUID id,
      AddressKind kind,
      String street,
      String city,
      @Nullable String postalCode,
      String country) {}

  /** What somebody wants to be remembered about a customer. */
  public record CustomerNote(UUID id, String text, @Nullable PersonName by, Instant at) {}

  private final DetailStore store;
  private final CustomerQueries queries;
  private final CurrentUser currentUser;
  private final Clock clock;

  CustomerDetails(
      DetailStore store, CustomerQueries queries, CurrentUser currentUser, Clock clock) {
    this.store = store;
    this.queries = queries;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /** Adds somebody who is at the customer. */
  public CustomerView addContact(CustomerId id, NewContact contact) {
    queries.requireVisible(id);
    store.insert(id, contact);
    return queries.view(id);
  }

  /** Corrects what is known of somebody; all of it is replaced. */
  public CustomerView correctContact(CustomerId id, UUID contact, NewContact corrected) {
    queries.requireVisible(id);
    return after(id, store.update(id, contact, corrected));
  }

  /** Forgets somebody, and what they had to do with purchases. */
  public CustomerView removeContact(CustomerId id, UUID contact) {
    queries.requireVisible(id);
    return after(id, store.deleteContact(id, contact));
  }

  /** Adds an address; a customer has one seat at most. */
  public CustomerView addAddress(CustomerId id, NewAddress address) {
    queries.requireVisible(id);
    store.insert(id, address);
    return queries.view(id);
  }

  /** Forgets an address. */
  public CustomerView removeAddress(CustomerId id, UUID address) {
    queries.requireVisible(id);
    return after(id, store.deleteAddress(id, address));
  }

  /** Writes down what is worth remembering. */
  public CustomerView note(CustomerId id, String text) {
    queries.requireVisible(id);
    if (text == null || text.isBlank()) {
      throw Problem.invalid(new Problem.Field("text", "required"));
    }
    UUID by = currentUser.find().map(me -> me.id().value()).orElse(null);
    store.insertNote(id, text, by, clock.instant());
    return queries.view(id);
  }

  /** Strikes a note out: one's own, or as somebody who answers for a team. */
  public CustomerView removeNote(CustomerId id, UUID note) {
    CustomerView customer = get(id);
    SignedIn me = currentUser.get();
    boolean foreign =
        customer.notes().stream()
            .filter(known -> known.id().equals(note))
            .anyMatch(known -> known.by() == null || !known.by().id().equals(me.id().value()));
    if (foreign && me.role() == Role.REP) {
      throw Problem.refused("noteNotYours");
    }
    return after(id, store.deleteNote(id, note));
  }

  private CustomerView get(CustomerId id) {
    queries.requireVisible(id);
    return queries.view(id);
  }

  private CustomerView after(CustomerId id, boolean found) {
    if (!found) {
      throw Problem.notFound();
    }
    return queries.view(id);
  }
}

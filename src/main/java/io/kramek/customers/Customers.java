package io.kramek.customers;

import io.kramek.customers.CustomerDetails.Address;
import io.kramek.customers.CustomerDetails.ContactPerson;
import io.kramek.customers.CustomerDetails.CustomerNote;
import io.kramek.customers.CustomerDetails.NewAddress;
import io.kramek.customers.CustomerDetails.NewContact;
import io.kramek.identity.PersonName;
import io.kramek.identity.SignedIn;
import io.kramek.identity.TeamId;
import io.kramek.identity.UserId;
import io.kramek.identity.Users;
import io.kramek.identity.Users.TeamName;
import io.kramek.shared.Ids;
import io.kramek.shared.Money;
import io.kramek.shared.Paged;
import io.kramek.shared.Problem;
import jakarta.annotation.Nullable;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the customers: finds them, knows them again, and lets them be corrected. */
@Service
@Transactional
public class Customers {

  /** What a customer is. */
  public enum Kind {
    ORGANISATION,
    PERSON
  }

  /** What one of the customer's people has to do with a purchase. */
  public enum Role {
    DECIDES,
    INFLUENCES,
    USES
  }

  /**
   * Facts of a customer. Where facts are changed, {@code null} leaves a fact as it is and an empty
   * text takes it away.
   *
   * @param parent the organisation that this one belongs to
   * @param preferences what to remember about them: "no fatty salami"
   */
  public record Facts(
      String name,
      String registrationNumber,
      String email,
      String phone,
      String website,
      String industry,
      Integer founded,
      Integer employees,
      Money annualRevenue,
      CustomerId parent,
      List<String> preferences) {

    /** What one knows of a stranger. */
    public static Facts of(String name, String registrationNumber, String email, String phone) {
      return new Facts(
          name, registrationNumber, email, phone, null, null, null, null, null, null, null);
    }
  }

  /** Facts that are no text, and can be taken away. */
  public enum Fact {
    FOUNDED,
    EMPLOYEES,
    ANNUAL_REVENUE,
    PARENT
  }

  /** A customer to be added; owner and team may be {@code null}: then only managers see it. */
  public record NewCustomer(
      Kind kind,
      Facts facts,
      UserId owner,
      TeamId team,
      List<NewContact> contacts,
      List<NewAddress> addresses) {}

  /**
   * What is to be changed; {@code null} leaves it as it is.
   *
   * @param forgotten facts that are taken away; a text is taken away by an empty one
   * @param owner who takes care of the customer from now on, with their team
   */
  public record Correction(
      Facts facts, Set<Fact> forgotten, UserId owner, List<BuyingCentreRole> buyingCentre) {}

  /** What somebody left behind, by which they may be known again. */
  public record Traces(String name, String email, String phone, String registrationNumber) {}

  /**
   * A customer who may be the same.
   *
   * @param visible whether whoever asks may know more than that it exists and whose it is
   */
  public record Likeness(CustomerId id, String name, PersonName owner, boolean visible) {}

  /** A customer in a list. */
  public record CustomerRow(
      UUID id,
      Kind kind,
      String name,
      @Nullable String registrationNumber,
      @Nullable String city,
      @Nullable String country,
      @Nullable PersonName owner) {}

  /** A customer as others are pointed to it. */
  public record CustomerName(UUID id, String name) {}

  /**
   * What one of the customer's people has to do with a purchase.
   *
   * @param when they decide, in words: "budget round in October"
   */
  public record BuyingCentreRole(UUID contactId, Role role, @Nullable String when) {}

  /** Everything about one customer. */
  public record CustomerView(
      UUID id,
      Kind kind,
      String name,
      @Nullable String registrationNumber,
      @Nullable String email,
      @Nullable String phone,
      @Nullable String website,
      @Nullable String industry,
      @Nullable Integer founded,
      @Nullable Integer employees,
      @Nullable Money annualRevenue,
      @Nullable CustomerName parent,
      @Nullable PersonName owner,
      @Nullable TeamName team,
      List<ContactPerson> contacts,
      List<Address> addresses,
      List<CustomerNote> notes,
      List<String> preferences,
      List<BuyingCentreRole> buyingCentre,
      long version) {}

  private final CustomerRepository customers;
  private final CustomerQueries queries;
  private final DetailStore details;
  private final Recognition recognition;
  private final Users users;
  private final CustomerHistory history;
  private final Clock clock;

  Customers(
      CustomerRepository customers,
      CustomerQueries queries,
      DetailStore details,
      Recognition recognition,
      Users users,
      CustomerHistory history,
      Clock clock) {
    this.customers = customers;
    this.queries = queries;
    this.details = details;
    this.recognition = recognition;
    this.users = users;
    this.history = history;
    this.clock = clock;
  }

  /** Adds a customer, with the people and addresses that are known. */
  public CustomerId add(NewCustomer newcomer) {
    CustomerId id = new CustomerId(Ids.next());
    requireParent(id, newcomer.facts());
    var customer = new Customer(id, newcomer.kind(), newcomer.facts(), clock.instant());
    customer.assign(newcomer.owner(), newcomer.team());
    customers.saveAndFlush(customer);
    newcomer.contacts().forEach(contact -> details.insert(id, contact));
    newcomer.addresses().forEach(address -> details.insert(id, address));
    return id;
  }

  /**
   * Corrects what is known of a customer.
   *
   * @param seenVersion the version on which the correction is based
   * @throws Problem {@code stale}, with what others have changed since
   */
  public CustomerView correct(CustomerId id, Correction correction, long seenVersion) {
    queries.requireVisible(id);
    Customer customer = customers.lock(id.value()).orElseThrow(Problem::notFound);
    if (customer.version() != seenVersion) {
      throw history.stale(id, seenVersion);
    }
    requireParent(id, correction.facts());
    Map<String, Object> before = history.facts(customer);
    correction.forgotten().forEach(customer::forget);
    customer.correct(correction.facts());
    if (correction.owner() != null) {
      assign(customer, correction.owner());
    }
    if (correction.buyingCentre() != null) {
      customer.describeBuyingCentre(roles(id, correction.buyingCentre()));
    }
    customers.saveAndFlush(customer);
    history.changed(customer, before);
    return queries.view(id);
  }

  /** A page of the customers that have every word of the query somewhere; by name. */
  @Transactional(readOnly = true)
  public Paged<CustomerRow> find(String query, Paged.Request page) {
    return queries.find(query, page);
  }

  /** Everything about one customer. */
  @Transactional(readOnly = true)
  public CustomerView get(CustomerId id) {
    queries.requireVisible(id);
    return queries.view(id);
  }

  /**
   * Knows a customer again, whoever's it is, by the registration number, else the e-mail address,
   * else the phone number, of the customer or of somebody there. A trace that leads to more than
   * one customer leads to none.
   */
  @Transactional(readOnly = true)
  public Optional<CustomerId> recognise(Traces traces) {
    return recognition.recognise(traces);
  }

  /**
   * Customers who may be the same, whoever's they are: those with the same traces first, then those
   * of a similar name.
   */
  @Transactional(readOnly = true)
  public List<Likeness> similar(Traces traces) {
    return recognition.similar(traces);
  }

  /** How a customer is called. */
  @Transactional(readOnly = true)
  public String name(CustomerId id) {
    return queries.name(id);
  }

  /** Whether it is known who decides about a purchase; people decide for themselves. */
  @Transactional(readOnly = true)
  public boolean hasDecisionMaker(CustomerId id) {
    return queries.hasDecisionMaker(id);
  }

  private void requireParent(CustomerId id, Facts facts) {
    if (facts.parent() == null) {
      return;
    }
    if (!queries.isVisible(facts.parent().value())) {
      throw Problem.invalid(new Problem.Field("parentId", "unknown"));
    }
    if (queries.isWithin(facts.parent(), id)) {
      throw Problem.invalid(new Problem.Field("parentId", "circular"));
    }
  }

  private void assign(Customer customer, UserId owner) {
    SignedIn person =
        users
            .signedIn(owner)
            .orElseThrow(() -> Problem.invalid(new Problem.Field("ownerId", "unknown")));
    customer.assign(owner, person.team());
  }

  private List<BuyingRole> roles(CustomerId id, List<BuyingCentreRole> described) {
    Set<UUID> people =
        queries.contacts(id).stream().map(ContactPerson::id).collect(Collectors.toSet());
    if (!people.containsAll(described.stream().map(BuyingCentreRole::contactId).toList())) {
      throw Problem.invalid(new Problem.Field("buyingCentre", "unknown"));
    }
    return described.stream()
        .map(role -> new BuyingRole(role.contactId(), role.role(), Tidy.text(role.when())))
        .toList();
  }
}

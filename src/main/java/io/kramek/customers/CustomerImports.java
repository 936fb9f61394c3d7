package io.kramek.customers;

import io.kramek.customers.Customers.Facts;
import io.kramek.customers.Customers.Kind;
import io.kramek.identity.TeamId;
import io.kramek.identity.UserId;
import io.kramek.shared.Changes;
import io.kramek.shared.Ids;
import io.kramek.shared.Money;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes over organisations from other systems, many at a time. What a person has corrected here
 * stays, as long as the other system goes on saying the same.
 */
@Service
@Transactional
public class CustomerImports {

  /**
   * An organisation as another system knows it; what it does not know is {@code null}, and is then
   * left as it is.
   *
   * @param externalId its id there, by which it is recognised when it comes again; else it is the
   *     registration number, else the name
   * @param country in words or as a code
   * @param parentName the organisation it belongs to; that one may come later
   * @param owner who takes care of it if it is new here
   */
  public record ImportedCustomer(
      String externalId,
      String registrationNumber,
      String name,
      String industry,
      Integer founded,
      Money annualRevenue,
      Integer employees,
      String country,
      String parentName,
      UserId owner,
      TeamId team) {}

  /** What became of an imported customer. */
  public enum Result {
    CREATED,
    UPDATED,
    UNCHANGED
  }

  /** An imported customer, and what became of it. */
  public record Imported(CustomerId id, Result result) {}

  /** Who is to take care of a customer; {@code team} is theirs, if they have one. */
  public record Adoption(CustomerId customer, UserId owner, TeamId team) {}

  private final CustomerRepository customers;
  private final ImportStore store;
  private final Changes changes;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  CustomerImports(
      CustomerRepository customers,
      ImportStore store,
      Changes changes,
      ApplicationEventPublisher events,
      Clock clock) {
    this.customers = customers;
    this.store = store;
    this.changes = changes;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Takes over organisations; the same again change nothing.
   *
   * @param organisations no two of them the same
   * @return what became of each, in their order
   */
  public List<Imported> importAll(List<ImportedCustomer> organisations) {
    List<UUID> recognised = store.recognise(organisations);
    Map<UUID, Customer> known = known(recognised);
    List<Imported> results = new ArrayList<>();
    Map<CustomerId, ImportedCustomer> told = new LinkedHashMap<>();
    List<Customer> written = new ArrayList<>();
    for (int i = 0; i < organisations.size(); i++) {
      ImportedCustomer organisation = organisations.get(i);
      UUID digest = digest(organisation);
      Customer customer = known.get(recognised.get(i));
      Result result = Result.UNCHANGED;
      if (customer == null) {
        customer = create(organisation);
        result = Result.CREATED;
      } else if (!customer.hasLearned(digest)) {
        result = update(customer, organisation);
      }
      if (!customer.hasLearned(digest)) {
        customer.learnedFrom(organisation.externalId(), digest);
        written.add(customer);
        told.put(customer.id(), organisation);
      }
      results.add(new Imported(customer.id(), result));
    }
    customers.saveAllAndFlush(written);
    Set<CustomerId> elsewhere = store.storeSeatsAndParents(told);
    List<Imported> all =
        results.stream()
            .map(
                one ->
                    one.result() == Result.UNCHANGED && elsewhere.contains(one.id())
                        ? new Imported(one.id(), Result.UPDATED)
                        : one)
            .toList();
    tell(all);
    return all;
  }

  /** Of whom nobody knew anything before, nothing has changed. */
  private void tell(List<Imported> all) {
    Set<CustomerId> updated =
        all.stream()
            .filter(one -> one.result() == Result.UPDATED)
            .map(Imported::id)
            .collect(Collectors.toSet());
    if (!updated.isEmpty()) {
      events.publishEvent(new CustomersChanged(updated));
    }
  }

  /**
   * Adds people of whom another system tells no more than that they bought something; who is known
   * by the identifier stays as they are.
   *
   * @param names by the identifiers of the other system
   * @param team may be {@code null}
   * @return all of them, by those identifiers
   */
  public Map<String, CustomerId> addPeople(Map<String, String> names, UserId owner, TeamId team) {
    return store.addPeople(names, owner, team, clock.instant());
  }

  /** Customers that nobody takes care of and no team sees. */
  @Transactional(readOnly = true)
  public List<CustomerId> orphans() {
    return store.orphans();
  }

  /** Gives customers to people, with their teams; who has somebody already keeps them. */
  public void adopt(List<Adoption> adoptions) {
    store.adopt(adoptions);
  }

  /** What would become of organisations if they were taken over now. */
  @Transactional(readOnly = true)
  public List<Result> foresee(List<ImportedCustomer> organisations) {
    List<UUID> recognised = store.recognise(organisations);
    Map<UUID, Customer> known = known(recognised);
    return IntStream.range(0, organisations.size())
        .mapToObj(i -> foresee(known.get(recognised.get(i)), organisations.get(i)))
        .toList();
  }

  private static Result foresee(Customer customer, ImportedCustomer organisation) {
    if (customer == null) {
      return Result.CREATED;
    }
    return customer.hasLearned(digest(organisation)) ? Result.UNCHANGED : Result.UPDATED;
  }

  private Map<UUID, Customer> known(List<UUID> recognised) {
    return customers.findAllById(recognised.stream().filter(id -> id != null).toList()).stream()
        .collect(Collectors.toMap(customer -> customer.id().value(), Function.identity()));
  }

  private Customer create(ImportedCustomer organisation) {
    var customer =
        new Customer(
            new CustomerId(Ids.next()), Kind.ORGANISATION, facts(organisation), clock.instant());
    customer.assign(organisation.owner(), organisation.team());
    return customer;
  }

  private Result update(Customer customer, ImportedCustomer organisation) {
    Facts before = customer.facts();
    customer.correct(facts(organisation));
    if (before.equals(customer.facts())) {
      return Result.UNCHANGED;
    }
    changes.record(
        customer.id().subject(),
        customer.version() + 1,
        remembered(before),
        remembered(customer.facts()));
    return Result.UPDATED;
  }

  private static Facts facts(ImportedCustomer organisation) {
    return new Facts(
        organisation.name(),
        organisation.registrationNumber(),
        null,
        null,
        null,
        organisation.industry(),
        organisation.founded(),
        organisation.employees(),
        organisation.annualRevenue(),
        null,
        null);
  }

  private static Map<String, Object> remembered(Facts facts) {
    return Changes.facts()
        .put("name", facts.name())
        .put("registrationNumber", facts.registrationNumber())
        .put("industry", facts.industry())
        .put("founded", facts.founded())
        .put("employees", facts.employees())
        .put("annualRevenue", facts.annualRevenue())
        .build();
  }

  private static UUID digest(ImportedCustomer organisation) {
    return UUID.nameUUIDFromBytes(organisation.toString().getBytes(StandardCharsets.UTF_8));
  }
}

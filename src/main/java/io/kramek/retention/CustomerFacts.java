package io.kramek.retention;

import io.kramek.customers.CustomerId;
import io.kramek.retention.facts.CustomerParts.Part;
import io.kramek.retention.facts.FactCount;
import io.kramek.retention.facts.FactsDue;
import io.kramek.shared.Problem;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is known of customers, as decisions ask for it. */
@Service
@Transactional
public class CustomerFacts {

  /** Where the expressions of {@link Fact} find their rows. */
  public static final String SOURCE = source("true");

  /**
   * Ends a query within another: what it computes is computed once a row, however often the query
   * around it mentions it. Written like this it is a constant from the beginning; the plain {@code
   * offset 0} is not, and keeps the database from sharing the work among its processes.
   */
  public static final String ONCE_A_ROW = " offset bigint '0'";

  /**
   * The same for whoever asks about some customers only: facts and tiers of others are not read.
   *
   * @param which condition on a column that holds the id of a customer, with {@code %s} for it
   */
  static String source(String which) {
    return """
        customer c left join customer_facts f on f.customer_id = c.id and %s
          left join customer_value v on v.customer_id = c.id and %s
          left join (select fitted_on, r::float8, alpha::float8, a::float8, b::float8 from repurchase_model) m
            on m.fitted_on = (select max(fitted_on) from repurchase_model where fitted_on <= :asOf)"""
        .formatted(which.formatted("f.customer_id"), which.formatted("v.customer_id"));
  }

  private static final String ALL =
      Arrays.stream(Fact.values())
          .map(fact -> fact.sql() + " as \"" + fact.key() + "\"")
          .collect(Collectors.joining(", "));

  private final JdbcClient jdbc;
  private final FactCount count;
  private final FactsDue due;
  private final HouseCurrency currency;
  private final CompanyDay day;

  CustomerFacts(
      JdbcClient jdbc, FactCount count, FactsDue due, HouseCurrency currency, CompanyDay day) {
    this.jdbc = jdbc;
    this.count = count;
    this.due = due;
    this.currency = currency;
    this.day = day;
  }

  /**
   * All facts of a customer on a day, by the names that tables use. Whoever shows them asks first
   * whether the customer may be seen.
   *
   * @return numbers as {@code BigDecimal}, texts as {@code String}; {@code null} where nobody knows
   * @throws Problem {@code notFound}
   */
  @Transactional(readOnly = true)
  public Map<String, Object> of(CustomerId customer, LocalDate asOf) {
    return find(customer, asOf).orElseThrow(Problem::notFound);
  }

  /** The same; empty where the customer was erased. */
  @Transactional(readOnly = true)
  public Optional<Map<String, Object>> find(CustomerId customer, LocalDate asOf) {
    return jdbc
        .sql("select " + ALL + " from " + SOURCE + " where c.id = :customer")
        .param("customer", customer.value())
        .param("asOf", asOf)
        .param("minor", currency.minorUnits())
        .query()
        .listOfRows()
        .stream()
        .findFirst()
        .map(row -> Collections.unmodifiableMap(new LinkedHashMap<>(row)));
  }

  /** What a table may be asked about somebody of whom nothing is known any more. */
  public static Map<String, Object> unknown() {
    Map<String, Object> nothing = new LinkedHashMap<>();
    Arrays.stream(Fact.values()).forEach(fact -> nothing.put(fact.key(), null));
    return nothing;
  }

  /**
   * Counts the facts of some customers again, as of today; for whoever is about to decide.
   *
   * @return how many had other facts than before
   */
  public int refresh(Collection<CustomerId> customers) {
    return count.count(
        customers.stream().map(CustomerId::value).distinct().toList(), basis(day.today()));
  }

  /**
   * Counts the facts of a customer again if something about them has changed since.
   *
   * @return whether it has
   */
  boolean refreshIfDue(CustomerId customer) {
    boolean taken = due.take(customer);
    if (taken) {
      refresh(Set.of(customer));
    }
    return taken;
  }

  /** Has the facts of customers counted again soon, because something about them has changed. */
  public void changed(Set<CustomerId> customers) {
    due.add(customers);
  }

  /**
   * Counts facts that are due, those that wait longest first. Nodes may do so side by side.
   *
   * @return whose facts were counted; nobody's when nothing is due
   */
  public List<CustomerId> refreshDue(int most) {
    List<UUID> customers = due.take(most);
    count.count(customers, basis(day.today()));
    return customers.stream().map(CustomerId::new).toList();
  }

  /**
   * Counts the facts of a part of all customers.
   *
   * @return how many had other facts than before
   */
  int count(Part part, LocalDate asOf) {
    return count.count(part, basis(asOf));
  }

  private FactCount.Basis basis(LocalDate asOf) {
    return new FactCount.Basis(asOf, currency.code(), day.zone());
  }
}

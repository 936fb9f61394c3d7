package io.kramek.retention;

import io.kramek.customers.CustomerId;
import io.kramek.shared.Problem;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is known of customers, as decisions ask for it. */
@Service
@Transactional(readOnly = true)
public class CustomerFacts {

  /** Where the expressions of {@link Fact} find their rows. */
  public static final String SOURCE =
      """
      customer c left join customer_facts f on f.customer_id = c.id
        left join customer_value v on v.customer_id = c.id
        left join lateral (select r::float8, alpha::float8, a::float8, b::float8 from repurchase_model
          where fitted_on <= :asOf order by fitted_on desc limit 1) m on true""";

  private static final String ALL =
      Arrays.stream(Fact.values())
          .map(fact -> fact.sql() + " as \"" + fact.key() + "\"")
          .collect(Collectors.joining(", "));

  private final JdbcClient jdbc;
  private final HouseCurrency currency;

  CustomerFacts(JdbcClient jdbc, HouseCurrency currency) {
    this.jdbc = jdbc;
    this.currency = currency;
  }

  /**
   * All facts of a customer on a day, by the names that tables use. Whoever shows them asks first
   * whether the customer may be seen.
   *
   * @return numbers as {@code BigDecimal}, texts as {@code String}; {@code null} where nobody knows
   * @throws Problem {@code notFound}
   */
  public Map<String, Object> of(CustomerId customer, LocalDate asOf) {
    Map<String, Object> row =
        jdbc
            .sql("select " + ALL + " from " + SOURCE + " where c.id = :customer")
            .param("customer", customer.value())
            .param("asOf", asOf)
            .param("minor", currency.minorUnits())
            .query()
            .listOfRows()
            .stream()
            .findFirst()
            .orElseThrow(Problem::notFound);
    return Collections.unmodifiableMap(new LinkedHashMap<>(row));
  }
}

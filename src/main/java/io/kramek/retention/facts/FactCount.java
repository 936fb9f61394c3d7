package io.kramek.retention.facts;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts the facts of many customers in one statement, and writes only those that have changed.
 * Whatever the customers have bought, it holds no more than a part of them in memory at once.
 */
@Component
public class FactCount {

  /**
   * What to count by.
   *
   * @param asOf the last day that counts
   * @param currency the company's own
   * @param zone in which contacts have their days
   */
  public record Basis(LocalDate asOf, String currency, ZoneId zone) {}

  private final JdbcClient jdbc;

  FactCount(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Counts the facts of some customers.
   *
   * @return how many had other facts than before
   */
  public int count(List<UUID> customers, Basis basis) {
    return customers.isEmpty()
        ? 0
        : count("%s = any(:customers)", Map.of("customers", customers.toArray(UUID[]::new)), basis);
  }

  /**
   * Counts the facts of a part of the customers. Of a part that is large each row is looked up in a
   * table of them, also while the database does not know yet how many rows an import has just
   * brought: one by one, it would take hours.
   *
   * @return how many had other facts than before
   */
  public int count(CustomerParts.Part part, Basis basis) {
    jdbc.sql("set local enable_nestloop = off").update();
    return count(CustomerParts.CONDITION, part.parameters(), basis);
  }

  private int count(String which, Map<String, Object> parameters, Basis basis) {
    return jdbc.sql(FactSql.upsert(which))
        .params(parameters)
        .param("asOf", basis.asOf())
        .param("yearAgo", basis.asOf().minusMonths(12))
        .param("twoYearsAgo", basis.asOf().minusMonths(24))
        .param("currency", basis.currency())
        .param("zone", basis.zone().getId())
        .update();
  }
}

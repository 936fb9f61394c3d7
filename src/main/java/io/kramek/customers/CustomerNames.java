package io.kramek.customers;

import io.kramek.customers.Customers.CustomerName;
import io.kramek.identity.Visibility;
import io.kramek.shared.SubjectRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds customers by their names, many at once: what lists of other systems point with. */
@Service
@Transactional(readOnly = true)
public class CustomerNames {

  private static final int MOST = 5;

  private static final String SAME = "folded(c.name) = folded(v.name)";
  private static final String ALIKE = "c.search %> folded(v.name)";

  private final JdbcClient jdbc;
  private final Visibility visibility;

  CustomerNames(JdbcClient jdbc, Visibility visibility) {
    this.jdbc = jdbc;
    this.visibility = visibility;
  }

  /**
   * The customers with some names, case and diacritics ignored.
   *
   * @param alike whether those of similar names are wanted, too
   * @return by name as given; names that nobody has are missing
   */
  public Map<String, List<CustomerName>> find(Collection<String> names, boolean alike) {
    Map<String, List<CustomerName>> found = new HashMap<>();
    jdbc.sql(
            """
            select v.name wanted, found.id, found.name from unnest(:names::text[]) v (name) cross join lateral (
              select c.id, c.name from customer c where %s and %s
              order by similarity(folded(c.name), folded(v.name)) desc, c.id limit %d) found
            """
                .formatted(
                    alike ? "(" + SAME + " or " + ALIKE + ")" : SAME,
                    visibility.of("c", SubjectRef.CUSTOMER),
                    MOST))
        .param("names", names.toArray(String[]::new))
        .params(visibility.parameters())
        .query(
            row -> {
              found
                  .computeIfAbsent(row.getString("wanted"), name -> new ArrayList<>())
                  .add(new CustomerName(row.getObject("id", UUID.class), row.getString("name")));
            });
    return found;
  }

  /** The customers that another system knows by some identifiers; unknown ones are missing. */
  public Map<String, CustomerName> withExternalIds(Collection<String> ids) {
    Map<String, CustomerName> found = new HashMap<>();
    jdbc.sql(
            "select c.external_id, c.id, c.name from customer c where c.external_id = any(:ids) and "
                + visibility.of("c", SubjectRef.CUSTOMER))
        .param("ids", ids.toArray(String[]::new))
        .params(visibility.parameters())
        .query(
            row -> {
              found.put(
                  row.getString("external_id"),
                  new CustomerName(row.getObject("id", UUID.class), row.getString("name")));
            });
    return found;
  }

  /** The customer with an id. */
  public Optional<CustomerName> get(UUID id) {
    return jdbc.sql(
            "select c.id, c.name from customer c where c.id = :id and "
                + visibility.of("c", SubjectRef.CUSTOMER))
        .param("id", id)
        .params(visibility.parameters())
        .query((row, n) -> new CustomerName(row.getObject("id", UUID.class), row.getString("name")))
        .optional();
  }
}

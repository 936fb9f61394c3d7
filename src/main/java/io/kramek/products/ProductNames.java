package io.kramek.products;

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

/** Finds products by their names, many at once: what lists of other systems point with. */
@Service
@Transactional(readOnly = true)
public class ProductNames {

  /** A product as others are pointed to it. */
  public record ProductName(UUID id, String name) {}

  private static final int MOST = 5;

  private static final String SAME = "folded(p.name) = folded(v.name)";
  private static final String ALIKE = "folded(p.name) % folded(v.name)";

  private final JdbcClient jdbc;

  ProductNames(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The products with some names, case and diacritics ignored.
   *
   * @param alike whether those of similar names are wanted, too
   * @return by name as given; names that nothing has are missing
   */
  public Map<String, List<ProductName>> find(Collection<String> names, boolean alike) {
    Map<String, List<ProductName>> found = new HashMap<>();
    jdbc.sql(
            """
            select v.name wanted, found.id, found.name from unnest(:names::text[]) v (name) cross join lateral (
              select p.id, p.name from product p where %s
              order by similarity(folded(p.name), folded(v.name)) desc, p.id limit %d) found
            """
                .formatted(alike ? SAME + " or " + ALIKE : SAME, MOST))
        .param("names", names.toArray(String[]::new))
        .query(
            row -> {
              found
                  .computeIfAbsent(row.getString("wanted"), name -> new ArrayList<>())
                  .add(new ProductName(row.getObject("id", UUID.class), row.getString("name")));
            });
    return found;
  }

  /** The product with an id. */
  public Optional<ProductName> get(UUID id) {
    return jdbc.sql("select id, name from product where id = ?")
        .param(id)
        .query((row, n) -> new ProductName(row.getObject("id", UUID.class), row.getString("name")))
        .optional();
  }
}

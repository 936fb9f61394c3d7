package io.kramek.retention.facts;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Goes through all customers in parts, in the order of their ids. */
@Component
public class CustomerParts {

  /** The customers of a part; {@code %s} is the column with their ids. */
  public static final String CONDITION = "%1$s > :after and %1$s <= :last";

  /**
   * A part.
   *
   * @param after the last customer of the part before
   * @param last the last of this one
   */
  public record Part(UUID after, UUID last, int customers) {

    /** The values of {@link #CONDITION}. */
    public Map<String, Object> parameters() {
      return Map.of("after", after, "last", last);
    }
  }

  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final JdbcClient jdbc;

  CustomerParts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The part that follows.
   *
   * @param after the last customer that is done; {@code null} to begin
   * @return empty where nobody follows
   */
  public Optional<Part> next(UUID after, int most) {
    UUID from = after == null ? BEFORE_ALL : after;
    return jdbc.sql(
            """
            select (array_agg(id order by id))[count(*)] id, count(*) customers
            from (select id from customer where id > ? order by id limit ?) part
            having count(*) > 0
            """)
        .params(from, most)
        .query((row, n) -> new Part(from, row.getObject("id", UUID.class), row.getInt("customers")))
        .optional();
  }
}

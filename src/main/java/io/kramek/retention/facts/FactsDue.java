package io.kramek.retention.facts;

import io.kramek.customers.CustomerId;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers whose facts have to be counted again. */
@Component
public class FactsDue {

  private final JdbcClient jdbc;
  private final Clock clock;

  FactsDue(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * In the order of their ids, so that two who add the same wait for each other and do not lock
   * each other out. A row that is there is written all the same: whoever counts now must not take
   * it away before this change is to be seen.
   */
  public void add(Collection<CustomerId> customers) {
    if (customers.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            insert into facts_due (customer_id, since)
            select id, ? from unnest(?) id order by id
            on conflict (customer_id) do update set since = least(facts_due.since, excluded.since)
            """)
        .params(
            Timestamp.from(clock.instant()),
            customers.stream().map(CustomerId::value).toArray(UUID[]::new))
        .update();
  }

  /** Takes one customer, if their facts are due and nobody else counts them now. */
  public boolean take(CustomerId customer) {
    return jdbc.sql(
                """
            delete from facts_due where customer_id = (
              select customer_id from facts_due where customer_id = ? for update skip locked)
            """)
            .param(customer.value())
            .update()
        == 1;
  }

  /** Takes some that nobody else has; they are done when the transaction is. */
  public List<UUID> take(int most) {
    return jdbc.sql(
            """
            delete from facts_due where customer_id = any(array(
              select customer_id from facts_due order by since, customer_id limit ? for update skip locked))
            returning customer_id
            """)
        .param(most)
        .query(UUID.class)
        .list();
  }
}

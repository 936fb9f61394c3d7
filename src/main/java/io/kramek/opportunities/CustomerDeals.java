package io.kramek.opportunities;

import io.kramek.customers.CustomerId;
import io.kramek.identity.Visibility;
import io.kramek.shared.Money;
import io.kramek.shared.SubjectRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells how much business there is with a customer. */
@Service
@Transactional(readOnly = true)
public class CustomerDeals {

  /**
   * The deals with a customer that whoever asks may see.
   *
   * @param openAmounts one sum for each currency; deals without an amount are counted all the same
   */
  public record Summary(long open, List<Money> openAmounts, long won) {}

  private record Row(OpportunityStatus status, long count, Money amount) {}

  private final JdbcClient jdbc;
  private final Visibility visibility;

  CustomerDeals(JdbcClient jdbc, Visibility visibility) {
    this.jdbc = jdbc;
    this.visibility = visibility;
  }

  /** Counts and sums the deals with a customer. */
  public Summary of(CustomerId customer) {
    Map<OpportunityStatus, Long> counts = new HashMap<>();
    List<Money> open = new ArrayList<>();
    for (Row row : rows(customer)) {
      counts.merge(row.status(), row.count(), Long::sum);
      if (row.status() == OpportunityStatus.OPEN && row.amount() != null) {
        open.add(row.amount());
      }
    }
    return new Summary(
        counts.getOrDefault(OpportunityStatus.OPEN, 0L),
        List.copyOf(open),
        counts.getOrDefault(OpportunityStatus.WON, 0L));
  }

  private List<Row> rows(CustomerId customer) {
    return jdbc.sql(
            """
            select o.status, o.currency, count(*) deals, sum(o.amount) amount from opportunity o
            where o.customer_id = :customer and o.status in ('OPEN', 'WON') and %s
            group by o.status, o.currency order by o.currency
            """
                .formatted(visibility.of("o", SubjectRef.OPPORTUNITY)))
        .param("customer", customer.value())
        .params(visibility.parameters())
        .query(CustomerDeals::row)
        .list();
  }

  private static Row row(ResultSet row, int n) throws SQLException {
    return new Row(
        OpportunityStatus.valueOf(row.getString("status")),
        row.getLong("deals"),
        OpportunityQueries.money(row, "amount"));
  }
}

package io.kramek.retention;

import io.kramek.customers.CustomerId;
import io.kramek.opportunities.CustomerTiers;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tells deals how valuable their customers are, and were. */
@Repository
class DecidedTiers implements CustomerTiers {

  private final JdbcClient jdbc;

  DecidedTiers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<String> of(CustomerId customer) {
    return jdbc.sql("select tier from customer_value where customer_id = ?")
        .param(customer.value())
        .query(String.class)
        .optional();
  }

  @Override
  public Map<Moment, String> at(Collection<Moment> moments) {
    List<Moment> all = List.copyOf(moments);
    Map<Moment, String> tiers = new HashMap<>();
    jdbc.sql(
            """
            select m.n, coalesce((select l.result ->> 'tier' from decision_ledger l
              where l.customer_id = m.customer_id and l.decision = :decision and l.at <= m.at
              order by l.at desc, l.id desc limit 1), v.tier) tier
            from unnest(cast(:customers as uuid[]), cast(:moments as timestamptz[])) with ordinality m (customer_id, at, n)
              left join customer_value v on v.customer_id = m.customer_id
            """)
        .param("decision", TierTable.DECISION)
        .param("customers", all.stream().map(one -> one.customer().value()).toArray(UUID[]::new))
        .param("moments", all.stream().map(one -> one.at().toString()).toArray(String[]::new))
        .query(
            row -> {
              String tier = row.getString("tier");
              if (tier != null) {
                tiers.put(all.get(row.getInt("n") - 1), tier);
              }
            });
    return tiers;
  }
}

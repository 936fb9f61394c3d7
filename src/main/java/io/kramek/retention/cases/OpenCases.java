package io.kramek.retention.cases;

import io.kramek.customers.CustomerId;
import io.kramek.retention.CompanyDay;
import io.kramek.shared.Ids;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opens cases, so that a customer never has two that are open. */
@Component
class OpenCases {

  private final JdbcClient jdbc;
  private final CompanyDay day;

  OpenCases(JdbcClient jdbc, CompanyDay day) {
    this.jdbc = jdbc;
    this.day = day;
  }

  /**
   * Opens a case, in the hands of whoever looks after the customer, unless one is open. The unique
   * index settles a race: the second waits for the first and then finds its case.
   *
   * @return whether it was opened
   */
  boolean open(CustomerId customer, Instant now) {
    return jdbc.sql(
                """
            insert into retention_case (id, customer_id, owner_id, team_id, state, opened_at, version)
            select :id, :customer, c.owner_id, c.team_id, 'OPEN', :now, 0
            from (select 1) one left join customer c on c.id = :customer
            on conflict (customer_id) where state <> 'CLOSED' do nothing
            """)
            .param("id", Ids.next())
            .param("customer", customer.value())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** The cases in follow-up, among those of some customers, that a purchase recorded since ends. */
  List<RetentionCaseId> boughtAgain(Collection<CustomerId> customers) {
    return jdbc
        .sql(
            """
            select r.id from retention_case r
            where r.customer_id = any(:customers) and r.state = 'FOLLOW_UP'
              and exists (select 1 from purchase p where p.customer_id = r.customer_id
                and p.recorded_at >= r.follow_up_at and p.bought_on >= (r.follow_up_at at time zone :zone)::date)
            """)
        .param("zone", day.zone().getId())
        .param("customers", customers.stream().map(CustomerId::value).toArray(UUID[]::new))
        .query(UUID.class)
        .list()
        .stream()
        .map(RetentionCaseId::new)
        .toList();
  }

  /** Whether the customer's record is still there. */
  boolean exists(CustomerId customer) {
    return jdbc.sql("select exists (select 1 from customer where id = ?)")
        .param(customer.value())
        .query(Boolean.class)
        .single();
  }
}

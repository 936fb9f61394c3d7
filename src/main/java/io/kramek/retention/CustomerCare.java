package io.kramek.retention;

import io.kramek.customers.CustomerId;
import io.kramek.retention.facts.FactsDue;
import io.kramek.shared.Ids;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How well customers are taken care of: complaints, services that came late, and how long they
 * waited for answers. Whoever handles such a thing reports it here, and it becomes a fact.
 */
@Service
@Transactional
public class CustomerCare {

  private enum Kind {
    COMPLAINT,
    LATE_SERVICE,
    ANSWER
  }

  private final JdbcClient jdbc;
  private final FactsDue due;

  CustomerCare(JdbcClient jdbc, FactsDue due) {
    this.jdbc = jdbc;
    this.due = due;
  }

  /** A customer has complained. */
  public void complained(CustomerId customer, LocalDate on) {
    record(customer, Kind.COMPLAINT, on, null);
  }

  /** A service for a customer came later than was promised. */
  public void servedLate(CustomerId customer, LocalDate on) {
    record(customer, Kind.LATE_SERVICE, on, null);
  }

  /** A customer who had asked was answered, after so many working hours. */
  public void answered(CustomerId customer, LocalDate on, BigDecimal workingHours) {
    record(customer, Kind.ANSWER, on, workingHours);
  }

  private void record(CustomerId customer, Kind kind, LocalDate on, @Nullable BigDecimal hours) {
    jdbc.sql(
            "insert into care_event (id, customer_id, kind, happened_on, working_hours) values (?, ?, ?, ?, ?)")
        .params(Ids.next(), customer.value(), kind.name(), on, hours)
        .update();
    due.add(Set.of(customer));
  }
}

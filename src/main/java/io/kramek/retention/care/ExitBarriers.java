package io.kramek.retention.care;

import io.kramek.customers.CustomerId;
import io.kramek.customers.Customers;
import io.kramek.identity.CurrentUser;
import io.kramek.identity.PersonName;
import io.kramek.identity.SignedIn;
import io.kramek.retention.CustomerFacts;
import io.kramek.shared.Ids;
import io.kramek.shared.Problem;
import jakarta.annotation.Nullable;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Remembers what keeps customers, as those who know them write it down. */
@Service
@Transactional
public class ExitBarriers {

  /** What makes it hard to leave. */
  public enum Kind {
    CONTRACT,
    /** Our systems and theirs are connected. */
    INTEGRATION,
    /** Their people know our products. */
    TRAINING,
    /** They would lose a benefit. */
    BENEFIT,
    OTHER
  }

  /** What keeps a customer; {@code until} is the last day of it, if it has one. */
  public record Barrier(
      UUID id,
      Kind kind,
      @Nullable LocalDate until,
      @Nullable String note,
      @Nullable PersonName recordedBy) {}

  private final JdbcClient jdbc;
  private final Customers customers;
  private final CustomerFacts facts;
  private final CurrentUser currentUser;
  private final Clock clock;

  ExitBarriers(
      JdbcClient jdbc,
      Customers customers,
      CustomerFacts facts,
      CurrentUser currentUser,
      Clock clock) {
    this.jdbc = jdbc;
    this.customers = customers;
    this.facts = facts;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /** What keeps a customer, what has run out included. */
  @Transactional(readOnly = true)
  public List<Barrier> of(CustomerId customer) {
    customers.get(customer);
    return jdbc.sql(
            """
            select b.*, u.name from exit_barrier b left join app_user u on u.id = b.recorded_by
            where b.customer_id = ? and b.removed_at is null order by b.recorded_at, b.id
            """)
        .param(customer.value())
        .query(
            (row, n) ->
                new Barrier(
                    row.getObject("id", UUID.class),
                    Kind.valueOf(row.getString("kind")),
                    row.getObject("until", LocalDate.class),
                    row.getString("note"),
                    PersonName.ofNullable(
                        row.getObject("recorded_by", UUID.class), row.getString("name"))))
        .list();
  }

  /** Writes down what keeps a customer. */
  public List<Barrier> add(CustomerId customer, Kind kind, LocalDate until, String note) {
    customers.get(customer);
    jdbc.sql(
            """
            insert into exit_barrier (id, customer_id, kind, until, note, recorded_by, recorded_at)
            values (:id, :customer, :kind, :until, :note, :by, :now)
            """)
        .param("id", Ids.next())
        .param("customer", customer.value())
        .param("kind", kind.name())
        .param("until", until, Types.DATE)
        .param("note", note == null || note.isBlank() ? null : note.strip(), Types.VARCHAR)
        .param(
            "by",
            currentUser.find().map(SignedIn::id).map(id -> id.value()).orElse(null),
            Types.OTHER)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    facts.changed(Set.of(customer));
    return of(customer);
  }

  /** It does not keep them any more. */
  public List<Barrier> remove(CustomerId customer, UUID id) {
    customers.get(customer);
    int removed =
        jdbc.sql(
                "update exit_barrier set removed_at = :now where id = :id and customer_id = :customer and removed_at is null")
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .param("id", id)
            .param("customer", customer.value())
            .update();
    if (removed == 0) {
      throw Problem.notFound();
    }
    facts.changed(Set.of(customer));
    return of(customer);
  }
}

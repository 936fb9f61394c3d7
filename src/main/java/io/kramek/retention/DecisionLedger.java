package io.kramek.retention;

import io.kramek.customers.CustomerId;
import io.kramek.identity.CurrentUser;
import io.kramek.shared.Ids;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;

/**
 * Every decision that a customer can be affected by: on what facts, by which version and rule, who
 * asked. It is only ever added to, and only when the answer is another than the last time.
 */
@Service
@Transactional
public class DecisionLedger {

  /** What asked for a decision. */
  public enum Cause {
    /** The review of all customers. */
    REVIEW,
    /** Something was bought, given back or paid. */
    PURCHASE,
    /** A case of a customer who may leave. */
    CASE,
    /** An order that met no stock. */
    ORDER,
    /** A person wanted to know. */
    PERSON
  }

  /**
   * A decision that was made.
   *
   * @param rules numbers of the rules that decided, from 1; empty where none fitted
   * @param result outputs by name; of several rules, those of the first
   * @param facts what it was decided on, by the names the table uses
   */
  public record Decided(
      String decision,
      int tableVersion,
      List<Integer> rules,
      Map<String, Object> result,
      Map<String, Object> facts,
      LocalDate asOf,
      Cause cause) {}

  private final JdbcClient jdbc;
  private final ObjectMapper json;
  private final CurrentUser currentUser;
  private final Clock clock;

  DecisionLedger(JdbcClient jdbc, ObjectMapper json, CurrentUser currentUser, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /**
   * Enters a decision, unless it is what was decided the last time by the same rules.
   *
   * @return whether it was entered
   */
  public boolean enter(CustomerId customer, Decided decided) {
    return jdbc.sql(
                """
            insert into decision_ledger
              (id, customer_id, decision, table_version, rules, result, facts, as_of, cause, asked_by, at)
            select :id, :customer, :decision, :version, :rules, :result::jsonb, :facts::jsonb, :asOf, :cause, :by, :at
            where not exists (
              select 1 from (
                select result, rules from decision_ledger where customer_id = :customer and decision = :decision
                order by at desc, id desc limit 1) last
              where last.result = :result::jsonb and last.rules = :rules)
            """)
            .param("id", Ids.next())
            .param("customer", customer.value())
            .param("decision", decided.decision())
            .param("version", decided.tableVersion())
            .param("rules", decided.rules().toArray(Integer[]::new))
            .param("result", json.writeValueAsString(decided.result()))
            .param("facts", json.writeValueAsString(decided.facts()))
            .param("asOf", decided.asOf())
            .param("cause", decided.cause().name())
            .param("by", person().orElse(null), Types.OTHER)
            .param("at", clock.instant().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  private Optional<UUID> person() {
    return currentUser.isSystem()
        ? Optional.empty()
        : currentUser.find().map(user -> user.id().value());
  }
}

package io.kramek.retention;

import io.kramek.customers.CustomerId;
import io.kramek.decisions.Answer;
import io.kramek.decisions.ReleasedDecision;
import io.kramek.decisions.ReleasedDecisions;
import io.kramek.identity.CurrentUser;
import io.kramek.shared.Ids;
import java.math.BigDecimal;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    /** Something about the customer has changed: a purchase, a contact, what is known of them. */
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
   * @param rules numbers of the rules that decided, from 1; empty where none fitted, or only the
   *     engine knows
   * @param result outputs by name; of a table that tells several results, {@link #RESULTS} of them
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

  /** What the results of a table are called that tells several at once. */
  public static final String RESULTS = "results";

  private final JdbcClient jdbc;
  private final ReleasedDecisions released;
  private final CompanyDay day;
  private final ObjectMapper json;
  private final CurrentUser currentUser;
  private final Clock clock;

  DecisionLedger(
      JdbcClient jdbc,
      ReleasedDecisions released,
      CompanyDay day,
      ObjectMapper json,
      CurrentUser currentUser,
      Clock clock) {
    this.jdbc = jdbc;
    this.released = released;
    this.day = day;
    this.json = json;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /**
   * Enters what a process, or somebody else, was told by a version of a table. Which rule said so
   * is found by the same version.
   *
   * @param known what it was decided on; more than the table asks for is left out
   * @return the version that was asked
   */
  public Asked enter(
      CustomerId customer,
      String decision,
      Evaluated evaluated,
      Map<String, Object> known,
      Cause cause) {
    ReleasedDecision table = released.version(decision, evaluated.tableVersion());
    Map<String, Object> asked = table.asked(known);
    List<Integer> rules = rules(table, asked, evaluated.result());
    enter(
        customer,
        new Decided(
            decision, table.version(), rules, evaluated.result(), asked, day.today(), cause));
    return new Asked(table.version(), rules);
  }

  /**
   * Which version was asked.
   *
   * @param rules those that decided; empty where none fitted, or only the engine knows
   */
  public record Asked(int tableVersion, List<Integer> rules) {}

  private static List<Integer> rules(
      ReleasedDecision table, Map<String, Object> facts, Map<String, Object> result) {
    return table
        .compiled()
        .map(compiled -> compiled.decide(facts))
        .filter(answer -> !answer.results().isEmpty() && same(answer.results().get(0), result))
        .map(Answer::rules)
        .orElse(List.of());
  }

  /** Numbers are the same by what they are worth. */
  private static boolean same(Map<String, Object> one, Map<String, Object> other) {
    return one.entrySet().stream()
        .allMatch(
            said -> {
              Object value = other.get(said.getKey());
              return said.getValue() instanceof Number number && value instanceof Number another
                  ? new BigDecimal(number.toString()).compareTo(new BigDecimal(another.toString()))
                      == 0
                  : Objects.equals(said.getValue(), value);
            });
  }

  /** Takes away what was decided about a customer whose record is erased; nothing else can go. */
  public void erase(CustomerId customer) {
    jdbc.sql("select set_config('kramek.erased_customer', ?, true)")
        .param(customer.value().toString())
        .query()
        .singleRow();
    jdbc.sql("delete from decision_ledger where customer_id = ?").param(customer.value()).update();
    jdbc.sql("select set_config('kramek.erased_customer', '', true)").query().singleRow();
  }

  /**
   * Enters a decision, unless it is what was decided the last time, by whatever rule.
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
                select result from decision_ledger where customer_id = :customer and decision = :decision
                order by at desc, id desc limit 1) last
              where last.result = :result::jsonb)
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

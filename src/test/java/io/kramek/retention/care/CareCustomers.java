package io.kramek.retention.care;

import io.kramek.identity.UserId;
import io.kramek.testing.Company;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Customers with facts that a test says, as if somebody had counted them. */
class CareCustomers {

  static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private final JdbcClient jdbc;

  CareCustomers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A customer of a rep, called {@code name}; the columns of its facts as SQL writes them. */
  UUID customer(
      String name, Company.Team team, UserId owner, String tier, Map<String, String> facts) {
    UUID id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into customer (id, kind, name, email, owner_id, team_id, created_at, version)
            values (?, 'ORGANISATION', ?, ?, ?, ?, now(), 0)
            """)
        .params(id, name, id + "@example.com", owner.value(), team.id().value())
        .update();
    // A model that another test has fitted would tell how many of them are still customers.
    jdbc.sql("delete from repurchase_model").update();
    facts(id, facts);
    tier(id, tier, "2026-01-05T00:00:00Z");
    return id;
  }

  void facts(UUID customer, Map<String, String> facts) {
    jdbc.sql("delete from customer_facts where customer_id = ?").param(customer).update();
    String columns = facts.keySet().stream().map(key -> ", " + key).collect(Collectors.joining());
    String values =
        facts.keySet().stream().map(key -> ", " + facts.get(key)).collect(Collectors.joining());
    jdbc.sql(
            "insert into customer_facts (customer_id, counted_to%s) values (:id, date '2026-11-23'%s)"
                .formatted(columns, values))
        .param("id", customer)
        .update();
  }

  /** Erases the record of a customer. */
  void erase(UUID customer) {
    jdbc.sql("delete from customer where id = ?").param(customer).update();
  }

  /** The review found a tier; what it was before stands in the ledger. */
  void tier(UUID customer, String tier, String since) {
    jdbc.sql("delete from customer_value where customer_id = ?").param(customer).update();
    jdbc.sql(
            """
            insert into customer_value (customer_id, tier, rule, table_version, as_of, since)
            values (:id, :tier, 1, 1, date '2026-11-23', :since::timestamptz)
            """)
        .param("id", customer)
        .param("tier", tier)
        .param("since", since)
        .update();
    jdbc.sql(
            """
            insert into decision_ledger (id, customer_id, decision, table_version, rules, result, facts, as_of, cause, at)
            values (gen_random_uuid(), :id, 'customerValueTier', 1, '{1}', jsonb_build_object('tier', :tier::text), '{}',
              date '2026-11-23', 'REVIEW', :since::timestamptz)
            """)
        .param("id", customer)
        .param("tier", tier)
        .param("since", since)
        .update();
  }

  /** Of great worth, and nobody talks to them. */
  static Map<String, String> neglected() {
    return Map.of(
        "margin_12m", "12000",
        "purchases", "12",
        "purchase_days", "12",
        "first_purchase_on", "date '2024-01-10'",
        "last_purchase_on", "date '2026-11-01'",
        "revenue", "60000",
        "revenue_12m", "30000",
        "response_hours_12m", "40",
        "contacts_planned_12m", "10");
  }

  /** Of middling worth; 67 points, and cared for by 50. */
  static Map<String, String> deserving() {
    return Map.of(
        "margin_12m", "12000",
        "purchases", "12",
        "purchase_days", "12",
        "first_purchase_on", "date '2024-01-10'",
        "last_purchase_on", "date '2026-11-01'",
        "series_bought", "2",
        "last_contact_on", "date '2026-09-01'",
        "contacts_planned_12m", "2",
        "response_hours_12m", "40");
  }

  /** Of no worth, and spoilt. */
  static Map<String, String> spoilt() {
    return Map.of(
        "margin_12m", "1",
        "series_bought", "9",
        "last_contact_on", "date '2026-11-20'",
        "contacts_planned_12m", "10",
        "contacts_kept_12m", "10",
        "response_hours_12m", "1");
  }

  BigDecimal number(String sql, UUID id) {
    return jdbc.sql(sql).param("id", id).query(BigDecimal.class).single();
  }
}

package io.kramek.retention.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.customers.CustomerId;
import io.kramek.decisions.ReleasedDecisions;
import io.kramek.retention.ReviewedCustomers;
import io.kramek.testing.Company;
import io.kramek.testing.Engine;
import io.kramek.testing.HttpTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where only the engine understands a table, a night finds the same customers, one by one. */
@HttpTest
class UncompiledSignsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @Autowired Company company;
  @Autowired ReviewedCustomers customers;
  @Autowired SignSearch search;
  @Autowired ReleasedDecisions released;
  @Autowired RepositoryService repository;
  @Autowired Engine engine;
  @Autowired JdbcClient jdbc;

  private final List<String> deployments = new ArrayList<>();
  private Company.Team team;

  @BeforeEach
  void begin() {
    engine.itIs(Instant.parse("2026-11-23T09:00:00Z"));
    team = company.team();
  }

  @AfterEach
  void end() {
    deployments.forEach(id -> repository.deleteDeployment(id, true));
    jdbc.sql("delete from retention_waiting").update();
    ClockUtil.reset();
  }

  @ParameterizedTest
  @ValueSource(strings = {"churn-signal.dmn", "retention-effort.dmn"})
  void theSameCustomersAreFoundAndTheLedgerSaysWhy(String table) throws IOException {
    CustomerId fallen = fallen(customers.customer(team, "A", 9000));
    CustomerId poor = fallen(customers.customer(team, "D", 4000));
    CustomerId steady = customers.customer(team, "A", 10000);
    search.find(TODAY, 90);
    List<String> compiled = waiting();
    assertThat(compiled).anyMatch(row -> row.contains(fallen.toString()));

    release(table);
    search.find(TODAY, 90);

    assertThat(waiting()).isEqualTo(compiled);
    CustomerId later = fallen(customers.customer(team, "A", 8000));
    CustomerId laterPoor = fallen(customers.customer(team, "D", 4000));
    search.find(TODAY, 90);
    assertThat(waiting()).hasSize(compiled.size() + 1);
    assertThat(decided(later)).isEqualTo(decided(fallen)).hasSize(2);
    assertThat(decided(laterPoor)).isEqualTo(decided(poor));
    assertThat(decided(steady)).isEmpty();
    search.find(TODAY, 90);
    assertThat(entries(later)).as("only what is another decision is entered").isEqualTo(2);
  }

  @Test
  void whoNoLongerShowsASignIsEnteredOnce() throws IOException {
    CustomerId better = fallen(customers.customer(team, "A", 9000));
    search.find(TODAY, 90);
    release("churn-signal.dmn");
    jdbc.sql("update customer_facts set revenue_before = 0 where customer_id = ?")
        .param(better.value())
        .update();

    engine.passes(Duration.ofMinutes(1));
    search.find(TODAY, 90);
    search.find(TODAY, 90);

    assertThat(waiting()).noneMatch(row -> row.contains(better.toString()));
    assertThat(
            jdbc.sql(
                    "select result::text from decision_ledger where customer_id = ? and decision = 'churnSignal' order by at, id")
                .param(better.value())
                .query(String.class)
                .list())
        .hasSize(2)
        .contains("{\"results\": []}");
  }

  private CustomerId fallen(CustomerId customer) {
    jdbc.sql("update customer_facts set revenue_before = revenue_12m * 4 where customer_id = ?")
        .param(customer.value())
        .update();
    return customer;
  }

  private List<String> waiting() {
    return jdbc.sql("select w::text from retention_waiting w order by customer_id")
        .query(String.class)
        .list();
  }

  /** Decision and result of the last entries, without what tells one customer from another. */
  private List<String> decided(CustomerId customer) {
    return jdbc.sql(
            """
            select distinct on (decision) decision || ' ' || coalesce(result -> 'results' -> 0 ->> 'signal', '')
              || ' ' || coalesce(result ->> 'level', '') || ' ' || coalesce(result ->> 'keep', '')
            from decision_ledger where customer_id = ? order by decision, at desc, id desc
            """)
        .param(customer.value())
        .query(String.class)
        .list();
  }

  private int entries(CustomerId customer) {
    return jdbc.sql("select count(*) from decision_ledger where customer_id = ?")
        .param(customer.value())
        .query(Integer.class)
        .single();
  }

  /** Says with a question mark what it said without: only the engine understands that. */
  private void release(String file) throws IOException {
    String shipped = Files.readString(Path.of("decisions/retention", file));
    String asked = shipped.replace("<text>&gt;= 2", "<text>? &gt;= 2");
    assertThat(asked).isNotEqualTo(shipped);
    deployments.add(repository.createDeployment().addString(file, asked).deploy().getId());
    String decision = file.startsWith("churn") ? ChurnSignals.DECISION : EffortDecisions.DECISION;
    assertThat(released.inForce(decision).compiled()).isEmpty();
  }
}

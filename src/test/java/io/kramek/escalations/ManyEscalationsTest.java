package io.kramek.escalations;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.testing.Company;
import io.kramek.testing.Http;
import io.kramek.testing.HttpTest;
import io.kramek.testing.SqlCounter;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Five hundred things are stuck on a Monday morning, and all of them need the same person. */
@HttpTest
class ManyEscalationsTest {

  private static final int MANY = 500;
  private static final String STUCK = "/api/escalations?state=OPEN&mine=true";

  /**
   * A hundred times what it takes: it fails where every row costs a query, not on a slow machine.
   */
  private static final Duration LONGEST = Duration.ofMillis(1_500);

  @Autowired Company company;
  @Autowired JdbcClient jdbc;
  @Autowired SqlCounter sql;

  private Company.Team team;
  private Http supervisor;

  @BeforeEach
  void aSupervisor() {
    team = company.team();
    supervisor = company.as(team.supervisor());
  }

  @Test
  void theyComeInPagesTheWorstFirst() {
    seed(MANY);

    Http.Answer first = supervisor.get(STUCK).is(200);
    assertThat(first.body().path("total").asInt()).isEqualTo(MANY);
    assertThat(first.body().path("items").size()).isLessThanOrEqualTo(50);
    assertThat(first.at("/items/0/subject/label")).isEqualTo("Stuck 500");
    int last = (MANY - 1) / first.body().path("items").size();
    assertThat(supervisor.get(STUCK + "&page=" + last).is(200).body().path("items").size())
        .isPositive();
    supervisor.get(STUCK + "&size=201").is(422);
  }

  @Test
  void fiveHundredCostAsManyQueriesAsOne() throws Exception {
    seed(1);
    supervisor.get(STUCK).is(200);
    List<String> few = sql.of(() -> supervisor.get(STUCK).is(200));
    seed(MANY);
    List<String> many = sql.of(() -> supervisor.get(STUCK).is(200));

    assertThat(many).hasSameSizeAs(few);
    long[] nanos = new long[40];
    for (int i = 0; i < nanos.length; i++) {
      long begun = System.nanoTime();
      supervisor.get(STUCK).is(200);
      nanos[i] = System.nanoTime() - begun;
    }
    Arrays.sort(nanos);
    Duration p95 = Duration.ofNanos(nanos[37]);
    assertThat(p95).isLessThan(LONGEST);
  }

  private void seed(int many) {
    jdbc.sql(
            """
            insert into escalation (id, reason, subject_type, subject_id, subject_label, owner_id, team_id, responsible_id,
              level, state, raised_at, late_since, action, worth, version)
            select gen_random_uuid(), 'TASK_LATE', 'order', gen_random_uuid(), 'Stuck ' || n, :rep, :team, :supervisor,
              1, 'RAISED', now(), now() - n * interval '1 hour', 'NOTIFY', 0, 0
            from generate_series(1, :many) n
            """)
        .param("rep", team.rep().id().value())
        .param("team", team.id().value())
        .param("supervisor", team.supervisor().id().value())
        .param("many", many)
        .update();
  }
}

package io.kramek.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.testing.Company;
import io.kramek.testing.Http;
import io.kramek.testing.HttpTest;
import io.kramek.testing.SqlCounter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Counters of the benchmarks that do not depend on the machine: whoever makes one grow has to say
 * so here.
 */
@HttpTest
class CountersTest {

  @Autowired Company company;
  @Autowired ProcessEngine engine;
  @Autowired SqlCounter sql;

  @Test
  void aWonDealTakesNoMoreStatementsThanItDid() throws Exception {
    WonDeal deal = new WonDeal(company, engine);
    deal.win(step -> step.run());
    List<String> statements = new ArrayList<>();

    deal.win(step -> statements.addAll(sql.of(step)));

    assertThat(statements).hasSizeBetween(100, 460);
  }

  @Test
  void theBoardIsOneQueryARequest() throws Exception {
    Company.Team team = company.team();
    Http rep = company.as(team.rep());
    for (String name : List.of("One", "Two", "Three")) {
      rep.post("/api/opportunities", Map.of("name", name)).is(201);
    }
    rep.get("/api/opportunities/board").is(200);

    List<String> statements = sql.of(() -> rep.get("/api/opportunities/board").is(200));

    assertThat(statements).hasSize(1);
  }
}

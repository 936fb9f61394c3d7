package io.kramek.imports;

import static io.kramek.imports.Importing.endings;
import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.testing.Company;
import io.kramek.testing.Http;
import io.kramek.testing.Http.Answer;
import io.kramek.testing.HttpTest;
import io.kramek.testing.Samples;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** A real shop's purchases of one and a half years move in as a person would bring them. */
@HttpTest
@TestPropertySource(properties = "kramek.test.company=real-export")
@EnabledIf("io.kramek.testing.Samples#cdnowIsThere")
class CdnowTest {

  private static final int ROWS = 69_659;
  private static final int CUSTOMERS = 23_570;

  @Autowired Company company;
  @Autowired ImportWorker worker;
  @Autowired JdbcClient jdbc;

  @Test
  void everyPurchaseComesInWithItsCustomerAndTheSecondTimeNothingIsNew() {
    Http manager = company.as(company.team().manager());
    manager
        .put(
            "/api/exchange-rates",
            Map.of("currency", "USD", "validFrom", "1997-01-01", "rate", "0.9"))
        .is(200);
    Importing importing = new Importing(manager, worker);
    for (boolean first : new boolean[] {true, false}) {
      importing.upload("CDNOW_master.txt", Samples.cdnow()).is(201);
      importing.correct(Map.of("createsCustomers", true, "currency", "USD")).is(200);
      int created = first ? ROWS : 0;
      assertThat(endings(importing.dryRun())).containsExactly(created, 0, ROWS - created, 0);
      Answer done = importing.run();
      assertThat(endings(done)).containsExactly(created, 0, ROWS - created, 0);
      assertThat(done.at("/state")).isEqualTo("DONE");
    }
    assertThat(count("select count(*) from purchase where currency = 'USD'")).isEqualTo(ROWS);
    assertThat(count("select count(distinct customer_id) from purchase where currency = 'USD'"))
        .isEqualTo(CUSTOMERS);
    assertThat(count("select count(*) from customer where name like 'Customer _____'"))
        .isEqualTo(CUSTOMERS);
  }

  private int count(String sql) {
    return jdbc.sql(sql).query(Integer.class).single();
  }
}

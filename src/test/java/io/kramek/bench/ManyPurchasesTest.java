package io.kramek.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.testing.HttpTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the benchmarks are measured on is believable, and the same every time. */
@HttpTest
class ManyPurchasesTest {

  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  @Test
  void theSameCustomersBuyTheSameEveryTime() {
    assertThat(made()).isEqualTo(made()).startsWith("3000 purchases of ");
  }

  private String made() {
    return transaction.execute(
        nothingStays -> {
          nothingStays.setRollbackOnly();
          ManyPurchases many = new ManyPurchases(jdbc);
          many.customers(500);
          many.purchases(1_000);
          many.purchases(3_000);
          return jdbc.sql(
                  """
                  select count(*) || ' purchases of ' || count(distinct customer_id) || ' for ' || sum(amount) || ' since ' || min(bought_on)
                    || ', paid ' || (select count(*) from purchase_payment where number like 'paid-%')
                    || ', returned ' || (select count(*) from purchase_return where number like 'back-%')
                  from purchase where number like 'many-%' and bought_on <= ?
                  """)
              .param(ManyPurchases.LAST_DAY)
              .query(String.class)
              .single();
        });
  }
}

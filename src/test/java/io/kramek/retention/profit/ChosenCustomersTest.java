package io.kramek.retention.profit;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.retention.profit.ProductProfits.Order;
import io.kramek.retention.profit.ProductProfits.ProductProfitPage;
import io.kramek.shared.Ids;
import io.kramek.testing.HttpTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where a part of the customers is counted, what is told is an estimate for all of them. */
@HttpTest
class ChosenCustomersTest {

  private static final LocalDate DAY = LocalDate.of(1987, 3, 5);
  private static final int BUYERS = 40;

  @Autowired ProductProfits products;
  @Autowired JdbcClient jdbc;

  @Test
  void aPartStandsForAll() {
    for (int i = 0; i < BUYERS; i++) {
      buyer();
    }
    long half =
        jdbc.sql(
                """
                select count(*) from purchase where bought_on = ? and mod(hashtext(customer_id::text)::bigint + 2147483648, 2) = 0
                """)
            .param(DAY)
            .query(Long.class)
            .single();

    ProductProfitPage all = products.look(1, DAY, DAY, Order.REVENUE, true, 25, 0);
    ProductProfitPage part = products.look(2, DAY, DAY, Order.REVENUE, true, 25, 0);

    assertThat(half).isBetween(1L, BUYERS - 1L);
    assertThat(all.products().items()).hasSize(1);
    assertThat(all.products().items().get(0).customers()).isEqualTo(BUYERS);
    assertThat(part.share()).isEqualTo(2);
    assertThat(part.products().items().get(0).customers()).isEqualTo(2 * half);
    assertThat(part.sums().revenue().amount())
        .isEqualByComparingTo(BigDecimal.valueOf(2 * half * 100));
    assertThat(part.products().items().get(0).marginPercent())
        .isEqualByComparingTo(all.products().items().get(0).marginPercent());
  }

  private void buyer() {
    UUID customer = Ids.next();
    UUID purchase = Ids.next();
    jdbc.sql(
            "insert into customer (id, kind, name, created_at, version) values (?, 'PERSON', ?, now(), 0)")
        .params(customer, "Buyer " + customer)
        .update();
    jdbc.sql(
            """
            insert into purchase (id, number, customer_id, source, bought_on, currency, amount, cost, rate, recorded_at)
            values (?, ?, ?, 'API', ?, 'EUR', 100, 60, 1, now())
            """)
        .params(purchase, purchase.toString(), customer, DAY)
        .update();
    jdbc.sql(
            """
            insert into purchase_line (purchase_id, customer_id, position, name, quantity, amount, cost)
            values (?, ?, 0, 'Goods', 1, 100, 60)
            """)
        .params(purchase, customer)
        .update();
  }
}

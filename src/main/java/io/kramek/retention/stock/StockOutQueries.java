package io.kramek.retention.stock;

import io.kramek.customers.CustomerId;
import io.kramek.customers.Customers.CustomerName;
import io.kramek.identity.UserId;
import io.kramek.identity.Visibility;
import io.kramek.products.ProductId;
import io.kramek.retention.stock.StockOutViews.ProductName;
import io.kramek.retention.stock.StockOutViews.StockOutRow;
import io.kramek.retention.stock.StockOuts.Order;
import io.kramek.retention.stock.StockOuts.Result;
import io.kramek.retention.stock.StockOuts.State;
import io.kramek.shared.Ids;
import io.kramek.shared.SubjectRef;
import io.kramek.tasks.TaskSubject.Description;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads orders that met no stock; who sees the customer sees them. */
@Repository
class StockOutQueries {

  private static final String ROW =
      """
      select s.id, s.customer_id, c.name customer_name, s.product_id, p.name product_name, s.quantity, s.state, s.result,
        s.expected_on, s.keep, s.case_id, s.taken_product_id, t.name taken_name, s.ordered_at, s.waiting_since, s.version
      from stock_out s join customer c on c.id = s.customer_id join product p on p.id = s.product_id
        left join product t on t.id = s.taken_product_id
      where\s""";

  private static final int MOST = 100;

  private final JdbcClient jdbc;
  private final Visibility visibility;

  StockOutQueries(JdbcClient jdbc, Visibility visibility) {
    this.jdbc = jdbc;
    this.visibility = visibility;
  }

  /**
   * Opens an order, in the hands of whoever looks after the customer, unless one of the product is
   * open. The unique index settles a race: the second waits for the first and then finds its order.
   *
   * @return whether it was opened
   */
  boolean open(Order order, UserId asked, Instant now) {
    return jdbc.sql(
                """
            insert into stock_out (id, customer_id, product_id, quantity, owner_id, team_id, state, ordered_at, version)
            select :id, c.id, :product, :quantity, coalesce(c.owner_id, :asked), c.team_id, 'ASKED', :now, 0
            from customer c where c.id = :customer
            on conflict (customer_id, product_id) where state <> 'CLOSED' do nothing
            """)
            .param("id", Ids.next())
            .param("customer", order.customer().value())
            .param("product", order.product().value())
            .param("quantity", order.quantity())
            .param("asked", asked == null ? null : asked.value(), Types.OTHER)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** The orders of a customer, the open ones first, then the latest. */
  List<StockOutRow> of(CustomerId customer) {
    return rows(
        "s.customer_id = :id order by s.state = 'CLOSED', s.ordered_at desc, s.id",
        customer.value());
  }

  /** The open orders of a product, in the order in which they are served. */
  List<StockOutRow> waitingFor(ProductId product) {
    return rows(
        "s.product_id = :id and s.state <> 'CLOSED' order by s.waiting_since nulls last, s.ordered_at, s.id",
        product.value());
  }

  private List<StockOutRow> rows(String condition, UUID id) {
    return jdbc.sql(ROW + visible() + " and " + condition + " limit " + MOST)
        .params(visibility.parameters())
        .param("id", id)
        .query(StockOutQueries::row)
        .list();
  }

  Optional<StockOutRow> row(StockOutId id) {
    return jdbc.sql(ROW + visible() + " and s.id = :id")
        .params(visibility.parameters())
        .param("id", id.value())
        .query(StockOutQueries::row)
        .optional();
  }

  boolean isVisible(StockOutId id) {
    return jdbc.sql(
            "select exists (select 1 from stock_out s join customer c on c.id = s.customer_id where s.id = :id and "
                + visible()
                + ")")
        .params(visibility.parameters())
        .param("id", id.value())
        .query(Boolean.class)
        .single();
  }

  Description describe(StockOutId id) {
    return jdbc.sql(
            """
            select p.name product, s.customer_id, coalesce(c.name, '') customer
            from stock_out s join product p on p.id = s.product_id left join customer c on c.id = s.customer_id
            where s.id = :id
            """)
        .param("id", id.value())
        .query(
            (row, n) ->
                new Description(
                    row.getString("product"),
                    row.getObject("customer_id", UUID.class),
                    row.getString("customer")))
        .single();
  }

  private String visible() {
    return visibility.of("c", SubjectRef.CUSTOMER);
  }

  private static StockOutRow row(ResultSet row, int n) throws SQLException {
    String result = row.getString("result");
    UUID taken = row.getObject("taken_product_id", UUID.class);
    return new StockOutRow(
        row.getObject("id", UUID.class),
        new CustomerName(row.getObject("customer_id", UUID.class), row.getString("customer_name")),
        new ProductName(row.getObject("product_id", UUID.class), row.getString("product_name")),
        row.getInt("quantity"),
        State.valueOf(row.getString("state")),
        result == null ? null : Result.valueOf(result),
        row.getObject("expected_on", LocalDate.class),
        row.getBoolean("keep"),
        row.getObject("case_id", UUID.class),
        taken == null ? null : new ProductName(taken, row.getString("taken_name")),
        row.getTimestamp("ordered_at").toInstant(),
        row.getTimestamp("waiting_since") == null
            ? null
            : row.getTimestamp("waiting_since").toInstant(),
        row.getLong("version"));
  }
}

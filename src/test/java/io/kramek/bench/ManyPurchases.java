package io.kramek.bench;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes as many customers and purchases as somebody wants, the same every time, in the database
 * itself. Customers with low numbers buy more often than those with high ones; one in seven has not
 * bought for four hundred days; nine of ten purchases are paid, three of a hundred partly came
 * back.
 */
final class ManyPurchases {

  private static final int AT_ONCE = 1_000_000;
  private static final List<String> TABLES =
      List.of("customer", "purchase", "purchase_line", "purchase_payment", "purchase_return");

  /** Three years of purchases end with this day. */
  static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 22);

  /** Numbers from 0 to 1 that depend on a number and a seed alone. */
  private static final String RANDOM =
      "(mod(hashint8extended(%s, %d), 1000003)::float8 / 2000006 + 0.5)";

  private static final String CUSTOMER =
      "('00000000-0000-7000-8000-' || lpad(to_hex(%s), 12, '0'))::uuid";
  private static final String PURCHASE =
      "('00000000-0000-7001-8000-' || lpad(to_hex(%s), 12, '0'))::uuid";

  private final JdbcClient jdbc;
  private long customers;
  private long purchases;

  ManyPurchases(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Fills an empty database with them, quickly. */
  static void only(JdbcClient jdbc, long customers, long purchases) {
    try (BareTables bare = new BareTables(jdbc, TABLES)) {
      ManyPurchases many = new ManyPurchases(jdbc);
      many.customers(customers);
      many.purchases(purchases);
    }
    TABLES.forEach(table -> jdbc.sql("vacuum analyze " + table).update());
  }

  /** Adds customers until there are so many. */
  void customers(long n) {
    for (long from = customers; from < n; from += AT_ONCE) {
      jdbc.sql(
              """
              insert into customer (id, kind, name, industry, employees, created_at, version)
              select %s, case when i %% 10 = 0 then 'PERSON' else 'ORGANISATION' end, 'Customer ' || i,
                (array['food', 'retail', 'manufacturing', 'services'])[1 + i %% 4], 1 + i %% 400, timestamptz '2023-11-22', 0
              from generate_series(cast(:from as bigint), cast(:to as bigint)) i
              """
                  .formatted(CUSTOMER.formatted("i")))
          .param("from", from + 1)
          .param("to", Math.min(n, from + AT_ONCE))
          .update();
    }
    customers = Math.max(customers, n);
    jdbc.sql("analyze customer").update();
  }

  /** Adds purchases of these customers until there are so many, with lines, payments, returns. */
  void purchases(long n) {
    for (long from = purchases; from < n; from += AT_ONCE) {
      add(from + 1, Math.min(n, from + AT_ONCE));
    }
    purchases = Math.max(purchases, n);
    TABLES.forEach(table -> jdbc.sql("analyze " + table).update());
  }

  private void add(long from, long to) {
    jdbc.sql(
            """
            with made as (
              select i, 1 + floor(:customers * power(%1$s, 1.5))::bigint c, floor(1095 * power(%2$s, 1.2))::int ago,
                round((5 + 495 * %3$s)::numeric, 2) amount, %4$s share
              from generate_series(cast(:from as bigint), cast(:to as bigint)) i),
            bought as (
              insert into purchase (id, number, customer_id, source, bought_on, currency, amount, list_amount, cost, rate, due_on, recorded_at)
              select %5$s, 'many-' || i, %6$s, 'IMPORT', day, 'EUR', amount, round(amount * 1.05, 2),
                round(amount * (0.6 + 0.3 * share)::numeric, 2), 1, day + 14, timestamptz '2026-11-22'
              from (
                select m.*, :last::date - case when c %% 7 = 0 then greatest(ago, 400 + ago / 3) else ago end as day from made m) m
              returning id, customer_id, bought_on, amount, list_amount, cost),
            lines as (
              insert into purchase_line (purchase_id, customer_id, position, product_id, name, quantity, amount, list_amount, cost)
              select b.id, b.customer_id, 0, p.id, coalesce(p.name, 'Goods'), 1, b.amount, b.list_amount, b.cost
              from bought b left join (
                select id, name, row_number() over (order by id) - 1 n, count(*) over () all_of_them from product) p
                on p.n = mod(abs(hashtext(b.id::text)::bigint), p.all_of_them)),
            returns as (
              insert into purchase_return (id, number, purchase_id, customer_id, returned_on, amount, cost, recorded_at)
              select id, 'back-' || id, id, customer_id, least(:last::date, bought_on + 9), round(amount / 2, 2), round(cost / 2, 2), timestamptz '2026-11-22'
              from bought where mod(abs(hashtext(id::text || 'r')::bigint), 100) < 3)
            insert into purchase_payment (id, number, purchase_id, customer_id, paid_on, amount, recorded_at)
            select id, 'paid-' || id, id, customer_id, bought_on + 4 + mod(abs(hashtext(id::text || 'd')::bigint), 20)::int, amount, timestamptz '2026-11-22'
            from bought where mod(abs(hashtext(id::text || 'p')::bigint), 10) > 0
              and bought_on + 4 + mod(abs(hashtext(id::text || 'd')::bigint), 20)::int <= :last::date
            """
                .formatted(
                    RANDOM.formatted("i", 1),
                    RANDOM.formatted("i", 2),
                    RANDOM.formatted("i", 3),
                    RANDOM.formatted("i", 4),
                    PURCHASE.formatted("i"),
                    CUSTOMER.formatted("c")))
        .param("customers", customers)
        .param("from", from)
        .param("to", to)
        .param("last", LAST_DAY)
        .update();
  }
}

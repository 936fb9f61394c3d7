package io.kramek.bench;

import io.kramek.testing.Samples;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/**
 * The facts of all customers from all their purchases: those of CDNOW, and made-up ones, of which
 * twenty times as many must not take much longer for each; making them does not count. A customer
 * has twenty purchases on average. {@code -Dbench.customers} takes fewer customers.
 */
final class FactsBench implements Benchmark {

  private static final int CUSTOMERS = Integer.getInteger("bench.customers", 1_000_000);
  private static final int EACH = 20;
  private static final double MICRO = 1e6;

  /** A price list: which series a customer has bought from is a fact, too. */
  private static final String PRODUCTS =
      """
      insert into product (id, name, series, currency, list_price, version)
      select gen_random_uuid(), 'Thing ' || n, 'Series ' || n % 12, 'EUR', 1, 0 from generate_series(1, 200) n
      """;

  private static final LocalDate CDNOW_ENDS = LocalDate.of(1998, 6, 30);

  @Override
  public List<Figure> run() throws Exception {
    List<Figure> figures = new ArrayList<>();
    try (Server server = new Server();
        Heap heap = new Heap()) {
      if (Samples.cdnowIsThere()) {
        figures.addAll(cdnow(server));
      }
      double few = made(server, "few", CUSTOMERS / EACH, figures);
      double many = made(server, "many", CUSTOMERS, figures);
      figures.add(
          Figure.atMostTimes(
              "facts-time-per-purchase-" + (long) CUSTOMERS * EACH, many, "us", few, 1.5));
      figures.add(Figure.atMost("facts-heap", heap.peak(), "MB", 512));
    }
    return figures;
  }

  private static List<Figure> cdnow(Server server) throws Exception {
    String url = server.database("cdnow");
    try (Application kramek = new Application(url, List.of());
        Connection connection = DriverManager.getConnection(url, "postgres", "postgres")) {
      Reviewed reviewed = new Reviewed(kramek);
      reviewed.run("create table raw (customer int, day date, discs int, amount numeric)");
      String rows =
          Samples.cdnow("CDNOW_master.txt")
              .lines()
              .map(String::strip)
              .filter(line -> !line.isEmpty() && Character.isDigit(line.charAt(0)))
              .map(line -> line.replaceAll("\\s+", ","))
              .collect(Collectors.joining("\n"));
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("copy raw from stdin with (format csv)", new StringReader(rows));
      reviewed.run(
          "create table numbered as select customer n, gen_random_uuid() id from (select distinct customer from raw) r",
          "insert into customer (id, kind, name, created_at, version) select id, 'PERSON', 'C' || n, now(), 0 from numbered",
          """
          insert into purchase (id, number, customer_id, source, bought_on, currency, amount, rate, recorded_at)
          select gen_random_uuid(), row_number() over ()::text, c.id, 'IMPORT', r.day, 'EUR', r.amount, 1, now()
          from raw r join numbered c on c.n = r.customer
          """,
          "vacuum analyze purchase",
          "vacuum analyze customer");
      long purchases =
          reviewed.jdbc().sql("select count(*) from purchase").query(Long.class).single();
      double seconds = reviewed.facts(CDNOW_ENDS);
      double fitted = reviewed.model(CDNOW_ENDS);
      double tiers = reviewed.tiers(CDNOW_ENDS);
      return List.of(
          Figure.reported("facts-cdnow-" + purchases, seconds, "s"),
          Figure.reported("model-cdnow", fitted, "s"),
          Figure.reported("tiers-cdnow", tiers, "s"));
    }
  }

  /** Microseconds for each purchase. */
  private static double made(Server server, String name, int customers, List<Figure> figures)
      throws Exception {
    long purchases = (long) customers * EACH;
    try (Application kramek = new Application(server.database(name), List.of())) {
      Reviewed reviewed = new Reviewed(kramek);
      reviewed.run(PRODUCTS);
      ManyPurchases.only(reviewed.jdbc(), customers, purchases);
      double seconds = reviewed.facts(ManyPurchases.LAST_DAY);
      figures.add(Figure.reported("facts-made-" + purchases, seconds, "s"));
      return seconds * MICRO / purchases;
    }
  }
}

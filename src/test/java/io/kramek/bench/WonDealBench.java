package io.kramek.bench;

import io.kramek.testing.Company;
import io.kramek.testing.SqlCounter;
import io.kramek.testing.SqlCounter.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a won deal costs the database, with our settings of the engine and with its own. */
final class WonDealBench implements Benchmark {

  private static final int WARM_UP = 3;
  private static final int TURNS = 7;
  private static final double KILOBYTE = 1024;

  @Override
  public List<Figure> run() throws Exception {
    try (Server server = new Server();
        Application ours = application(server, "ours");
        Application defaults = application(server, "defaults", DefaultEngine.class)) {
      Deals our = new Deals(ours);
      Deals their = new Deals(defaults);
      for (int turn = -WARM_UP; turn < TURNS; turn++) {
        our.win(turn >= 0);
        their.win(turn >= 0);
      }
      return List.of(
          Figure.atMostTimes(
              "won-deal-statements", our.all.median(), "statements", their.all.median(), 0.7),
          Figure.compared(
              "won-deal-statements-engine",
              our.engine.median(),
              "statements",
              their.engine.median()),
          Figure.compared(
              "won-deal-statements-own", our.own.median(), "statements", their.own.median()),
          Figure.atMostTimes("won-deal-wal", our.wal.median(), "KB", their.wal.median(), 0.45),
          Figure.compared(
              "won-deal-wal-engine", our.engineWal.median(), "KB", their.engineWal.median()),
          Figure.compared("won-deal-wal-own", our.ownWal.median(), "KB", their.ownWal.median()));
    }
  }

  private static Application application(Server server, String name, Class<?>... additions)
      throws Exception {
    List<Class<?>> all = new ArrayList<>(List.of(additions));
    all.add(SqlCounter.class);
    return new Application(server.database(name), all);
  }

  /** Deals of one application, and what they cost. */
  private static final class Deals implements WonDeal.Meter {

    /** The shares of the engine's tables and of all others; the rest are commits. */
    private static final String WAL_BY_TABLES =
        """
        with relations as (
          select pg_relation_filenode(c.oid) filenode, coalesce(i.indrelid, t.oid, c.oid) table_id
          from pg_class c left join pg_index i on i.indexrelid = c.oid left join pg_class t on t.reltoastrelid = coalesce(i.indrelid, c.oid)
        ), records as (
          select distinct on (start_lsn) relfilenode, record_length
          from pg_get_wal_block_info(?::pg_lsn, ?::pg_lsn)
          where reldatabase = (select oid from pg_database where datname = current_database())
          order by start_lsn, block_id)
        select coalesce(sum(w.record_length) filter (where c.relnamespace = 'engine'::regnamespace), 0) engine,
          coalesce(sum(w.record_length) filter (where c.relnamespace <> 'engine'::regnamespace), 0) own
        from records w join relations r on r.filenode = w.relfilenode join pg_class c on c.oid = r.table_id
        """;

    private final Series all = new Series();
    private final Series engine = new Series();
    private final Series own = new Series();
    private final Series wal = new Series();
    private final Series engineWal = new Series();
    private final Series ownWal = new Series();
    private final WonDeal deal;
    private final SqlCounter counter;
    private final JdbcClient jdbc;
    private List<String> statements = new ArrayList<>();

    Deals(Application kramek) {
      deal = new WonDeal(kramek.bean(Company.class), kramek.bean(ProcessEngine.class));
      counter = kramek.bean(SqlCounter.class);
      jdbc = kramek.bean(JdbcClient.class);
      jdbc.sql("create extension pg_walinspect").update();
    }

    @Override
    public void measure(Work step) throws Exception {
      statements.addAll(counter.of(step));
    }

    void win(boolean counted) throws Exception {
      statements.clear();
      String before = lsn();
      deal.win(this);
      String after = lsn();
      if (!counted) {
        return;
      }
      long engines = statements.stream().filter(Deals::isOfEngine).count();
      all.add(statements.size());
      engine.add(engines);
      own.add(statements.size() - engines);
      wal.add(
          jdbc.sql("select ?::pg_lsn - ?::pg_lsn").params(after, before).query(Long.class).single()
              / KILOBYTE);
      Map<String, Object> shares =
          jdbc.sql(WAL_BY_TABLES).params(before, after).query().singleRow();
      engineWal.add(((Number) shares.get("engine")).doubleValue() / KILOBYTE);
      ownWal.add(((Number) shares.get("own")).doubleValue() / KILOBYTE);
    }

    private String lsn() {
      return jdbc.sql("select pg_current_wal_insert_lsn()::text").query(String.class).single();
    }

    private static boolean isOfEngine(String sql) {
      return sql.toLowerCase(Locale.ROOT).contains("engine.act_");
    }
  }
}

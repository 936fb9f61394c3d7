package io.kramek.bench;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes indexes and references off tables while they are filled, and puts them back afterwards:
 * nobody waits for millions of rows to be looked up one by one.
 */
final class BareTables implements AutoCloseable {

  /** The statement that takes something away, and the one that brings it back. */
  private record Part(String takeAway, String bringBack) {}

  private static final String PARTS =
      """
      select 'alter table ' || conrelid::regclass || ' drop constraint ' || conname take_away,
        'alter table ' || conrelid::regclass || ' add constraint ' || conname || ' ' || pg_get_constraintdef(oid) bring_back
      from pg_constraint where conrelid::regclass::text = any(:tables) and contype in ('f', 'u')
      union all
      select 'drop index ' || indexrelid::regclass, pg_get_indexdef(indexrelid)
      from pg_index i where indrelid::regclass::text = any(:tables)
        and not exists (select 1 from pg_constraint where conindid = i.indexrelid and contype in ('p', 'u', 'x'))
      """;

  private final JdbcClient jdbc;
  private final List<Part> parts;

  BareTables(JdbcClient jdbc, List<String> tables) {
    this.jdbc = jdbc;
    parts = jdbc.sql(PARTS).param("tables", tables.toArray(String[]::new)).query(Part.class).list();
    parts.forEach(part -> jdbc.sql(part.takeAway()).update());
  }

  @Override
  public void close() {
    parts.forEach(part -> jdbc.sql(part.bringBack()).update());
  }
}

package io.kramek.messaging.mail;

import io.kramek.shared.Paged;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Addresses that cannot be reached: nothing is sent to them until somebody says they are well. */
@Repository
@Transactional
public class Bounces {

  /** An address, and what the mail server said. */
  public record Bounce(String address, String reason, Instant since) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  public Bounces(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Notes that an address is refused. */
  public void add(String address, String reason) {
    jdbc.sql(
            "insert into mail_bounce (address, reason, since) values (?, ?, ?) on conflict (address) do nothing")
        .params(folded(address), reason, Timestamp.from(clock.instant()))
        .update();
  }

  /** Notes that it may be tried again. */
  public void clear(String address) {
    jdbc.sql("delete from mail_bounce where address = ?").param(folded(address)).update();
  }

  /** Why an address is not written to, if it is not. */
  @Transactional(readOnly = true)
  public Optional<String> reason(String address) {
    return jdbc.sql("select reason from mail_bounce where address = ?")
        .param(folded(address))
        .query(String.class)
        .optional();
  }

  /** All of them, the newest first. */
  @Transactional(readOnly = true)
  public Paged<Bounce> find(Paged.Request page) {
    long total = jdbc.sql("select count(*) from mail_bounce").query(Long.class).single();
    List<Bounce> items =
        jdbc.sql(
                "select address, reason, since from mail_bounce order by since desc, address limit ? offset ?")
            .params(page.size(), page.offset())
            .query(
                (row, n) ->
                    new Bounce(
                        row.getString("address"),
                        row.getString("reason"),
                        row.getTimestamp("since").toInstant()))
            .list();
    return Paged.of(items, page, total);
  }

  private static String folded(String address) {
    return address.strip().toLowerCase(Locale.ROOT);
  }
}

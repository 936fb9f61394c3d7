package io.kramek.bench;

import io.kramek.faults.KilledSenders;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Senders that are killed between the mail server's yes and their own commit: no offer may go out
 * twice, and a person must be shown every one of them.
 */
final class OutboxKillBench implements Benchmark {

  private static final int KILLS = 100;

  @Override
  public List<Figure> run() throws Exception {
    try (Server server = new Server()) {
      String url = server.database("outbox_kill");
      try (Application kramek = new Application(url, List.of(), "--kramek.jobs.active=false");
          KilledSenders senders = new KilledSenders(kramek.bean(JdbcClient.class), url)) {
        KilledSenders.Outcome outcome = senders.run(KILLS);
        return List.of(
            Figure.atMost("outbox-kill-offers-sent-twice", outcome.twice(), "offers", 0),
            Figure.atLeast("outbox-kill-unconfirmed", outcome.unconfirmed(), "offers", KILLS),
            Figure.atMost("outbox-kill-lost", outcome.left(), "offers", 0));
      }
    }
  }
}

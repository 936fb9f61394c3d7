package io.kramek.faults;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.kramek.messaging.outbox.Message;
import io.kramek.messaging.outbox.Message.Channel;
import io.kramek.messaging.outbox.Message.Repeats;
import io.kramek.messaging.outbox.OutboxStore;
import io.kramek.shared.Ids;
import io.kramek.testing.SmtpProxy;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Kills one sender after another with {@code kill -9}, each at the moment when the mail server has
 * taken an offer and the sender does not know it yet.
 */
public final class KilledSenders implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 60;

  /** Longer than a lease: the next sender finds what the one before has left behind. */
  private static final Duration STEP = Duration.ofMinutes(10);

  /**
   * What became of the offers.
   *
   * @param taken by the mail server
   * @param twice of these, more than once
   * @param unconfirmed shown to a person as such
   * @param left neither taken nor shown
   */
  public record Outcome(int taken, int twice, int unconfirmed, int left) {}

  private final GreenMail mailServer =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private final SmtpProxy line;
  private final JdbcClient jdbc;
  private final String database;
  private final AtomicReference<Process> running = new AtomicReference<>();
  private Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

  /**
   * @param database the address of a database with our tables in it
   */
  public KilledSenders(JdbcClient jdbc, String database) {
    this.jdbc = jdbc;
    this.database = database;
    mailServer.start();
    this.line = new SmtpProxy(mailServer.getSmtp().getPort()).onAccepted(this::kill);
  }

  /** Writes as many offers as senders will be killed, and kills these. */
  public Outcome run(int kills) throws Exception {
    jdbc.sql("delete from outbox").update();
    for (int i = 0; i < kills; i++) {
      write();
    }
    for (int i = 0; i < kills; i++) {
      now = now.plus(STEP);
      if (send().exitValue() == 0) {
        throw new IllegalStateException("A sender has come to its end without being killed");
      }
    }
    // Nobody is killed any more, and whoever comes now has nothing left to send.
    now = now.plus(STEP);
    if (send().exitValue() != 0) {
      throw new IllegalStateException("The last sender found something to send");
    }
    return outcome();
  }

  private Outcome outcome() throws MessagingException {
    List<String> ids = new ArrayList<>();
    for (MimeMessage mail : mailServer.getReceivedMessages()) {
      ids.add(mail.getMessageID());
    }
    int different = new HashSet<>(ids).size();
    return new Outcome(
        ids.size(),
        ids.size() - different,
        count("state = 'UNCONFIRMED'"),
        count("state in ('PENDING', 'SENDING')"));
  }

  private int count(String condition) {
    return jdbc.sql("select count(*) from outbox where " + condition).query(Integer.class).single();
  }

  private void write() {
    UUID id = Ids.next();
    new OutboxStore(jdbc)
        .insert(
            new Message(
                id,
                Channel.EMAIL,
                "OFFER",
                "en",
                Repeats.ONCE,
                "mail",
                null,
                null,
                null,
                "customer@example.com",
                "An offer",
                "<p>An offer</p>",
                "An offer",
                null,
                now),
            now);
  }

  private Process send() throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(
                java,
                "-Xmx128m",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                LoneSender.class.getName(),
                database,
                String.valueOf(line.port()),
                now.toString())
            .redirectError(Redirect.DISCARD)
            .redirectOutput(Redirect.DISCARD)
            .start();
    running.set(process);
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("A sender does not come to its end");
    }
    return process;
  }

  private boolean kill() {
    running.get().destroyForcibly();
    return false;
  }

  @Override
  public void close() throws IOException {
    line.close();
    mailServer.stop();
  }
}

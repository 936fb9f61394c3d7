package io.kramek.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.testing.ShippedApplication;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Kills the whole application, as it is shipped, while strangers send it leads. */
class KilledCaptureTest {

  private static final int LEADS = 200;

  /** So many are acknowledged when the application dies: in the midst of the others. */
  private static final int KILLED_AFTER = 60;

  private static final Duration PATIENCE = Duration.ofMinutes(4);

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path home;

  private final HttpClient client = HttpClient.newHttpClient();
  private ShippedApplication running;

  @AfterEach
  void end() throws Exception {
    running.close();
  }

  @Test
  void everyAcknowledgedLeadIsThereWithItsProcessAndNoneTwice() throws Exception {
    running = started();
    Map<String, String> acknowledged = new ConcurrentHashMap<>();
    List<String> keys = IntStream.range(0, LEADS).mapToObj(n -> "lead-" + n).toList();

    send(
        keys,
        acknowledged,
        () -> {
          if (acknowledged.size() >= KILLED_AFTER) {
            running.kill();
          }
        });
    assertThat(acknowledged).hasSizeBetween(KILLED_AFTER, LEADS - 1);
    Map<String, String> beforeTheKill = Map.copyOf(acknowledged);

    running = started();
    assertThat(stored()).containsAll(beforeTheKill.values());
    assertThat(withProcess()).containsAll(beforeTheKill.values());

    // Whoever got no answer sends again, and so may those who got one.
    acknowledged.clear();
    send(keys, acknowledged, () -> {});

    assertThat(acknowledged).containsAllEntriesOf(beforeTheKill).hasSize(LEADS);
    assertThat(stored()).hasSize(LEADS).doesNotHaveDuplicates();
    assertThat(withProcess()).hasSize(LEADS).containsExactlyInAnyOrderElementsOf(stored());
  }

  /** Sends one lead for each key, a few at a time; what is not answered is given up. */
  private void send(List<String> keys, Map<String, String> acknowledged, Runnable afterEach)
      throws Exception {
    ExecutorService senders = Executors.newFixedThreadPool(8);
    try {
      List<Future<?>> sent = new ArrayList<>();
      for (String key : keys) {
        sent.add(
            senders.submit(
                () -> {
                  capture(key).ifPresent(id -> acknowledged.put(key, id));
                  afterEach.run();
                }));
      }
      for (Future<?> future : sent) {
        future.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      }
    } finally {
      senders.shutdownNow();
    }
  }

  private Optional<String> capture(String key) {
    String form =
        """
        {"contact": {"name": "Jana Nováková", "email": "%1$s@example.com", "company": "%1$s", "country": "CZ"},
         "interest": {"kind": "DEMO_REQUEST"}, "source": "WEB_FORM"}
        """
            .formatted(key);
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + running.port() + "/api/public/leads"))
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.ofString(form))
            .build();
    try {
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
      return Optional.of(JsonMapper.shared().readTree(answer.body()).path("id").asString());
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private ShippedApplication started() throws IOException {
    return new ShippedApplication(
        "--kramek.data=" + home,
        "--kramek.sample=false",
        "--kramek.leads.public-form.burst=" + 2 * LEADS);
  }

  private List<String> stored() throws SQLException {
    return query("select id::text from lead");
  }

  /** The leads of all instances, those that have already come to an end included. */
  private List<String> withProcess() throws SQLException {
    return query(
        "select business_key_ from engine.act_hi_procinst where proc_def_key_ = 'leadQualification'");
  }

  private List<String> query(String sql) throws SQLException {
    String url = "jdbc:postgresql://127.0.0.1:" + running.databasePort() + "/postgres";
    try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }
}

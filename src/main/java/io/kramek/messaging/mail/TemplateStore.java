package io.kramek.messaging.mail;

import io.kramek.shared.Problem;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The templates that managers have changed. They are few and read with every mail, so a node keeps
 * them for a few seconds.
 */
@Repository
class TemplateStore {

  private static final Duration KEPT = Duration.ofSeconds(10);

  /** A template as a manager left it. */
  record Changed(String subject, String body, long version, Instant changedAt) {}

  private record Known(Map<String, Changed> templates, long readAt) {}

  private final JdbcClient jdbc;
  private volatile Known known;

  TemplateStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Changed> find(String kind, String language) {
    Known now = known;
    if (now == null || System.nanoTime() - now.readAt() > KEPT.toNanos()) {
      now = new Known(read(), System.nanoTime());
      known = now;
    }
    return Optional.ofNullable(now.templates().get(kind + " " + language));
  }

  private Map<String, Changed> read() {
    Map<String, Changed> templates = new HashMap<>();
    jdbc.sql("select kind, language, subject, body, version, changed_at from mail_template")
        .query(
            row -> {
              templates.put(
                  row.getString("kind") + " " + row.getString("language"),
                  new Changed(
                      row.getString("subject"),
                      row.getString("body"),
                      row.getLong("version"),
                      row.getTimestamp("changed_at").toInstant()));
            });
    return templates;
  }

  /**
   * Keeps a template.
   *
   * @param seen the version that was changed, 0 for the shipped one
   */
  void save(
      String kind, String language, String subject, String body, long seen, UUID by, Instant now) {
    int changed =
        jdbc.sql(
                """
                insert into mail_template (kind, language, subject, body, version, changed_by, changed_at)
                select :kind, :language, :subject, :body, 1, :by, :now where :seen = 0
                  or exists (select 1 from mail_template where kind = :kind and language = :language)
                on conflict (kind, language) do update set subject = excluded.subject, body = excluded.body,
                  version = mail_template.version + 1, changed_by = excluded.changed_by,
                  changed_at = excluded.changed_at
                where mail_template.version = :seen
                """)
            .param("kind", kind)
            .param("language", language)
            .param("subject", subject)
            .param("body", body)
            .param("seen", seen)
            .param("by", by)
            .param("now", Timestamp.from(now))
            .update();
    if (changed == 0) {
      throw Problem.conflict("stale");
    }
    forget();
  }

  void restore(String kind, String language) {
    jdbc.sql("delete from mail_template where kind = ? and language = ?")
        .params(kind, language)
        .update();
    forget();
  }

  /** Forgets now, for whoever changed it, and once more when it is true for everybody. */
  private void forget() {
    known = null;
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
              known = null;
            }
          });
    }
  }
}

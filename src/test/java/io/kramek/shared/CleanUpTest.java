package io.kramek.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.testing.HttpTest;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What nobody will ask for is thrown away, and nothing else. */
@HttpTest
class CleanUpTest {

  @Autowired CleanUp cleanUp;
  @Autowired JdbcClient jdbc;

  @Test
  void oldChangesAndKeysGoAndYoungOnesStay() {
    UUID subject = Ids.next();
    changed(subject, "long ago", Duration.ofDays(401));
    changed(subject, "last year", Duration.ofDays(399));
    answered(subject, "long ago", Duration.ofDays(31));
    answered(subject, "this month", Duration.ofDays(29));

    assertThat(cleanUp.clean()).isGreaterThanOrEqualTo(2);

    assertThat(left("select field from change where subject_id = ?", subject))
        .containsExactly("last year");
    assertThat(left("select key from idempotency where result = ?", subject))
        .containsExactly("this month");
    assertThat(cleanUp.clean()).isZero();
  }

  private void changed(UUID subject, String field, Duration ago) {
    jdbc.sql(
            "insert into change (subject_type, subject_id, version, field, at) values ('lead', ?, 1, ?, ?)")
        .params(subject, field, Timestamp.from(Instant.now().minus(ago)))
        .update();
  }

  private void answered(UUID result, String key, Duration ago) {
    jdbc.sql("insert into idempotency (scope, key, result, created_at) values ('test', ?, ?, ?)")
        .params(key, result, Timestamp.from(Instant.now().minus(ago)))
        .update();
  }

  private List<String> left(String sql, UUID subject) {
    return jdbc.sql(sql).param(subject).query(String.class).list();
  }
}

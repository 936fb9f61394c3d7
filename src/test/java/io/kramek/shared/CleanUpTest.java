package io.kramek.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kramek.testing.Company;
import io.kramek.testing.HttpTest;
import java.sql.Timestamp;
import java.time.Clock;
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
  @Autowired Company company;

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

  @Test
  void messagesThatHaveLeftGoButNotWhatMayGoOutOnlyOnceOrWaitsForSomebody() {
    message("old", "SENT", "RESENDABLE", 91);
    message("young", "SENT", "RESENDABLE", 89);
    message("late", "PENDING", "RESENDABLE", 91);
    message("offer", "SENT", "ONCE", 1099);
    message("ancient offer", "SENT", "ONCE", 1101);
    message("undecided offer", "UNCONFIRMED", "ONCE", 1101);

    cleanUp.clean();

    assertThat(
            jdbc.sql("select subject from outbox where recipient = 'clean@example.com'")
                .query(String.class)
                .list())
        .containsExactlyInAnyOrder("young", "late", "offer", "undecided offer");
  }

  @Test
  void whatWasToldInADigestGoesAndWhatWaitsStays() {
    UUID user = company.team().rep().id().value();
    UUID digest = Ids.next();
    jdbc.sql("insert into notification values (?, ?, 'DIGEST', null, null, '{}', now())")
        .params(digest, user)
        .update();
    gathered(user, "TOLD", digest, 91);
    gathered(user, "READ", digest, 89);
    gathered(user, "WAITS", null, 91);

    cleanUp.clean();

    assertThat(left("select kind from gathered where user_id = ? order by kind", user))
        .containsExactly("READ", "WAITS");
  }

  @Test
  void whoFailedToLogInLongAgoIsForgotten() {
    String recent = "recent" + Ids.next();
    String old = "old" + Ids.next();
    for (String who : List.of(recent, old)) {
      jdbc.sql("insert into login_failure values (?, 3, ?)")
          .params(who, ago(who.equals(old) ? 31 : 29))
          .update();
    }

    cleanUp.clean();

    assertThat(
            jdbc.sql("select username from login_failure where username in (?, ?)")
                .params(recent, old)
                .query(String.class)
                .list())
        .containsExactly(recent);
  }

  @Test
  void offersAreNotForgottenBeforeTheRequestsThatMadeThem() {
    Duration month = Duration.ofDays(30);
    assertThatThrownBy(
            () ->
                new CleanUp(
                    jdbc, Clock.systemUTC(), month, month, month, month.minusDays(1), month))
        .hasMessageContaining("kramek.keep.sent-once");
  }

  private void message(String subject, String state, String repeats, int daysAgo) {
    UUID id = Ids.next();
    jdbc.sql(
            """
            insert into outbox (id, channel, kind, repeats, state, lane, recipient, subject, body, message_id, created_at, due_at)
            values (?, 'EMAIL', 'TEST', ?, ?, 'mail', 'clean@example.com', ?, '', ?, ?, 'infinity')
            """)
        .params(id, repeats, state, subject, id.toString(), ago(daysAgo))
        .update();
  }

  private void gathered(UUID user, String kind, UUID digest, int daysAgo) {
    jdbc.sql(
            """
            insert into gathered (id, user_id, purpose, kind, params, rank, created_at, due_at, digest_id)
            values (?, ?, 'TOGETHER', ?, '{}', 0, ?, 'infinity', ?)
            """)
        .params(Ids.next(), user, kind, ago(daysAgo), digest)
        .update();
  }

  private static Timestamp ago(int days) {
    return Timestamp.from(Instant.now().minus(Duration.ofDays(days)));
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

package io.kramek.escalations;

import io.kramek.identity.UserId;
import io.kramek.shared.SubjectRef;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what is not to be escalated for a while. Who said so, and why, stays in the history. */
@Repository
class Exemptions {

  private final JdbcClient jdbc;
  private final Clock clock;
  private final ZoneId zone;

  Exemptions(JdbcClient jdbc, Clock clock, @Value("${kramek.working-time.zone}") ZoneId zone) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.zone = zone;
  }

  boolean cover(Reason reason, SubjectRef subject) {
    return jdbc.sql(
            """
            select exists (select 1 from escalation_exemption where subject_type = ? and subject_id = ? and reason = ?
              and (until_day is null or until_day >= ?))
            """)
        .params(
            subject.type(), subject.id(), reason.name(), LocalDate.ofInstant(clock.instant(), zone))
        .query(Boolean.class)
        .single();
  }

  /** What would have been raised, but for the exemption, may have to be when it is over. */
  void keep(Escalations.Raising raising) {
    Instant since = raising.lateSince() == null ? clock.instant() : raising.lateSince();
    jdbc.sql(
            """
            update escalation_exemption set late_since = ?, owner_id = ?, team_id = ?
            where subject_type = ? and subject_id = ? and reason = ? and until_day is not null and late_since is null
            """)
        .params(
            Timestamp.from(since),
            id(raising.owner()),
            raising.team() == null ? null : raising.team().value(),
            raising.subject().type(),
            raising.subject().id(),
            raising.reason().name())
        .update();
  }

  private static UUID id(UserId user) {
    return user == null ? null : user.value();
  }

  /** A late task of it may be raised again when the exemption is over. */
  void grant(Escalation escalation, UserId by, LocalDate until, String comment) {
    jdbc.sql(
            """
            insert into escalation_exemption (reason, subject_type, subject_id, until_day, by_id, comment, at, late_since,
              owner_id, team_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (subject_type, subject_id, reason) do update
            set until_day = excluded.until_day, by_id = excluded.by_id, comment = excluded.comment, at = excluded.at,
              late_since = excluded.late_since, owner_id = excluded.owner_id, team_id = excluded.team_id
            """)
        .params(
            escalation.reason().name(),
            escalation.subject().type(),
            escalation.subject().id(),
            until,
            by.value(),
            comment,
            Timestamp.from(clock.instant()),
            Timestamp.from(escalation.lateSince()),
            id(escalation.owner()),
            escalation.team() == null ? null : escalation.team().value())
        .update();
    jdbc.sql("delete from escalation_late_task where escalation_id = ?")
        .param(escalation.id().value())
        .update();
  }
}

package io.kramek.escalations;

import io.kramek.shared.SubjectRef;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * How bad an escalation is, from how far it has climbed, how big it is and how late: a level weighs
 * as much as a hundred days, ten times the money as much as ten days.
 */
@Component
class Weights {

  private static final long LEVEL = 2_400;
  private static final long DIGIT = 240;
  private static final long LONGEST = 2_400;

  /** The same in SQL, for lists; {@code e} is the escalation, {@code :now} the present. */
  static final String SQL =
      """
      e.level * 2400 + case when e.worth = 0 then 0 else length(e.worth::text) * 240 end
        + least(2400, greatest(0, extract(epoch from :now::timestamptz - e.late_since) / 3600))""";

  private final ObjectProvider<Escalations.Worth> worths;

  Weights(ObjectProvider<Escalations.Worth> worths) {
    this.worths = worths;
  }

  /** How big a subject is, in whole units of money; zero where nobody knows. */
  long worth(SubjectRef subject) {
    return worths.stream()
        .filter(known -> known.subjectType().equals(subject.type()))
        .findFirst()
        .map(known -> known.of(subject.id()))
        .orElse(0L);
  }

  /** The weight; the highest is the worst. */
  static long of(Escalation escalation, Instant now) {
    long hours = Duration.between(escalation.lateSince(), now).toHours();
    long digits = escalation.worth() == 0 ? 0 : String.valueOf(escalation.worth()).length();
    return escalation.level() * LEVEL + digits * DIGIT + Math.min(LONGEST, Math.max(0, hours));
  }
}

package io.kramek.messaging;

import io.kramek.messaging.NotificationPreferences.Mail;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;

/**
 * What a person wants to hear, how and when.
 *
 * @param choices only those they have made; the others are as shipped
 * @param digestHour when the summary of a day is sent, by their clock
 * @param quietFrom when they want to be left alone, or {@code null}
 * @param quietUntil until when; earlier than {@code quietFrom} means the next morning
 */
record Habits(
    Map<Group, Habits.Choice> choices, int digestHour, LocalTime quietFrom, LocalTime quietUntil) {

  /** The channels of a group. */
  record Choice(boolean inApp, Mail email, boolean push) {}

  static final int SHIPPED_HOUR = 7;
  private static final Choice SHIPPED = new Choice(true, Mail.NOW, true);
  private static final int SECOND_LEVEL = 2;

  static Habits shipped() {
    return new Habits(Map.of(), SHIPPED_HOUR, null, null);
  }

  /** What was chosen for a group, as far as it may be chosen. */
  Choice choice(Group group) {
    Choice chosen = choices.getOrDefault(group, SHIPPED);
    return switch (group) {
      case APPROVALS -> new Choice(true, Mail.NOW, chosen.push());
      case MESSAGES -> new Choice(true, Mail.OFF, chosen.push());
      default -> chosen;
    };
  }

  /** What applies to a piece of news: from the second level on, escalations are heard. */
  Choice choice(String kind, Map<String, String> params) {
    Group group = Group.of(kind);
    Choice chosen = choice(group);
    return group == Group.ESCALATIONS && level(params) >= SECOND_LEVEL
        ? new Choice(true, Mail.NOW, chosen.push())
        : chosen;
  }

  private static int level(Map<String, String> params) {
    String level = params.getOrDefault("level", "");
    return level.matches("\\d{1,4}") ? Integer.parseInt(level) : 0;
  }

  /** The first moment from now on at which they are not to be left alone. */
  Instant awake(Instant now, ZoneId zone) {
    if (quietFrom == null || quietUntil == null || quietFrom.equals(quietUntil)) {
      return now;
    }
    ZonedDateTime there = now.atZone(zone);
    LocalTime time = there.toLocalTime();
    boolean overnight = quietUntil.isBefore(quietFrom);
    boolean evening = !time.isBefore(quietFrom);
    boolean morning = time.isBefore(quietUntil);
    boolean quiet = overnight ? evening || morning : evening && morning;
    if (!quiet) {
      return now;
    }
    int days = overnight && evening ? 1 : 0;
    return there.toLocalDate().plusDays(days).atTime(quietUntil).atZone(zone).toInstant();
  }

  /** When the next summary of a day is due. */
  Instant nextDigest(Instant now, ZoneId zone) {
    ZonedDateTime there = now.atZone(zone);
    ZonedDateTime today = there.toLocalDate().atTime(digestHour, 0).atZone(zone);
    ZonedDateTime next =
        today.isAfter(there)
            ? today
            : there.toLocalDate().plusDays(1).atTime(digestHour, 0).atZone(zone);
    return next.toInstant();
  }
}

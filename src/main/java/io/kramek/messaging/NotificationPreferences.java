package io.kramek.messaging;

import io.kramek.identity.CurrentUser;
import io.kramek.identity.UserId;
import io.kramek.messaging.Addressees.Addressee;
import io.kramek.shared.Problem;
import jakarta.annotation.Nullable;
import java.sql.Time;
import java.sql.Types;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What people want to hear, by which channel, and when they want to be left alone. */
@Service
@Transactional
public class NotificationPreferences {

  /** When a mail is written: at once, in the summary of the day, or never. */
  public enum Mail {
    NOW,
    DAILY,
    OFF
  }

  /**
   * The channels of a group of news.
   *
   * @param fixed whether application and mail cannot be switched off
   */
  public record Channels(Group group, boolean inApp, Mail email, boolean push, boolean fixed) {}

  /**
   * What somebody has chosen.
   *
   * @param digestHour when the summary of the day is sent, by their clock
   * @param quietFrom with {@code quietUntil}, when they are left alone, by their clock; or {@code
   *     null}
   * @param emailReachable whether there is an address that mail can be sent to
   * @param version to be given back with a change
   */
  public record NotificationChoices(
      List<Channels> groups,
      int digestHour,
      @Nullable LocalTime quietFrom,
      @Nullable LocalTime quietUntil,
      boolean emailReachable,
      long version) {}

  private static final int LAST_HOUR = 23;

  private final Addressees addressees;
  private final CurrentUser currentUser;
  private final JdbcClient jdbc;
  private final JsonMapper json;

  NotificationPreferences(
      Addressees addressees, CurrentUser currentUser, JdbcClient jdbc, JsonMapper json) {
    this.addressees = addressees;
    this.currentUser = currentUser;
    this.jdbc = jdbc;
    this.json = json;
  }

  /** What whoever asks has chosen, or what applies to those who have not. */
  @Transactional(readOnly = true)
  public NotificationChoices mine() {
    UserId me = currentUser.get().id();
    addressees.forget(me);
    Addressee addressee = addressees.get(me);
    Habits habits = addressee.habits();
    List<Channels> groups =
        Arrays.stream(Group.values())
            .filter(group -> group != Group.MESSAGES)
            .map(
                group -> {
                  Habits.Choice choice = habits.choice(group);
                  return new Channels(
                      group, choice.inApp(), choice.email(), choice.push(), group.mustBeHeard());
                })
            .toList();
    return new NotificationChoices(
        groups,
        habits.digestHour(),
        habits.quietFrom(),
        habits.quietUntil(),
        addressee.email() != null,
        version(me));
  }

  /**
   * Changes what whoever asks has chosen.
   *
   * @throws Problem {@code mustBeHeard} if a group that nobody may mute is switched off
   */
  public NotificationChoices change(NotificationChoices wanted) {
    check(wanted);
    UserId me = currentUser.get().id();
    Map<Group, Habits.Choice> choices = new EnumMap<>(Group.class);
    for (Channels one : wanted.groups()) {
      choices.put(one.group(), new Habits.Choice(one.inApp(), one.email(), one.push()));
    }
    int changed =
        jdbc.sql(
                """
                insert into notification_preference (user_id, channels, digest_hour, quiet_from, quiet_until, version)
                select :user, :channels::jsonb, :hour, :from, :until, 1 where :seen = 0
                  or exists (select 1 from notification_preference where user_id = :user)
                on conflict (user_id) do update set channels = excluded.channels, digest_hour = excluded.digest_hour,
                  quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until,
                  version = notification_preference.version + 1
                where notification_preference.version = :seen
                """)
            .param("user", me.value())
            .param("channels", json.writeValueAsString(choices))
            .param("hour", wanted.digestHour())
            .param("from", time(wanted.quietFrom()), Types.TIME)
            .param("until", time(wanted.quietUntil()), Types.TIME)
            .param("seen", wanted.version())
            .update();
    if (changed == 0) {
      throw Problem.conflict("stale");
    }
    return mine();
  }

  private static void check(NotificationChoices wanted) {
    if (wanted.digestHour() < 0 || wanted.digestHour() > LAST_HOUR) {
      throw Problem.invalid(new Problem.Field("digestHour", "outOfRange"));
    }
    if ((wanted.quietFrom() == null) != (wanted.quietUntil() == null)) {
      String missing = wanted.quietFrom() == null ? "quietFrom" : "quietUntil";
      throw Problem.invalid(new Problem.Field(missing, "required"));
    }
    for (Channels one : wanted.groups()) {
      if (one.group().mustBeHeard() && (!one.inApp() || one.email() != Mail.NOW)) {
        throw Problem.refused("mustBeHeard", new Problem.Field(one.group().name(), "mustBeHeard"));
      }
    }
  }

  private long version(UserId user) {
    return jdbc.sql("select version from notification_preference where user_id = ?")
        .param(user.value())
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  private static Time time(LocalTime time) {
    return time == null ? null : Time.valueOf(time);
  }
}

package io.kramek.calendars;

import io.kramek.calendars.Timekeeping.Away;
import io.kramek.calendars.Timekeeping.Known;
import io.kramek.identity.TeamId;
import io.kramek.identity.UserId;
import io.kramek.shared.WorkingTime;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Makes up who works when, for tests that need no database. */
public final class Timekeepings {

  private Timekeepings() {}

  /** One team a person, each with hours of its own. */
  public static Timekeeping of(Map<UserId, WorkingTime> people) {
    return of(people, List.of());
  }

  /** The same, with somebody who is away on some days while nobody stands in. */
  public static Timekeeping without(
      UserId away, String from, String until, Map<UserId, WorkingTime> people) {
    return of(
        people,
        List.of(new Away(away, LocalDate.parse(from), LocalDate.parse(until), null, Map.of())));
  }

  private static Timekeeping of(Map<UserId, WorkingTime> people, List<Away> away) {
    Map<TeamId, Known> teams = new HashMap<>();
    people.forEach((user, hours) -> teams.put(new TeamId(user.value()), known(hours)));
    WorkingTime company = people.values().iterator().next();
    return new Timekeeping(
        known(company), teams, user -> Optional.of(new TeamId(user.value())), away);
  }

  private static Known known(WorkingTime hours) {
    return new Known(new CalendarId(UUID.randomUUID()), 0, hours);
  }
}

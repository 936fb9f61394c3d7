package io.kramek.sample;

import io.kramek.activities.Activities;
import io.kramek.activities.Activities.Kind;
import io.kramek.activities.Activities.MadeContact;
import io.kramek.sample.SampleCustomers.Known;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.springframework.stereotype.Component;

/**
 * A year and a half of calls, e-mails, visits and meetings: some customers are talked to every
 * month, most now and then, some never, and not always those who deserve it.
 */
@Component
class SampleContacts {

  private static final int DAYS = 550;

  /** Days between two contacts, about; 0 for customers whom nobody talks to. */
  private static final List<Integer> HABITS = List.of(30, 90, 0, 60, 180, 45, 120, 20, 240, 0, 75);

  private static final List<Kind> KINDS =
      List.of(Kind.CALL, Kind.CALL, Kind.CALL, Kind.E_MAIL, Kind.E_MAIL, Kind.VISIT, Kind.MEETING);

  private static final Map<Kind, Integer> MINUTES =
      Map.of(Kind.CALL, 10, Kind.E_MAIL, 5, Kind.VISIT, 90, Kind.MEETING, 60);

  private static final Map<String, Map<Kind, String>> TITLES =
      Map.of(
          "en",
          titles("What is needed next", "New price list", "In the shop", "Plans for the season"),
          "cs",
          titles("Co bude potřeba dál", "Nový ceník", "V prodejně", "Plány na sezonu"),
          "pl",
          titles("Co będzie potrzebne", "Nowy cennik", "W sklepie", "Plany na sezon"));

  private final Activities activities;
  private final Clock clock;
  private final Random random = new Random(29);

  SampleContacts(Activities activities, Clock clock) {
    this.activities = activities;
    this.clock = clock;
  }

  private static Map<Kind, String> titles(String call, String mail, String visit, String meeting) {
    return Map.of(Kind.CALL, call, Kind.E_MAIL, mail, Kind.VISIT, visit, Kind.MEETING, meeting);
  }

  void load(List<Known> customers) {
    List<MadeContact> contacts = new ArrayList<>();
    for (int i = 0; i < customers.size(); i++) {
      int every = HABITS.get(i % HABITS.size());
      if (every > 0) {
        add(contacts, customers.get(i), every);
      }
    }
    activities.bring(contacts);
  }

  private void add(List<MadeContact> contacts, Known customer, int every) {
    Instant now = clock.instant();
    for (int ago = DAYS - random.nextInt(every);
        ago > 0;
        ago -= every * 7 / 10 + random.nextInt(every * 6 / 10)) {
      Instant at = now.minus(Duration.ofDays(ago));
      DayOfWeek day = at.atZone(ZoneOffset.UTC).getDayOfWeek();
      if (day != DayOfWeek.SATURDAY && day != DayOfWeek.SUNDAY) {
        Kind kind = KINDS.get(random.nextInt(KINDS.size()));
        contacts.add(
            new MadeContact(
                customer.owner(),
                customer.id(),
                kind,
                TITLES.get(customer.team().country().language()).get(kind),
                at,
                MINUTES.get(kind) + random.nextInt(10)));
      }
    }
  }
}

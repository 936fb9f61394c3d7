package io.kramek.calendars;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The public holidays of the countries that calendars may keep. */
final class PublicHolidays {

  /** By ISO code. */
  static final Set<String> COUNTRIES = Set.of("CZ", "PL");

  private record Key(String country, int year) {}

  private static final Map<Key, Set<LocalDate>> KNOWN = new ConcurrentHashMap<>();

  private PublicHolidays() {}

  /** The holidays of a year; none where no country is given. */
  static Set<LocalDate> of(String country, int year) {
    return country == null
        ? Set.of()
        : KNOWN.computeIfAbsent(new Key(country, year), PublicHolidays::read);
  }

  private static Set<LocalDate> read(Key key) {
    HolidayManager holidays =
        HolidayManager.getInstance(
            ManagerParameters.create(key.country().toLowerCase(Locale.ROOT)));
    return holidays.getHolidays(Year.of(key.year()), HolidayType.PUBLIC_HOLIDAY).stream()
        .map(Holiday::getDate)
        .collect(Collectors.toUnmodifiableSet());
  }
}

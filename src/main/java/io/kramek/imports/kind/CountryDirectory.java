package io.kramek.imports.kind;

import io.kramek.identity.Users;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Knows countries by their ISO codes and by their names in the languages of the company. */
@Component
class CountryDirectory implements Directory {

  private record Country(String code, String longCode, List<String> names) {

    /** In a code every letter counts: "ČR" is not Costa Rica. */
    double likeness(String value) {
      if (value.equalsIgnoreCase(code) || value.equalsIgnoreCase(longCode)) {
        return 1;
      }
      return names.stream().mapToDouble(name -> Likeness.of(value, name)).max().orElse(0);
    }

    String label(String language) {
      return new Locale("", code).getDisplayCountry(Locale.forLanguageTag(language));
    }
  }

  private final List<Country> countries;

  CountryDirectory() {
    Properties nicknames = Resources.properties("imports/countries.properties");
    countries =
        Arrays.stream(Locale.getISOCountries())
            .map(code -> country(code, nicknames.getProperty(code)))
            .toList();
  }

  private static Country country(String code, String nicknames) {
    Locale country = new Locale("", code);
    Stream<String> names =
        Users.LANGUAGES.stream()
            .map(language -> country.getDisplayCountry(Locale.forLanguageTag(language)));
    Stream<String> others = nicknames == null ? Stream.of() : Stream.of(nicknames.split(","));
    return new Country(code, country.getISO3Country(), Stream.concat(names, others).toList());
  }

  @Override
  public Map<String, Finding> look(Collection<String> values, boolean alike, String language) {
    Map<String, Finding> findings = new HashMap<>();
    for (String value : values) {
      findings.put(
          value,
          Finding.among(
              countries.stream()
                  .map(
                      country ->
                          new Candidate(
                              country.code(), country.label(language), country.likeness(value)))
                  .toList()));
    }
    return findings;
  }

  @Override
  public Optional<Candidate> chosen(String use) {
    return countries.stream()
        .filter(country -> country.code().equals(use))
        .map(country -> new Candidate(country.code(), country.label("en"), 1))
        .findFirst();
  }
}

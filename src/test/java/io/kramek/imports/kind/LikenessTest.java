package io.kramek.imports.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {

  @ParameterizedTest(name = "{0} and {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Škoda Auto   | SKODA  auto      | 1
          Łódź         | lodz             | 1
          GTXPro       | GTX Pro          | 0.95
          technolgy    | technology       | 0.9
          Korea        | South Korea      | 0.8
          GTXPro       | GTX Plus Pro     | 0.6
          Acme         | Zenith           | 0
          """)
  void tellsHowAlikeTwoNamesAre(String one, String other, double expected) {
    assertThat(Likeness.of(one, other)).isEqualTo(expected);
    assertThat(Likeness.of(other, one)).isEqualTo(expected);
  }

  @Test
  void theOnlyOneOfTheSameNameIsTheMatch() {
    Candidate same = new Candidate("1", "Acme", 1);
    Candidate alike = new Candidate("2", "Acme s.r.o.", 0.8);
    Candidate other = new Candidate("3", "Zenith", 0.1);

    assertThat(Finding.among(List.of(other, alike, same)).match()).isEqualTo(same);
    assertThat(Finding.among(List.of(other, alike))).isEqualTo(new Finding(null, List.of(alike)));
  }

  @Test
  void whichOfTwoOfTheSameNameIsMeantIsNotGuessed() {
    Candidate one = new Candidate("1", "Acme", 1);
    Candidate two = new Candidate("2", "ACME", 1);

    assertThat(Finding.among(List.of(one, two))).isEqualTo(new Finding(null, List.of(one, two)));
  }

  @Test
  void countriesAreKnownInEveryLanguageOfTheCompanyAndDoubtedWhereTheyMayBeTwo() {
    var countries = new CountryDirectory();

    Map<String, Finding> found =
        countries.look(List.of("Německo", "Niemcy", "DE", "ČR", "Korea"), true, "cs");

    assertThat(List.of(found.get("Německo"), found.get("Niemcy"), found.get("DE")))
        .extracting(finding -> finding.match().id())
        .containsOnly("DE");
    assertThat(found.get("ČR").match().label()).isEqualTo("Česko");
    assertThat(found.get("Korea").match()).isNull();
    assertThat(found.get("Korea").candidates()).extracting(Candidate::id).startsWith("KP", "KR");
  }

  @Test
  void aWordOfOnesOwnIsNoMisspelling() {
    var sectors = new SectorDirectory();

    Map<String, Finding> found =
        sectors.look(List.of("technology", "technolgy", "beekeeping"), true, "en");

    assertThat(found.get("technology").match().label()).isEqualTo("technology");
    assertThat(found.get("beekeeping").match().label()).isEqualTo("beekeeping");
    assertThat(found.get("technolgy").match()).isNull();
    assertThat(found.get("technolgy").candidates())
        .extracting(Candidate::label)
        .containsExactly("technology", "technolgy");
  }
}

package io.kramek.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SpeechTest {

  private final Speech english = new Speech("en", "Europe/London");
  private final Speech czech = new Speech("cs", "Europe/Prague");
  private final Speech polish = new Speech("pl", "Europe/Warsaw");

  @Test
  void moneyIsReadAsTheLanguageWritesIt() {
    Money price = new Money(new BigDecimal("1234.50"), "EUR");

    assertThat(english.money(price)).isEqualTo("€1,234.50");
    assertThat(plain(czech.money(price))).isEqualTo("1 234,50 €");
    assertThat(plain(polish.money(price))).isEqualTo("1 234,50 €");
  }

  @Test
  void aPercentageKeepsItsPlaces() {
    assertThat(english.percent(new BigDecimal("12.5"))).isEqualTo("12.5%");
    assertThat(plain(czech.percent(new BigDecimal("12.5")))).isEqualTo("12,5 %");
  }

  @Test
  void aMomentIsReadByTheClockOfTheReader() {
    Instant noon = Instant.parse("2026-11-23T12:00:00Z");

    assertThat(plain(english.moment(noon))).isEqualTo("Nov 23, 2026, 12:00 PM");
    assertThat(plain(czech.moment(noon))).isEqualTo("23. 11. 2026 13:00");
    assertThat(czech.date(LocalDate.of(2026, 11, 23))).isEqualTo("23. 11. 2026");
  }

  @Test
  void whatIsNotKnownIsNotSaid() {
    assertThat(english.money(null)).isEmpty();
    assertThat(english.percent(null)).isEmpty();
    assertThat(english.moment(null)).isEmpty();
    assertThat(english.date(null)).isEmpty();
  }

  @Test
  void wordsComeInEveryLanguageOfTheCompany() {
    assertThat(english.word("approvals", "APPROVE")).isEqualTo("approved");
    assertThat(czech.word("approvals", "APPROVE")).isEqualTo("schváleno");
    assertThat(polish.word("approvals", "APPROVE")).isEqualTo("zatwierdzono");
  }

  /** Languages part numbers with spaces that do not break. */
  private static String plain(String text) {
    return text.replaceAll("\\p{Z}", " ");
  }
}

package io.kramek.shared;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * How a user reads numbers, times and words, where the server itself has to write them: in the
 * fields of forms.
 */
public final class Speech {

  private final Locale locale;
  private final ZoneId zone;

  /** Speaks a language of the company, in a time zone. */
  public Speech(String language, String timeZone) {
    this.locale = Locale.forLanguageTag(language);
    this.zone = ZoneId.of(timeZone);
  }

  /**
   * A word from {@code texts/<module>.properties} and its Czech and Polish sisters.
   *
   * @param module whose words they are
   */
  public String word(String module, String key) {
    return ResourceBundle.getBundle(
            "texts/" + module,
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
        .getString(key);
  }

  /** An amount with its currency; nothing for {@code null}, like all others. */
  public String money(Money money) {
    if (money == null) {
      return "";
    }
    NumberFormat format = NumberFormat.getCurrencyInstance(locale);
    format.setCurrency(Currency.getInstance(money.currency()));
    return format.format(money.amount());
  }

  /** A percentage that is given in per cent. */
  public String percent(BigDecimal percent) {
    if (percent == null) {
      return "";
    }
    NumberFormat format = NumberFormat.getPercentInstance(locale);
    format.setMaximumFractionDigits(2);
    return format.format(percent.movePointLeft(2));
  }

  /** A date. */
  public String date(LocalDate date) {
    return date == null
        ? ""
        : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale).format(date);
  }

  /** A moment, by the user's clock. */
  public String moment(Instant moment) {
    return moment == null
        ? ""
        : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(locale)
            .format(moment.atZone(zone));
  }
}

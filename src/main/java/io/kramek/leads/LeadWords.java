package io.kramek.leads;

import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** What the codes of a lead are called, in the languages of the company: {@code texts/leads}. */
@Component
class LeadWords {

  private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

  LeadWords() {
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    messages.setDefaultLocale(Locale.ENGLISH);
    messages.setBasename("texts/leads");
  }

  /** The word for a code; {@code null} for none. */
  String of(String kind, Enum<?> code, String language) {
    return code == null
        ? null
        : messages.getMessage(kind + "." + code.name(), null, Locale.forLanguageTag(language));
  }

  /**
   * What a channel is called; one that the company has added is read out as it is written: {@code
   * TRADE_FAIR} is "Trade fair".
   */
  String ofSource(String code, String language) {
    String readOut = code.charAt(0) + code.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
    return messages.getMessage("source." + code, null, readOut, Locale.forLanguageTag(language));
  }
}

package io.kramek.retention.care;

import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** The words of care in the languages of the company: {@code texts/care}. */
@Component
class CareWords {

  private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

  CareWords() {
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    messages.setDefaultLocale(Locale.ENGLISH);
    messages.setBasename("texts/care");
  }

  /** The word for a code of a kind; the code itself where a manager's table says one of its own. */
  String of(String kind, String code, String language, Object... arguments) {
    return code == null
        ? null
        : messages.getMessage(kind + "." + code, arguments, code, Locale.forLanguageTag(language));
  }
}

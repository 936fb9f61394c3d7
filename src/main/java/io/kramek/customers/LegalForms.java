package io.kramek.customers;

import java.util.regex.Pattern;

/**
 * Knows what is added to the names of companies by law. It says nothing about who they are, and
 * makes strangers look alike.
 */
final class LegalForms {

  private static final Pattern FORM =
      Pattern.compile(
          "(?iu)[\\s,]+(spol\\.?\\s*s\\s*r\\.?\\s*o\\.?|s\\.?\\s*r\\.?\\s*o\\.?|a\\.?\\s*s\\.?|v\\.?\\s*o\\.?\\s*s\\.?"
              + "|k\\.?\\s*s\\.?|se|sp\\.?\\s*z\\s*o\\.?\\s*o\\.?|sp\\.?\\s*[jkp]\\.?|s\\.?\\s*a\\.?|ltd\\.?|limited|llc|llp|plc"
              + "|inc\\.?|corp\\.?|corporation|co\\.?|company|gmbh|ag|kg|b\\.?v\\.?|n\\.?v\\.?)$");

  private LegalForms() {}

  /** The name without the forms at its end; {@code null} stays what it is. */
  static String stripped(String name) {
    if (name == null) {
      return null;
    }
    String shorter = FORM.matcher(name).replaceFirst("");
    return shorter.equals(name) ? name : stripped(shorter);
  }
}

package io.kramek.leads;

import io.kramek.shared.Ids;
import java.util.LinkedHashMap;
import java.util.Map;

/** People nobody knows yet: each has an e-mail and a company that no other has. */
final class Strangers {

  private Strangers() {}

  /** A director from Czechia who asks for a demonstration: hot, and for the team PRAHA. */
  static Map<String, Object> hot() {
    return form("DIRECTOR", "DEMO_REQUEST", "CZ", 300);
  }

  /** Somebody from Poland who downloaded something: cold, and for the team WARSZAWA. */
  static Map<String, Object> cold() {
    return form("STUDENT", "DOWNLOAD", "PL", 1);
  }

  private static Map<String, Object> form(
      String jobRole, String interest, String country, int employees) {
    String unique = Ids.next().toString();
    Map<String, Object> contact = new LinkedHashMap<>();
    contact.put("name", "Jana Nováková");
    contact.put("email", unique + "@example.com");
    contact.put("company", unique);
    contact.put("jobRole", jobRole);
    contact.put("country", country);
    Map<String, Object> wish = new LinkedHashMap<>();
    wish.put("kind", interest);
    wish.put("employees", employees);
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("contact", contact);
    form.put("interest", wish);
    form.put("source", "WEB_FORM");
    return form;
  }

  /** The contact of a form, to change it. */
  @SuppressWarnings("unchecked")
  static Map<String, Object> contact(Map<String, Object> form) {
    return (Map<String, Object>) form.get("contact");
  }
}

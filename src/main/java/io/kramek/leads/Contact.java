package io.kramek.leads;

import jakarta.annotation.Nullable;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Who showed interest, as far as they said. It is tidied on the way in, so that the same person is
 * the same text: an e-mail in lower case, numbers without the blanks people type into them.
 *
 * @param country ISO 3166, two letters
 * @param language ISO 639, two letters
 */
@Embeddable
public record Contact(
    @Nullable @Size(max = 200) String name,
    @Nullable @Size(max = 254) @Email String email,
    @Nullable @Pattern(regexp = "\\+?[0-9]{5,20}") String phone,
    @Nullable @Size(max = 200) String company,
    @Nullable @Size(max = 40) String registrationNumber,
    @Nullable @Enumerated(EnumType.STRING) JobRole jobRole,
    @Nullable @Pattern(regexp = "[A-Z]{2}") String country,
    @Nullable @Pattern(regexp = "[a-z]{2}") String language) {

  /** What somebody decides where they work. */
  public enum JobRole {
    DIRECTOR,
    MANAGER,
    SPECIALIST,
    STUDENT,
    OTHER
  }

  /** Tidies what was typed. */
  public Contact {
    name = tidy(name);
    email = lower(tidy(email));
    phone = phone == null ? null : tidy(phone.replaceAll("[\\s()./-]", ""));
    company = tidy(company);
    registrationNumber =
        registrationNumber == null ? null : tidy(registrationNumber.replaceAll("\\s", ""));
    country = country == null ? null : tidy(country.toUpperCase(Locale.ROOT));
    language = lower(tidy(language));
  }

  /** How the lead is called in lists: by the person, else by whatever is known. */
  String label() {
    return Stream.of(name, company, email, phone)
        .filter(known -> known != null)
        .findFirst()
        .orElseThrow();
  }

  /** Whether there is any way to answer. */
  boolean canBeAnswered() {
    return email != null || phone != null;
  }

  private static String tidy(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static String lower(String text) {
    return text == null ? null : text.toLowerCase(Locale.ROOT);
  }
}

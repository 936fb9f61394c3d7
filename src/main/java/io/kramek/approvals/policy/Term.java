package io.kramek.approvals.policy;

import io.kramek.identity.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whom a row of the policy names: {@code supervisor} (of the requester's team), {@code superior},
 * {@code superior(2)}, {@code role(manager)}, {@code person(olga)}, {@code lead(PRAHA)}. Several
 * stand with commas between them.
 *
 * @param name of the person, the role or the team; {@code null} where the term has none
 * @param degree how far up a superior is meant; 1 is the direct one
 */
public record Term(Kind kind, String name, int degree, String text) {

  /** What a term names people by. */
  public enum Kind {
    SUPERVISOR,
    SUPERIOR,
    ROLE,
    PERSON,
    LEAD,
    /** Nobody can tell who is meant; it names nobody. */
    UNKNOWN
  }

  private static final Pattern FORM =
      Pattern.compile("([a-zA-Z]+)(?:\\s*\\(\\s*([^()]*?)\\s*\\))?");
  private static final int HIGHEST = 9;

  /** Reads a list of terms; what cannot be understood is {@link Kind#UNKNOWN}, never dropped. */
  public static List<Term> list(String text) {
    if (text == null || text.isBlank()) {
      return List.of();
    }
    return Arrays.stream(text.split(",")).map(String::strip).map(Term::read).toList();
  }

  private static Term read(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return unknown(text);
    }
    String name = form.group(2);
    return switch (form.group(1).toLowerCase(Locale.ROOT)) {
      case "supervisor" -> name == null ? new Term(Kind.SUPERVISOR, null, 0, text) : unknown(text);
      case "superior" -> superior(text, name);
      case "role" -> isRole(name) ? named(Kind.ROLE, name, text) : unknown(text);
      case "person" -> named(Kind.PERSON, name, text);
      case "lead" -> named(Kind.LEAD, name, text);
      default -> unknown(text);
    };
  }

  private static Term superior(String text, String degree) {
    if (degree == null) {
      return new Term(Kind.SUPERIOR, null, 1, text);
    }
    boolean known = degree.matches("[1-" + HIGHEST + "]");
    return known ? new Term(Kind.SUPERIOR, null, Integer.parseInt(degree), text) : unknown(text);
  }

  private static Term named(Kind kind, String name, String text) {
    return name == null || name.isEmpty() ? unknown(text) : new Term(kind, name, 0, text);
  }

  private static Term unknown(String text) {
    return new Term(Kind.UNKNOWN, null, 0, text);
  }

  private static boolean isRole(String name) {
    return name != null
        && Arrays.stream(Role.values()).anyMatch(role -> role.name().equalsIgnoreCase(name));
  }

  /** The role that is meant, for a term of that kind. */
  public Role role() {
    return Role.valueOf(name.toUpperCase(Locale.ROOT));
  }
}

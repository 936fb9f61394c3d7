package io.kramek.shared.process;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A field of a form that a manager drew.
 *
 * @param source what the form says of it
 * @param hides the conditions under which it is not seen, its own and those of what it is in
 */
record DrawnField(String key, String type, Map<?, ?> source, List<String> hides) {

  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,18})?");

  /** Whether anything can be filled in. */
  boolean isOpen() {
    return !isSet(source, "disabled") && !isSet(source, "readonly");
  }

  /** Whether what is filled in is kept. */
  boolean asks() {
    return isOpen() && DrawnForm.isFact(type);
  }

  boolean required() {
    return isSet(limits(), "required");
  }

  boolean isHidden(Map<String, Object> seen) {
    return hides.stream().anyMatch(condition -> FeelEngine.holds(condition, seen));
  }

  /** The variables it shows. */
  List<String> names() {
    return source.get("valuesKey") instanceof String choices ? List.of(key, choices) : List.of(key);
  }

  /** What is kept of what was filled in: nothing where it was left empty. */
  Object fact(Object value) {
    if (value instanceof String text && text.isBlank()) {
      return null;
    }
    boolean asText = type.equals("number") && isSet(source, "serializeToString");
    return asText && value instanceof Number number && isFinite(number)
        ? decimal(number).toPlainString()
        : value;
  }

  /** The code of what is wrong with a fact, if anything. */
  Optional<String> wrong(Object fact, Map<String, Object> shown) {
    boolean unticked = type.equals("checkbox") && Boolean.FALSE.equals(fact);
    if (fact == null || unticked) {
      return required() ? Optional.of("required") : Optional.empty();
    }
    return switch (type) {
      case "checkbox" -> fact instanceof Boolean ? Optional.empty() : Optional.of("malformed");
      case "number" -> wrongNumber(fact);
      case "datetime" -> isMoment(fact) ? Optional.empty() : Optional.of("malformed");
      default ->
          choices(shown).anyMatch(fact::equals) ? Optional.empty() : Optional.of("notAllowed");
    };
  }

  private Optional<String> wrongNumber(Object fact) {
    if (fact instanceof BigInteger || fact instanceof Number number && !isFinite(number)) {
      return Optional.of("outOfRange");
    }
    boolean written =
        fact instanceof String text
            && isSet(source, "serializeToString")
            && NUMBER.matcher(text).matches();
    if (!written && !(fact instanceof Number)) {
      return Optional.of("malformed");
    }
    BigDecimal number = decimal(fact);
    if (source.get("decimalDigits") instanceof Number digits
        && number.stripTrailingZeros().scale() > digits.intValue()) {
      return Optional.of("malformed");
    }
    boolean tooSmall =
        limits().get("min") instanceof Number min && number.compareTo(decimal(min)) < 0;
    boolean tooLarge =
        limits().get("max") instanceof Number max && number.compareTo(decimal(max)) > 0;
    return tooSmall || tooLarge ? Optional.of("outOfRange") : Optional.empty();
  }

  private boolean isMoment(Object fact) {
    DateTimeFormatter form =
        switch (String.valueOf(source.get("subtype"))) {
          case "time" -> DateTimeFormatter.ISO_TIME;
          case "datetime" -> DateTimeFormatter.ISO_DATE_TIME;
          default -> DateTimeFormatter.ISO_LOCAL_DATE;
        };
    try {
      return fact instanceof String text && form.parse(text) != null;
    } catch (DateTimeException e) {
      return false;
    }
  }

  /** What can be chosen: written in the form, or in a variable that it names. */
  private Stream<?> choices(Map<String, Object> shown) {
    Object listed =
        source.get("valuesKey") instanceof String name ? shown.get(name) : source.get("values");
    return listed instanceof Collection<?> all
        ? all.stream().map(one -> one instanceof Map<?, ?> choice ? choice.get("value") : one)
        : Stream.of();
  }

  private Map<?, ?> limits() {
    return source.get("validate") instanceof Map<?, ?> limits ? limits : Map.of();
  }

  private static boolean isSet(Map<?, ?> of, String name) {
    return Boolean.TRUE.equals(of.get(name));
  }

  private static boolean isFinite(Number number) {
    return Double.isFinite(number.doubleValue());
  }

  private static BigDecimal decimal(Object number) {
    return new BigDecimal(number.toString());
  }
}

package io.kramek.shared.web;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads what a PATCH says of a field. A field that is not mentioned is {@code null} and stays as it
 * is; JSON {@code null} is an empty {@code Optional} and takes the fact away. {@code @Nullable} on
 * the field says so in the description of the interface.
 */
public final class Patch {

  private Patch() {}

  /** The text that a field is given; empty if the fact is taken away, {@code null} if it stays. */
  public static String text(Optional<String> field) {
    return field == null ? null : field.orElse("");
  }

  /** The value that a field is given; {@code null} if it has none to give. */
  public static <T> T value(Optional<T> field) {
    return field == null ? null : field.orElse(null);
  }

  /** The facts that are taken away; {@code fieldOf} says which field stands for which fact. */
  public static <F extends Enum<F>> Set<F> forgotten(
      Class<F> facts, Function<F, Optional<?>> fieldOf) {
    Set<F> forgotten = EnumSet.noneOf(facts);
    for (F fact : facts.getEnumConstants()) {
      Optional<?> field = fieldOf.apply(fact);
      if (field != null && field.isEmpty()) {
        forgotten.add(fact);
      }
    }
    return forgotten;
  }
}

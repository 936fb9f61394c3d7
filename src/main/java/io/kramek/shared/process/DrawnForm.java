package io.kramek.shared.process;

import io.kramek.shared.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A Camunda Form (form-js JSON) that no module understands: its fields are variables of the
 * process. A field that is only shown shows one, a field that asks for a fact stores one. What is
 * written as text is not kept: it may speak of persons, and no variable may.
 */
public final class DrawnForm {

  private static final Set<String> FACTS =
      Set.of("select", "radio", "checkbox", "number", "datetime");

  private final List<DrawnField> fields = new ArrayList<>();

  /** Reads the schema of a form. */
  public DrawnForm(Map<String, Object> schema) {
    gather(schema, List.of());
  }

  /** Whether a field of this type holds a fact, as opposed to text. */
  public static boolean isFact(String type) {
    return FACTS.contains(type);
  }

  /** The variables that it shows, and those that its choices are in. */
  public Set<String> shows() {
    Set<String> names = new LinkedHashSet<>();
    fields.forEach(field -> names.addAll(field.names()));
    return names;
  }

  /**
   * The facts in what somebody filled in. A field that was not seen has none, and what is known of
   * it stays.
   *
   * @param shown the values of the variables that it shows
   * @throws Problem with the fields that are wrong
   */
  public Map<String, Object> facts(Map<String, Object> values, Map<String, Object> shown) {
    Map<String, Object> seen = seen(values, shown);
    Map<String, Object> facts = new LinkedHashMap<>();
    List<Problem.Field> wrong = new ArrayList<>();
    for (DrawnField field : fields) {
      if (!field.asks()) {
        continue;
      }
      if (values.containsKey(field.key())) {
        Object value = field.fact(values.get(field.key()));
        field
            .wrong(value, shown)
            .ifPresentOrElse(
                code -> wrong.add(new Problem.Field(field.key(), code)),
                () -> facts.put(field.key(), value));
      } else if (field.required() && !field.isHidden(seen)) {
        wrong.add(new Problem.Field(field.key(), "required"));
      }
    }
    if (!wrong.isEmpty()) {
      throw Problem.invalid(wrong.toArray(Problem.Field[]::new));
    }
    return facts;
  }

  /** What conditions are about: all fields as they stood when it was sent. */
  private Map<String, Object> seen(Map<String, Object> values, Map<String, Object> shown) {
    Map<String, Object> seen = new HashMap<>();
    for (DrawnField field : fields) {
      String key = field.key();
      Object value = field.isOpen() && values.containsKey(key) ? values.get(key) : shown.get(key);
      boolean simple =
          value instanceof String || value instanceof Number || value instanceof Boolean;
      seen.put(key, simple ? value : null);
    }
    return seen;
  }

  private void gather(Map<?, ?> node, List<String> around) {
    List<String> hides = new ArrayList<>(around);
    if (node.get("conditional") instanceof Map<?, ?> condition
        && condition.get("hide") instanceof String hide) {
      hides.add(hide.strip().replaceFirst("^=", ""));
    }
    if (node.get("key") instanceof String key && !key.isEmpty()) {
      fields.add(new DrawnField(key, String.valueOf(node.get("type")), node, hides));
    }
    if (node.get("components") instanceof Collection<?> components) {
      for (Object component : components) {
        if (component instanceof Map<?, ?> inside) {
          gather(inside, hides);
        }
      }
    }
  }
}

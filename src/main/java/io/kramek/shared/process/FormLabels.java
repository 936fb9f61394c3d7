package io.kramek.shared.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what a Camunda Form (form-js JSON) says, in the language of the user. */
public final class FormLabels {

  private static final Set<String> FACTS =
      Set.of("select", "radio", "checkbox", "number", "datetime");

  private FormLabels() {}

  /**
   * A copy of the form whose labels are in a language: a component carries its translations as
   * properties {@code label.cs} and {@code label.pl}, a value to choose carries them beside its
   * label. What is not translated stays as it is.
   */
  public static Map<String, Object> in(String language, Map<String, Object> form) {
    return translated(form, "." + language);
  }

  /** The keys of the fields that hold a fact, as opposed to text. */
  public static List<String> factFields(Map<String, Object> form) {
    List<String> keys = new ArrayList<>();
    collectFacts(form, keys);
    return keys;
  }

  private static Map<String, Object> translated(Map<String, Object> node, String suffix) {
    Map<String, Object> copy = new LinkedHashMap<>();
    node.forEach((key, value) -> copy.put(key, translatedValue(value, suffix)));
    Map<?, ?> translations =
        node.get("properties") instanceof Map<?, ?> properties ? properties : node;
    translations.forEach(
        (key, text) -> {
          String word = String.valueOf(key);
          if (word.endsWith(suffix)) {
            copy.put(word.substring(0, word.length() - suffix.length()), text);
          }
        });
    return copy;
  }

  @SuppressWarnings("unchecked")
  private static Object translatedValue(Object value, String suffix) {
    if (value instanceof Map<?, ?> map) {
      return translated((Map<String, Object>) map, suffix);
    }
    if (value instanceof List<?> list) {
      return list.stream().map(item -> translatedValue(item, suffix)).toList();
    }
    return value;
  }

  private static void collectFacts(Map<String, Object> node, List<String> keys) {
    if (node.get("key") instanceof String key && FACTS.contains(String.valueOf(node.get("type")))) {
      keys.add(key);
    }
    if (node.get("components") instanceof List<?> components) {
      for (Object component : components) {
        if (component instanceof Map<?, ?> map) {
          @SuppressWarnings("unchecked")
          Map<String, Object> child = (Map<String, Object>) map;
          collectFacts(child, keys);
        }
      }
    }
  }
}

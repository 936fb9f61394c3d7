package io.kramek.shared.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says what a Camunda Form (form-js JSON) says in the language of the user. */
public final class FormLabels {

  private FormLabels() {}

  /**
   * A copy of the form whose labels are in a language: a component carries its translations as
   * properties {@code label.cs} and {@code label.pl}, a value to choose carries them beside its
   * label. What is not translated stays as it is.
   */
  public static Map<String, Object> in(String language, Map<String, Object> form) {
    return translated(form, "." + language);
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
}

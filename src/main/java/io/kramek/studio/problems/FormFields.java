package io.kramek.studio.problems;

import io.kramek.shared.process.DrawnForm;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The fields of a form, also those in groups. */
final class FormFields {

  private FormFields() {}

  static List<JsonNode> of(JsonNode form) {
    List<JsonNode> fields = new ArrayList<>();
    gather(form.path("components"), fields, 0);
    return fields;
  }

  /** Whether anything can be filled in, and what for. */
  static boolean asks(JsonNode field) {
    return !field.path("key").asString("").isEmpty()
        && !field.path("disabled").asBoolean(false)
        && !field.path("readonly").asBoolean(false);
  }

  /** Whether what is filled in is kept; of text nothing is. */
  static boolean keeps(JsonNode field) {
    return asks(field) && DrawnForm.isFact(field.path("type").asString(""));
  }

  private static void gather(JsonNode components, List<JsonNode> fields, int depth) {
    for (JsonNode component : components) {
      fields.add(component);
      if (depth < 20) {
        gather(component.path("components"), fields, depth + 1);
      }
    }
  }
}

package io.kramek.studio.problems;

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

  private static void gather(JsonNode components, List<JsonNode> fields, int depth) {
    for (JsonNode component : components) {
      fields.add(component);
      if (depth < 20) {
        gather(component.path("components"), fields, depth + 1);
      }
    }
  }
}

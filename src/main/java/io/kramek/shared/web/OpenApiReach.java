package io.kramek.shared.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Finds which schemas are answered, directly or inside of others. */
class OpenApiReach {

  private static final String PREFIX = "#/components/schemas/";

  private final OpenAPI api;
  private final Set<String> answered = new LinkedHashSet<>();

  OpenApiReach(OpenAPI api) {
    this.api = api;
    api.getPaths()
        .values()
        .forEach(
            path ->
                path.readOperations()
                    .forEach(
                        operation ->
                            operation
                                .getResponses()
                                .values()
                                .forEach(answer -> visit(answer.getContent()))));
  }

  Set<String> answered() {
    return answered;
  }

  private void visit(Content content) {
    if (content != null) {
      content.values().forEach(media -> visit(media.getSchema()));
    }
  }

  @SuppressWarnings({"rawtypes", "unchecked"})
  private void visit(Schema schema) {
    if (schema == null) {
      return;
    }
    if (schema.get$ref() != null) {
      String name = schema.get$ref().substring(PREFIX.length());
      if (answered.add(name)) {
        visit(api.getComponents().getSchemas().get(name));
      }
    }
    visit(schema.getItems());
    if (schema.getProperties() != null) {
      ((Map<String, Schema>) schema.getProperties()).values().forEach(this::visit);
    }
    if (schema.getAdditionalProperties() instanceof Schema values) {
      visit(values);
    }
  }
}

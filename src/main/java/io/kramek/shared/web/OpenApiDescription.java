package io.kramek.shared.web;

import io.kramek.shared.Money;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Describes the REST interface as it really answers, where the generator cannot know it. */
@Configuration(proxyBeanMethods = false)
class OpenApiDescription {

  static {
    SpringDocUtils.getConfig().replaceWithSchema(Money.class, moneySchema());
    SpringDocUtils.getConfig().replaceWithClass(SseEmitter.class, String.class);
  }

  private static Schema<?> moneySchema() {
    return new ObjectSchema()
        .name("Money")
        .addProperty(
            "amount",
            new StringSchema().description("A decimal number, as text: money is never floating"))
        .addProperty("currency", new StringSchema().description("ISO 4217"))
        .required(List.of("amount", "currency"));
  }

  @Bean
  OpenApiCustomizer describeAnswers() {
    return api -> {
      api.info(
          new Info().title("Krámek").version("1").description("The REST interface of Krámek."));
      api.setServers(null);
      api.getComponents().addSchemas("Problem", problem());
      requireAnswered(api);
      api.getPaths()
          .values()
          .forEach(
              path ->
                  path.readOperations()
                      .forEach(
                          operation ->
                              operation.getResponses().values().forEach(OpenApiDescription::json)));
      api.getPaths()
          .values()
          .forEach(
              path ->
                  path.readOperations()
                      .forEach(
                          operation ->
                              operation.getResponses().addApiResponse("default", problemAnswer())));
    };
  }

  /** What we answer always has all its fields; those that may be empty are told by {@code null}. */
  @SuppressWarnings({"rawtypes", "unchecked"})
  private static void requireAnswered(OpenAPI api) {
    for (Map.Entry<String, Schema> schema : api.getComponents().getSchemas().entrySet()) {
      Map<String, Schema> properties = schema.getValue().getProperties();
      if (properties != null
          && schema.getValue().getRequired() == null
          && !schema.getKey().equals("Problem")) {
        schema.getValue().setRequired(new ArrayList<>(properties.keySet()));
      }
    }
  }

  /** The generator says {@code *}{@code /*} where a controller does not say what it produces. */
  private static void json(ApiResponse response) {
    Content content = response.getContent();
    if (content != null && content.containsKey("*/*")) {
      content.addMediaType("application/json", content.remove("*/*"));
    }
  }

  private static ApiResponse problemAnswer() {
    return new ApiResponse()
        .description("A problem")
        .content(
            new Content()
                .addMediaType(
                    "application/problem+json",
                    new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))));
  }

  private static Schema<?> problem() {
    Schema<?> field =
        new ObjectSchema()
            .addProperty("field", new StringSchema())
            .addProperty("code", new StringSchema())
            .addProperty("message", new StringSchema())
            .required(List.of("field", "code", "message"));
    return new ObjectSchema()
        .description(
            "RFC 9457; code is stable, detail and messages are in the language of the caller")
        .addProperty("type", new StringSchema())
        .addProperty("title", new StringSchema())
        .addProperty("status", new Schema<Integer>().type("integer"))
        .addProperty("detail", new StringSchema())
        .addProperty("code", new StringSchema())
        .addProperty("fields", new Schema<List<Object>>().type("array").items(field))
        .required(List.of("status", "code", "detail", "fields"));
  }
}

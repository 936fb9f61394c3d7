package io.kramek.shared.web;

import io.kramek.shared.Money;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import jakarta.annotation.Nullable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.PropertyCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Describes the REST interface as it really answers, where the generator cannot know it. */
@Configuration(proxyBeanMethods = false)
class OpenApiDescription {

  private static final String NULLABLE = "x-nullable";

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

  /**
   * What a record marks as {@link Nullable} may be null; everything else that is answered never is.
   */
  @Bean
  PropertyCustomizer markNullable() {
    return (property, type) -> {
      boolean nullable =
          type.getCtxAnnotations() != null
              && Arrays.stream(type.getCtxAnnotations()).anyMatch(Nullable.class::isInstance);
      if (nullable) {
        property.addExtension(NULLABLE, true);
      }
      return property;
    };
  }

  @Bean
  OpenApiCustomizer describeAnswers() {
    return api -> {
      api.info(
          new Info().title("Krámek").version("1").description("The REST interface of Krámek."));
      api.setServers(null);
      OpenApiReach reach = new OpenApiReach(api);
      require(api, reach.answered());
      api.getComponents().getSchemas().values().forEach(OpenApiDescription::nullable);
      api.getComponents().addSchemas("Problem", problem());
      operations(api)
          .forEach(
              operation -> {
                operation.getResponses().values().forEach(OpenApiDescription::json);
                operation.getResponses().addApiResponse("default", problemAnswer());
              });
    };
  }

  private static Stream<Operation> operations(OpenAPI api) {
    return api.getPaths().values().stream().flatMap(path -> path.readOperations().stream());
  }

  /**
   * What we answer always has all its fields; of what is sent, only those that validation asks for.
   */
  @SuppressWarnings("rawtypes")
  private static void require(OpenAPI api, Set<String> answered) {
    for (String name : answered) {
      Schema schema = api.getComponents().getSchemas().get(name);
      if (schema.getProperties() != null) {
        schema.setRequired(new ArrayList<>(((Map<?, ?>) schema.getProperties()).keySet()));
      }
    }
  }

  @SuppressWarnings({"rawtypes", "unchecked"})
  private static void nullable(Schema schema) {
    Map<String, Schema> properties = schema.getProperties();
    if (properties == null) {
      return;
    }
    properties.replaceAll(
        (name, property) -> {
          if (property.getExtensions() == null
              || property.getExtensions().remove(NULLABLE) == null) {
            return property;
          }
          if (property.getExtensions().isEmpty()) {
            property.setExtensions(null);
          }
          return new Schema<>().anyOf(List.of(property, new Schema<>().types(Set.of("null"))));
        });
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
        .addProperty("status", new Schema<Integer>().types(Set.of("integer")))
        .addProperty("detail", new StringSchema())
        .addProperty("code", new StringSchema())
        .addProperty("fields", new Schema<List<Object>>().types(Set.of("array")).items(field))
        .required(List.of("status", "code", "detail", "fields"));
  }
}

package io.kramek.studio;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.shared.process.guard.ModelCheck;
import io.kramek.testing.Company;
import io.kramek.testing.Http;
import io.kramek.testing.HttpTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the palette places, and what the desktop modeler is given, passes the sandbox. The files are
 * written by the tests of the user interface, which fail when they no longer are as written.
 */
@HttpTest
class ElementTemplateTest {

  private static final Path BLOCKS = Path.of("src/test/resources/blocks");
  private static final Path TEMPLATES = Path.of("docs/element-templates/kramek.json");

  @Autowired ModelCheck sandbox;
  @Autowired Company company;

  static List<Path> blocks() throws IOException {
    try (Stream<Path> files = Files.list(BLOCKS)) {
      return files.filter(file -> file.toString().endsWith(".bpmn")).sorted().toList();
    }
  }

  static List<JsonNode> templates() {
    return stream(JsonMapper.shared().readTree(TEMPLATES.toFile())).toList();
  }

  @Test
  void thereIsSomethingToCheck() throws IOException {
    assertThat(blocks()).hasSizeGreaterThan(60);
    assertThat(templates()).hasSizeGreaterThan(10);
  }

  @ParameterizedTest
  @MethodSource("blocks")
  void aPlacedBlockIsNothingTheSandboxRefuses(Path file) throws IOException {
    assertThat(sandbox.check("drawn.bpmn", Files.readAllBytes(file))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("templates")
  void anElementOfTheDesktopModelerIsNothingTheSandboxRefuses(JsonNode template) {
    assertThat(sandbox.check("drawn.bpmn", applied(template).getBytes(StandardCharsets.UTF_8)))
        .isEmpty();
  }

  @Test
  void theScreensKnowTheStepsOfAnyProcessAsTheyAreServed() {
    Http manager = company.as(company.team().manager());
    JsonNode known = JsonMapper.shared().readTree(BLOCKS.resolve("served.json").toFile());

    for (String language : List.of("en", "cs", "pl")) {
      JsonNode served = manager.get("/api/studio/blocks?language=" + language).is(200).body();
      assertThat(stream(served).filter(block -> block.path("processes").isEmpty()))
          .containsExactlyInAnyOrderElementsOf(stream(known.path(language)).toList());
    }
  }

  /** A model of one element, as the desktop modeler writes it when a template is applied. */
  private static String applied(JsonNode template) {
    StringBuilder attributes = new StringBuilder();
    StringBuilder properties = new StringBuilder();
    StringBuilder inputs = new StringBuilder();
    StringBuilder mappings = new StringBuilder();
    for (JsonNode property : template.path("properties")) {
      JsonNode binding = property.path("binding");
      String value = escaped(property.path("value").asString());
      String name = binding.path("name").asString("");
      switch (binding.path("type").asString()) {
        case "property" -> attributes.append(" %s=\"%s\"".formatted(name, value));
        case "camunda:property" ->
            properties.append(
                "<camunda:property name=\"%s\" value=\"%s\" />".formatted(name, value));
        case "camunda:inputParameter" ->
            inputs.append(
                "<camunda:inputParameter name=\"%s\">%s</camunda:inputParameter>"
                    .formatted(name, value));
        case "camunda:in" -> mappings.append(in(binding, value));
        case "camunda:out" ->
            mappings.append(
                "<camunda:out source=\"%s\" target=\"%s\" />"
                    .formatted(binding.path("source").asString(), value));
        default -> throw new IllegalArgumentException(binding.toString());
      }
    }
    String element = template.path("elementType").path("value").asString().substring(5);
    String tag = Character.toLowerCase(element.charAt(0)) + element.substring(1);
    String choices =
        switch (tag) {
          case "callActivity" ->
              attributes.indexOf("calledElement=") < 0 ? " calledElement=\"approval\"" : "";
          case "businessRuleTask" ->
              " camunda:decisionRef=\"winBack\" camunda:resultVariable=\"winBack\"";
          default -> "";
        };
    return """
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="d" targetNamespace="t">
          <process id="drawn" isExecutable="true" camunda:historyTimeToLive="P1825D">
            <%1$s id="x" camunda:modelerTemplate="%2$s"%3$s%4$s><extensionElements>
              %5$s<camunda:inputOutput>%6$s</camunda:inputOutput><camunda:properties>%7$s</camunda:properties>
            </extensionElements></%1$s>
          </process>
        </definitions>
        """
        .formatted(
            tag, template.path("id").asString(), attributes, choices, mappings, inputs, properties)
        .replace("<camunda:inputOutput></camunda:inputOutput>", "")
        .replace("<camunda:properties></camunda:properties>", "");
  }

  private static String in(JsonNode binding, String value) {
    return "<camunda:in %s=\"%s\" target=\"%s\" />"
        .formatted(
            binding.path("expression").asBoolean(false) ? "sourceExpression" : "source",
            value,
            binding.path("target").asString());
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
  }

  private static Stream<JsonNode> stream(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }
}

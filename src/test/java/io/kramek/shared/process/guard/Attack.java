package io.kramek.shared.process.guard;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Something that somebody tries.
 *
 * @param files what they would release
 * @param cause a part of the reason they are refused for
 */
record Attack(String name, Map<String, byte[]> files, String cause) {

  private static final String MODEL =
      """
      <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="d" targetNamespace="test">
      %s<process id="hostile" isExecutable="true">%s</process>
      </definitions>
      """;
  private static final String DECISIONS =
      """
      <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn"
        id="d" name="d" namespace="test">
      <decision id="hostile" name="hostile"><decisionTable id="t">%s</decisionTable></decision>%s
      </definitions>
      """;
  private static final Map<String, String> KINDS =
      Map.of("models.txt", "bpmn", "tables.txt", "dmn", "forms.txt", "form");
  private static final String FORM = "{\"id\":\"hostile\",%s,\"components\":[%s]}";

  static Attack of(String name, String file, String content, String cause) {
    return new Attack(name, Map.of(file, content.getBytes(StandardCharsets.UTF_8)), cause);
  }

  @Override
  public String toString() {
    return name;
  }

  static String model(String inProcess) {
    return MODEL.formatted("", inProcess);
  }

  static String table(String inTable) {
    return DECISIONS.formatted(inTable, "");
  }

  static String decisions(String beside) {
    return DECISIONS.formatted("<output id=\"o\" name=\"o\" />", beside);
  }

  /** Those of a file under {@code attacks}. */
  static Stream<Attack> read(String file) {
    List<Attack> attacks = new ArrayList<>();
    try (var reader =
        new BufferedReader(
            new InputStreamReader(
                Attack.class.getResourceAsStream("/attacks/" + file), StandardCharsets.UTF_8))) {
      reader
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(" \\| "))
          .forEach(parts -> attacks.add(parse(file, parts)));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return attacks.stream();
  }

  private static Attack parse(String file, String[] parts) {
    String content = String.join(" | ", Arrays.copyOfRange(parts, 2, parts.length - 1));
    String cause = parts[parts.length - 1];
    return switch (parts[1]) {
      case "process" ->
          of(parts[0] + ", " + file, "hostile.bpmn", MODEL.formatted("", content), cause);
      case "definitions" ->
          of(parts[0] + ", " + file, "hostile.bpmn", MODEL.formatted(content, ""), cause);
      case "table" ->
          of(parts[0] + ", " + file, "hostile.dmn", DECISIONS.formatted(content, ""), cause);
      case "decisions" ->
          of(
              parts[0] + ", " + file,
              "hostile.dmn",
              DECISIONS.formatted("<output id=\"o\" name=\"o\" />", content),
              cause);
      case "field" ->
          of(
              parts[0] + ", " + file,
              "hostile.form",
              FORM.formatted("\"type\":\"default\"", content),
              cause);
      case "form" -> of(parts[0] + ", " + file, "hostile.form", FORM.formatted(content, ""), cause);
      case "file" -> of(parts[0] + ", " + file, "hostile." + KINDS.get(file), content, cause);
      default -> throw new IllegalArgumentException(Arrays.toString(parts));
    };
  }
}

package io.kramek.decisions;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** Tables that nobody would draw, and facts at and around their boundaries. */
public final class RandomTables {

  private static final List<String> TYPES =
      List.of("number", "integer", "long", "string", "boolean", "dateTime", "dayTimeDuration");

  private static final List<String> POLICIES =
      List.of(
          "hitPolicy=\"UNIQUE\"",
          "hitPolicy=\"FIRST\"",
          "hitPolicy=\"ANY\"",
          "hitPolicy=\"RULE ORDER\"",
          "hitPolicy=\"COLLECT\"",
          "hitPolicy=\"COLLECT\" aggregation=\"SUM\"",
          "hitPolicy=\"COLLECT\" aggregation=\"MIN\"",
          "hitPolicy=\"COLLECT\" aggregation=\"MAX\"",
          "hitPolicy=\"COLLECT\" aggregation=\"COUNT\"");

  private static final List<String> NUMBERS =
      List.of("-3", "0", "1.5", "5", "5.0", "70.25", "1000");
  private static final List<String> WHOLE = List.of("-3", "0", "2", "5", "5.0", "70");
  private static final List<String> TEXTS =
      List.of("", "A", "a", "ab", "b", "it's", "say \"no\"", "é", "ž", "'; drop table facts; --");
  private static final List<String> TIMES =
      List.of("2024-02-29T00:00:00", "2026-01-01T12:30:00", "1999-12-31T23:59:59");
  private static final List<String> DURATIONS = List.of("P1D", "PT24H", "P2DT3H", "PT0S", "-P1D");

  private final Random random;
  private final Map<String, String> inputs = new LinkedHashMap<>();

  public RandomTables(long seed) {
    random = new Random(seed);
  }

  /** A model with one decision, {@code table}. */
  public byte[] model() {
    inputs.clear();
    int columns = 1 + random.nextInt(3);
    for (int i = 1; i <= columns; i++) {
      inputs.put("fact" + i, one(TYPES));
    }
    String policy = one(POLICIES);
    boolean number = policy.contains("aggregation") || random.nextBoolean();
    StringBuilder xml = new StringBuilder();
    xml.append("<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" id=\"all\" ");
    xml.append("name=\"all\" namespace=\"test\"><decision id=\"table\" name=\"table\">");
    xml.append("<decisionTable id=\"rules\" ").append(policy).append(">");
    inputs.forEach(
        (name, type) ->
            xml.append(
                    "<input id=\"%s\"><inputExpression id=\"ask_%1$s\" typeRef=\"%s\"><text>%1$s"
                        .formatted(name, type))
                .append("</text></inputExpression></input>"));
    xml.append(
        "<output id=\"result\" name=\"result\" typeRef=\"%s\"/>"
            .formatted(number ? "number" : "string"));
    int rules = 1 + random.nextInt(5);
    for (int i = 1; i <= rules; i++) {
      rule(xml, "r" + i, number);
    }
    return xml.append("</decisionTable></decision></definitions>")
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }

  private void rule(StringBuilder xml, String id, boolean number) {
    xml.append("<rule id=\"").append(id).append("\">");
    inputs.forEach(
        (name, type) ->
            xml.append(
                "<inputEntry id=\"%s_%s\"><text>%s</text></inputEntry>"
                    .formatted(id, name, escaped(cell(type)))));
    String result = number ? one(List.of("1", "1.0", "2", "-7")) : one(List.of("\"x\"", "\"y'\""));
    xml.append(
        "<outputEntry id=\"%s_result\"><text>%s</text></outputEntry></rule>"
            .formatted(id, escaped(result)));
  }

  private String cell(String type) {
    return switch (random.nextInt(6)) {
      case 0 -> one(List.of("", "-"));
      case 1 -> type.equals("boolean") ? "not(null)" : "not(" + list(type) + ")";
      default -> list(type);
    };
  }

  private String list(String type) {
    String first = test(type);
    return type.equals("boolean") || random.nextInt(3) > 0
        ? first
        : first + one(List.of(",", ", ")) + test(type);
  }

  private String test(String type) {
    if (random.nextInt(8) == 0) {
      return "null";
    }
    if (type.equals("boolean") || random.nextInt(3) == 0) {
      return literal(type);
    }
    return switch (random.nextInt(5)) {
      case 0 ->
          one(List.of("[", "(", "]"))
              + literal(type)
              + ".."
              + literal(type)
              + one(List.of("]", ")", "["));
      case 1 -> one(List.of("< ", ">= ")) + fact(type);
      default -> one(List.of("<", "<= ", "> ", ">=")) + literal(type);
    };
  }

  /** Another fact of the same kind, where the table has one that may be compared. */
  private String fact(String type) {
    List<String> same =
        inputs.entrySet().stream()
            .filter(input -> input.getValue().equals(type) && !type.equals("string"))
            .map(Map.Entry::getKey)
            .toList();
    return same.isEmpty() ? literal(type) : one(same);
  }

  private String literal(String type) {
    return switch (type) {
      case "number" -> one(NUMBERS);
      case "integer", "long" -> one(WHOLE);
      case "string" -> '"' + one(TEXTS).replace("\"", "\\\"") + '"';
      case "boolean" -> one(List.of("true", "false"));
      case "dateTime" -> "date and time(\"" + one(TIMES) + "\")";
      default -> "duration(\"" + one(DURATIONS) + "\")";
    };
  }

  /** Facts for the model made last: boundaries, their neighbours, and what is not known. */
  public List<Map<String, Object>> facts(int rows) {
    List<Map<String, Object>> facts = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      Map<String, Object> row = new LinkedHashMap<>();
      inputs.forEach((name, type) -> row.put(name, random.nextInt(7) == 0 ? null : around(type)));
      facts.add(row);
    }
    return facts;
  }

  private Object around(String type) {
    int step = random.nextInt(3) - 1;
    return switch (type) {
      case "number" ->
          new BigDecimal(one(NUMBERS)).add(BigDecimal.valueOf(step, random.nextInt(3)));
      case "integer" -> new BigDecimal(one(WHOLE)).intValue() + step;
      case "long" -> new BigDecimal(one(WHOLE)).longValue() + step;
      case "string" ->
          one(Stream.concat(TEXTS.stream(), Stream.of("\\", "😀", "\uFFFD", "%", " a")).toList());
      case "boolean" -> random.nextBoolean();
      case "dateTime" -> LocalDateTime.parse(one(TIMES)).plusSeconds(step);
      default -> Duration.parse(one(DURATIONS)).plusSeconds(step);
    };
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private <T> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}

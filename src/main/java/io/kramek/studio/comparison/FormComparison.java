package io.kramek.studio.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is otherwise in a form. Fields are the same by what they fill. */
class FormComparison {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** What only editors write for themselves. */
  private static final Set<String> NOTHING_SAID =
      Set.of("components", "values", "id", "exporter", "schemaVersion", "executionPlatform");

  private final Findings findings;

  FormComparison(Findings findings) {
    this.findings = findings;
  }

  void compare(byte[] before, byte[] now) {
    JsonNode old = read(before);
    JsonNode form = read(now);
    facts(null, form.path("id").asString(""), facts(old), facts(form));
    Map<String, JsonNode> former = fields(old);
    Map<String, JsonNode> fields = fields(form);
    List<String> order = new ArrayList<>(former.keySet());
    Set<Integer> kept =
        Order.kept(fields.keySet().stream().map(order::indexOf).filter(i -> i >= 0).toList());
    fields.forEach(
        (key, field) -> {
          JsonNode was = former.remove(key);
          if (was == null) {
            findings.add("FIELD_ADDED", key, label(key, field), null, null, type(field));
            required(key, field, null, field);
          } else {
            if (!kept.contains(order.indexOf(key))) {
              findings.add("FIELD_MOVED", key, label(key, field), null, null, null);
            }
            field(key, was, field);
          }
        });
    former.forEach(
        (key, field) ->
            findings.add("FIELD_REMOVED", key, label(key, field), null, type(field), null));
  }

  private static JsonNode read(byte[] content) {
    try {
      return JSON.readTree(content);
    } catch (JacksonException e) {
      throw new Unreadable(e);
    }
  }

  private static Map<String, JsonNode> fields(JsonNode form) {
    Map<String, JsonNode> fields = new LinkedHashMap<>();
    collect(form, fields);
    return fields;
  }

  private static void collect(JsonNode around, Map<String, JsonNode> fields) {
    for (JsonNode field : around.path("components")) {
      String key = field.path("key").asString("");
      fields.put(key.isEmpty() ? field.path("id").asString("") : key, field);
      collect(field, fields);
    }
  }

  private static String label(String key, JsonNode field) {
    String label = field.path("label").asString("");
    return label.isEmpty() ? key : label;
  }

  private static String type(JsonNode field) {
    return field.path("type").asString("");
  }

  private void field(String key, JsonNode was, JsonNode is) {
    findings.compare("FIELD_TYPE", key, label(key, is), null, type(was), type(is));
    required(key, is, was, is);
    options(key, was, is);
    facts(key, label(key, is), facts(was), facts(is));
  }

  private void required(String key, JsonNode field, JsonNode was, JsonNode is) {
    boolean before = was != null && was.at("/validate/required").asBoolean(false);
    boolean now = is.at("/validate/required").asBoolean(false);
    if (before != now) {
      findings.add(
          now ? "FIELD_REQUIRED" : "FIELD_OPTIONAL", key, label(key, field), null, null, null);
    }
  }

  private void options(String key, JsonNode was, JsonNode is) {
    Map<String, JsonNode> former = options(was);
    options(is)
        .forEach(
            (value, option) -> {
              JsonNode old = former.remove(value);
              String name = option.path("label").asString(value);
              if (old == null) {
                findings.add("OPTION_ADDED", key, label(key, is), null, null, name);
              } else {
                String before = old.path("label").asString(value);
                findings.compare("OPTION_LABEL", key, label(key, is), value, before, name);
                labels(key, name, facts(old), facts(option));
              }
            });
    former.forEach(
        (value, option) ->
            findings.add(
                "OPTION_REMOVED",
                key,
                label(key, is),
                null,
                option.path("label").asString(value),
                null));
  }

  private static Map<String, JsonNode> options(JsonNode field) {
    Map<String, JsonNode> options = new LinkedHashMap<>();
    field.path("values").forEach(value -> options.put(value.path("value").asString(""), value));
    return options;
  }

  private void labels(String key, String name, Map<String, String> was, Map<String, String> is) {
    Map<String, String> before = new TreeMap<>(was);
    Map<String, String> now = new TreeMap<>(is);
    before.keySet().removeIf(place -> !place.startsWith("properties/label."));
    now.keySet().removeIf(place -> !place.startsWith("properties/label."));
    facts(key, name, before, now);
  }

  private void facts(String key, String name, Map<String, String> was, Map<String, String> is) {
    Set<String> places = new TreeSet<>(was.keySet());
    places.addAll(is.keySet());
    for (String place : places) {
      if (Objects.equals(was.get(place), is.get(place))
          || place.equals("type")
          || place.equals("validate/required")) {
        continue;
      }
      if (place.startsWith("layout/")) {
        findings.layout();
      } else if (place.startsWith("properties/label.")) {
        String language = place.substring("properties/label.".length());
        findings.add("LABEL", key, name, language, was.get(place), is.get(place));
      } else {
        String code = code(place);
        String detail = code.equals("ATTRIBUTE") || code.equals("FIELD_CHECK") ? place : null;
        findings.add(code, key, name, detail, was.get(place), is.get(place));
      }
    }
  }

  private static String code(String place) {
    return switch (place) {
      case "label" -> "FIELD_LABEL";
      case "description" -> "DOCUMENTATION";
      case "text" -> "TEXT";
      case "conditional/hide" -> "FIELD_HIDDEN";
      case "defaultValue" -> "FIELD_DEFAULT";
      default -> place.startsWith("validate/") ? "FIELD_CHECK" : "ATTRIBUTE";
    };
  }

  /** Everything that is said of something in a form, by where it is said. */
  private static Map<String, String> facts(JsonNode node) {
    Map<String, String> facts = new TreeMap<>();
    flatten(node, "", facts);
    return facts;
  }

  private static void flatten(JsonNode node, String path, Map<String, String> facts) {
    node.properties()
        .forEach(
            entry -> {
              String at = path + entry.getKey();
              if (path.isEmpty() && NOTHING_SAID.contains(entry.getKey())) {
                return;
              }
              if (entry.getValue().isObject()) {
                flatten(entry.getValue(), at + "/", facts);
              } else {
                JsonNode value = entry.getValue();
                facts.put(at, value.isArray() ? value.toString() : value.asString());
              }
            });
  }
}

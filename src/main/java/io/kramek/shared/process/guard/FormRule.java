package io.kramek.shared.process.guard;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a form may hold: fields, with words and limits. Nothing that brings markup, pictures, pages
 * or code of elsewhere, and no expression but the one that hides a field.
 */
final class FormRule {

  private static final Set<String> ROOT =
      Set.of(
          "schemaVersion",
          "type",
          "id",
          "executionPlatform",
          "executionPlatformVersion",
          "exporter",
          "components");

  private static final Set<String> FIELDS =
      Set.of(
          "textfield",
          "textarea",
          "number",
          "select",
          "radio",
          "checkbox",
          "checklist",
          "taglist",
          "datetime",
          "group",
          "separator",
          "spacer");

  /** Of fields, of their values, and of what they have inside. */
  private static final Set<String> KEYS =
      Set.of(
          "id",
          "type",
          "key",
          "label",
          "dateLabel",
          "timeLabel",
          "description",
          "properties",
          "layout",
          "row",
          "columns",
          "conditional",
          "hide",
          "validate",
          "required",
          "min",
          "max",
          "minLength",
          "maxLength",
          "validationType",
          "values",
          "value",
          "valuesKey",
          "disabled",
          "readonly",
          "defaultValue",
          "subtype",
          "disallowPassedDates",
          "use24h",
          "timeInterval",
          "timeSerializingFormat",
          "serializeToString",
          "decimalDigits",
          "increment",
          "searchable",
          "appearance",
          "prefixAdorner",
          "suffixAdorner",
          "height",
          "components",
          "showOutline",
          "verticalAlignment",
          "exporter",
          "name",
          "version");

  private static final Pattern TRANSLATION =
      Pattern.compile("(label|dateLabel|timeLabel|description)\\.(en|cs|pl)");
  private static final Pattern KEY = Pattern.compile("[A-Za-z_]\\w{0,63}");
  private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,99}");

  /** What a process is about is said by whoever starts it, and by no form. */
  /** Which record a process is about: nobody turns it to another one. */
  static final Set<String> RESERVED = Set.of("subjectType", "subjectId");

  private static final int DEEPEST = 12;
  private static final int MOST_FIELDS = 200;
  private static final int MOST_VALUES = 500;

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final String file;
  private final List<Finding> findings = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private int fields;

  private FormRule(String file) {
    this.file = file;
  }

  /** Everything that is wrong with a form. */
  static List<Finding> check(String file, byte[] content) {
    FormRule rule = new FormRule(file);
    try {
      rule.form(JSON.readTree(content));
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      rule.findings.add(
          new Finding(
              file,
              Math.max(line, 0),
              Cause.of("noForm", FileRule.firstLine(e.getOriginalMessage()))));
    }
    return rule.findings;
  }

  private void form(JsonNode form) {
    if (!form.isObject()) {
      found(file, Cause.of("notAForm"));
      return;
    }
    String id = form.path("id").asString("");
    if (!ID.matcher(id).matches()) {
      found(file, Cause.of("formId"));
    }
    if (!form.path("type").asString("").equals("default")) {
      found(id, Cause.of("formType"));
    }
    for (String key : form.propertyNames()) {
      if (!ROOT.contains(key)) {
        found(id, Cause.of("formKey", key));
      }
      if (!key.equals("components")) {
        words(form.path(key), key, id, 0);
      }
    }
    components(form.path("components"), id, 0);
  }

  private void components(JsonNode components, String around, int depth) {
    if (depth > DEEPEST) {
      found(around, Cause.of("formDeep", DEEPEST));
      return;
    }
    if (!components.isMissingNode() && !components.isArray()) {
      found(around, Cause.of("formComponents"));
    }
    components.forEach(component -> component(component, around, depth));
  }

  private void component(JsonNode component, String around, int depth) {
    String id = component.path("id").asString(around);
    if (++fields == MOST_FIELDS + 1) {
      found(id, Cause.of("formFields", MOST_FIELDS));
    }
    String type = component.path("type").asString("");
    if (!FIELDS.contains(type)) {
      found(id, Cause.of("fieldType", ExpressionRule.shortened(type)));
      return;
    }
    if (!ID.matcher(id).matches() || component.has("id") && !ids.add(id)) {
      found(id, Cause.of("fieldId"));
    }
    if (component.has("key")) {
      String key = component.path("key").asString("");
      if (!KEY.matcher(key).matches() || RESERVED.contains(key)) {
        found(id, Cause.of("fieldKept", ExpressionRule.shortened(key)));
      }
    }
    for (String key : component.propertyNames()) {
      if (key.equals("components")) {
        components(component.path(key), id, depth + 1);
      } else {
        property(component.path(key), key, id, 1);
      }
    }
  }

  private void property(JsonNode value, String key, String id, int depth) {
    if (!KEYS.contains(key) && !TRANSLATION.matcher(key).matches()) {
      found(id, Cause.of("fieldKey", ExpressionRule.shortened(key)));
    } else {
      words(value, key, id, depth);
    }
  }

  private void words(JsonNode value, String key, String id, int depth) {
    if (depth > DEEPEST || value.size() > MOST_VALUES) {
      found(id, Cause.of("fieldDeep", key));
    } else if (value.isString()) {
      cause(value.asString(), key).ifPresent(cause -> found(id, cause.at(key)));
    } else if (value.isArray()) {
      value.forEach(item -> words(item, key, id, depth + 1));
    } else if (value.isObject()) {
      value.propertyNames().forEach(name -> property(value.path(name), name, id, depth + 1));
    }
  }

  private static Optional<Cause> cause(String text, String key) {
    String stripped = text.strip();
    if (key.equals("hide")) {
      return stripped.startsWith("=")
          ? FeelRule.check(stripped.substring(1))
          : Optional.of(Cause.of("hideFormula"));
    }
    return stripped.startsWith("=")
        ? Optional.of(Cause.of("textExpression"))
        : TextRule.check(text);
  }

  private void found(String place, Cause cause) {
    findings.add(new Finding(place, 0, cause));
  }
}

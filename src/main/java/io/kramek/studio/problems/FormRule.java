package io.kramek.studio.problems;

import io.kramek.studio.process.ShippedFiles;
import io.kramek.tasks.TaskForm;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * A form is called like its file, speaks every language, and asks for nothing that is not kept or
 * that nobody reads. Of a form that a module understands, the module reads the fields, and needs
 * some of them.
 */
@Component
class FormRule implements Rule {

  private static final List<String> LANGUAGES = List.of("label.cs", "label.pl");

  private final ObjectProvider<TaskForm> understood;
  private final ShippedFiles shipped;
  private final ObjectMapper json;

  FormRule(ObjectProvider<TaskForm> understood, ShippedFiles shipped, ObjectMapper json) {
    this.understood = understood;
    this.shipped = shipped;
    this.json = json;
  }

  @Override
  public void check(Seen seen, Found found) {
    seen.form().ifPresent(form -> form(seen, form, found));
  }

  private void form(Seen seen, JsonNode form, Found found) {
    String id = form.path("id").asString("");
    String expected = seen.file().substring(0, seen.file().lastIndexOf('.'));
    if (!id.equals(expected)) {
      found.add(ProblemCode.FORM_ID, null, "id", id, "expected", expected);
    }
    List<JsonNode> fields = FormFields.of(form);
    if (fields.isEmpty()) {
      found.add(ProblemCode.FORM_EMPTY, null);
    }
    Set<String> keys = new HashSet<>();
    for (JsonNode field : fields) {
      String key = field.path("key").asString("");
      if (!key.isEmpty() && !keys.add(key)) {
        found.add(ProblemCode.FIELD_TWICE, element(field), "key", key);
      }
      translated(field, found);
    }
    used(seen, expected, fields, found);
  }

  private static void translated(JsonNode field, Found found) {
    if (field.has("label") && !isTranslated(field.path("properties"))) {
      untranslated(field, field.path("label").asString(""), found);
    }
    for (JsonNode value : field.path("values")) {
      if (!isTranslated(value)) {
        untranslated(field, value.path("label").asString(""), found);
      }
    }
  }

  private static boolean isTranslated(JsonNode labels) {
    return LANGUAGES.stream().noneMatch(label -> labels.path(label).asString("").isBlank());
  }

  private static void untranslated(JsonNode field, String name, Found found) {
    found.add(ProblemCode.FIELD_NOT_TRANSLATED, element(field), "name", name);
  }

  private void used(Seen seen, String form, List<JsonNode> fields, Found found) {
    List<Contents> showing =
        seen.around().contents().values().stream()
            .filter(contents -> contents.forms().contains(form))
            .toList();
    if (showing.isEmpty()) {
      found.add(ProblemCode.FORM_UNUSED, null, "form", form);
    }
    if (understood.stream().anyMatch(known -> known.formId().equals(form))) {
      needed(seen.file(), fields, found);
      return;
    }
    Set<String> read = new HashSet<>();
    for (Contents contents : showing) {
      read.addAll(contents.reads());
      seen.around().contents().values().stream()
          .filter(table -> table.decisions().stream().anyMatch(contents.asks()::contains))
          .forEach(table -> read.addAll(table.reads()));
    }
    for (JsonNode field : fields) {
      String key = field.path("key").asString("");
      if (!FormFields.asks(field)) {
        continue;
      }
      if (!FormFields.keeps(field)) {
        answered(ProblemCode.TEXT_NOT_KEPT, field, found);
      } else if (!read.contains(key)) {
        answered(ProblemCode.FIELD_UNREAD, field, found);
      }
    }
  }

  private static void answered(ProblemCode code, JsonNode field, Found found) {
    String key = field.path("key").asString("");
    found.add(code, element(field), "name", field.path("label").asString(key), "key", key);
  }

  /** Without an answer that the form was shipped to ask for, nobody could complete the task. */
  private void needed(String file, List<JsonNode> fields, Found found) {
    byte[] original = shipped.all().get(file);
    if (original == null) {
      return;
    }
    Set<String> asked = new HashSet<>();
    fields.stream()
        .filter(field -> !field.path("disabled").asBoolean(false))
        .forEach(field -> asked.add(field.path("key").asString("")));
    FormFields.of(json.readTree(original)).stream()
        .filter(field -> field.at("/validate/required").asBoolean(false))
        .filter(field -> !asked.contains(field.path("key").asString("")))
        .forEach(
            field ->
                found.add(
                    ProblemCode.FIELD_NEEDED,
                    null,
                    "name",
                    field.path("label").asString(""),
                    "key",
                    field.path("key").asString("")));
  }

  private static String element(JsonNode field) {
    String id = field.path("id").asString("");
    return id.isEmpty() ? null : id;
  }
}

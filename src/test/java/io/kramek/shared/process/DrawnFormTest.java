package io.kramek.shared.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kramek.shared.Problem;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What a form keeps of what was filled in, and what it refuses. */
class DrawnFormTest {

  private static final JsonMapper JSON = JsonMapper.shared();

  private static final Map<String, Object> NOTHING = Map.of();

  @ParameterizedTest(name = "{0}: {1} is {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
      select   | "values": [{"value": "a"}]                        | "a"                          | ok
      select   | "values": [{"value": "a"}]                        | "b"                          | notAllowed
      select   | "values": [{"value": "a"}]                        | {"value": "a"}               | notAllowed
      radio    | "values": [{"value": "a"}]                        | ["a"]                        | notAllowed
      select   | "valuesKey": "choices"                            | "listed"                     | ok
      select   | "valuesKey": "choices"                            | "other"                      | notAllowed
      select   | "validate": {"required": true}                    | null                         | required
      select   | "validate": {"required": true}                    | " "                          | required
      checkbox | "label": "Yes"                                    | true                         | ok
      checkbox | "label": "Yes"                                    | "true"                       | malformed
      checkbox | "validate": {"required": true}                    | false                        | required
      number   | "validate": {"min": 1, "max": 5}                  | 5                            | ok
      number   | "validate": {"min": 1, "max": 5}                  | 5.01                         | outOfRange
      number   | "validate": {"min": 1, "max": 5}                  | 0                            | outOfRange
      number   | "decimalDigits": 1                                | 0.50                         | ok
      number   | "decimalDigits": 1                                | 0.55                         | malformed
      number   | "decimalDigits": 0                                | "5"                          | malformed
      number   | "decimalDigits": 0                                | 1e999                        | outOfRange
      number   | "decimalDigits": 0                                | 99999999999999999999         | outOfRange
      number   | "serializeToString": true                         | "5.5"                        | ok
      number   | "serializeToString": true, "validate": {"max": 5} | "5.5"                        | outOfRange
      number   | "serializeToString": true                         | "1e9"                        | malformed
      datetime | "subtype": "date"                                 | "2026-11-23"                 | ok
      datetime | "subtype": "date"                                 | "2026-02-30"                 | malformed
      datetime | "subtype": "date"                                 | 20261123                     | malformed
      datetime | "subtype": "time"                                 | "10:00+01:00"                | ok
      datetime | "subtype": "time"                                 | "25:00"                      | malformed
      datetime | "subtype": "datetime"                             | "2026-11-23T10:00Z"          | ok
      datetime | "subtype": "datetime"                             | "2026-11-23"                 | malformed
      """)
  void whatIsFilledInIsLookedAt(String type, String says, String filled, String code) {
    DrawnForm form = form("{\"type\": \"%s\", \"key\": \"fact\", %s}".formatted(type, says));
    Object value = JSON.readValue("[" + filled + "]", Object[].class)[0];

    assertThat(codes(form, values("fact", value))).isEqualTo(code.equals("ok") ? "" : code);
  }

  @Test
  void whatIsOnlyShownOrWrittenOrNotAskedIsNotTaken() {
    DrawnForm form =
        form(
            """
            {"type": "number", "key": "shown", "disabled": true, "validate": {"required": true}},
            {"type": "number", "key": "read", "readonly": true},
            {"type": "textfield", "key": "text", "validate": {"required": true}},
            {"type": "number", "key": "absent"},
            {"type": "group", "components": [{"type": "number", "key": "inside"}]}
            """);

    assertThat(form.shows()).containsExactly("shown", "read", "text", "absent", "inside");
    assertThat(
            form.facts(
                values("shown", 1, "read", 2, "text", "Jan", "inside", 3, "unheard", 4), NOTHING))
        .containsExactly(Map.entry("inside", 3));
  }

  @Test
  void whatIsLeftEmptyIsEmptied() {
    DrawnForm form = form("{\"type\": \"number\", \"key\": \"fact\"}");

    assertThat(form.facts(values("fact", null), Map.of("fact", 1))).containsEntry("fact", null);
  }

  @Test
  void whatHasToBeFilledInMayBeMissingOnlyWhereItIsNotSeen() {
    DrawnForm form =
        form(
            """
            {"type": "textfield", "key": "kind", "disabled": true},
            {"type": "checkbox", "key": "gift"},
            {"type": "number", "key": "worth", "validate": {"required": true}, "conditional": {"hide": "=gift != true"}},
            {"type": "group", "conditional": {"hide": "=kind = null or kind != \\"vip\\""},
              "components": [{"type": "number", "key": "extra", "validate": {"required": true}}]}
            """);

    assertThat(codes(form, values("gift", false))).isEmpty();
    assertThat(codes(form, values("gift", true))).isEqualTo("required");
    assertThat(codes(form, values("gift", true, "worth", 5))).isEmpty();
    assertThat(codes(form, values("gift", false), Map.of("kind", "vip"))).isEqualTo("required");
    assertThat(codes(form, values("gift", false, "kind", "none"), Map.of("kind", "vip")))
        .as("what is shown is not what was sent")
        .isEqualTo("required");
  }

  private static String codes(DrawnForm form, Map<String, Object> values) {
    return codes(form, values, Map.of("choices", List.of(Map.of("value", "listed"))));
  }

  private static String codes(
      DrawnForm form, Map<String, Object> values, Map<String, Object> shown) {
    Problem refused =
        catchThrowableOfType(Problem.class, () -> form.facts(values, new HashMap<>(shown)));
    return refused == null
        ? ""
        : String.join(" ", refused.fields().stream().map(Problem.Field::code).toList());
  }

  private static Map<String, Object> values(Object... pairs) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      values.put(pairs[i].toString(), pairs[i + 1]);
    }
    return values;
  }

  private static DrawnForm form(String fields) {
    return new DrawnForm(
        JSON.readValue(
            "{\"type\": \"default\", \"components\": [" + fields + "]}",
            new TypeReference<LinkedHashMap<String, Object>>() {}));
  }
}

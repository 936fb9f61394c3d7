package io.kramek.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.testing.Catalogues;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tables and forms name themselves in one language; the screens know the shipped ones in all. */
class ShippedNamesTest {

  private static final Path TEXTS = Path.of("ui", "src");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Test
  void eachShippedTableAndFormIsNamedInEachLanguage() throws IOException {
    Set<String> names = found("<decision [^>]*name=\"([^\"]+)\"");
    for (String file : Catalogues.shipped().keySet()) {
      if (file.endsWith(".form")) {
        String words = file.replace(".form", "").replace('-', ' ');
        names.add(words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1));
      }
    }
    assertThat(names).hasSizeGreaterThan(20);
    for (String language : Set.of("en", "cs", "pl")) {
      assertThat(texts("shared/i18n/" + language + ".json", "shipped"))
          .containsExactlyInAnyOrderElementsOf(names);
    }
  }

  @Test
  void eachColumnIsNamedInEachLanguage() throws IOException {
    Set<String> labels = found("<(?:input|output) [^>]*label=\"([^\"]+)\"");
    assertThat(labels).hasSizeGreaterThan(90);
    for (String language : Set.of("en", "cs", "pl")) {
      assertThat(texts("features/whatif/i18n/" + language + ".json", "column"))
          .containsExactlyInAnyOrderElementsOf(labels);
    }
  }

  private static Set<String> found(String pattern) {
    Set<String> found = new TreeSet<>();
    for (Map.Entry<String, byte[]> file : Catalogues.shipped().entrySet()) {
      if (file.getKey().endsWith(".dmn")) {
        Pattern.compile(pattern)
            .matcher(new String(file.getValue(), StandardCharsets.UTF_8))
            .results()
            .map((MatchResult match) -> match.group(1))
            .forEach(found::add);
      }
    }
    return found;
  }

  private static Set<String> texts(String file, String part) throws IOException {
    JsonNode texts = JSON.readTree(Files.readString(TEXTS.resolve(file))).path(part);
    return new TreeSet<>(texts.propertyNames());
  }
}

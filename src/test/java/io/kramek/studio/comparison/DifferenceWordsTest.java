package io.kramek.studio.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is told apart has a sentence in every language. */
class DifferenceWordsTest {

  private static final Path SOURCES = Path.of("src/main/java/io/kramek/studio/comparison");
  private static final Pattern CODE = Pattern.compile("\"([A-Z][A-Z_]{3,})\"");

  @Test
  void theSearchFindsWhatIsTold() {
    assertThat(codes()).contains("DEADLINE", "RULE_REMOVED", "FIELD_REQUIRED", "LAYOUT");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "cs", "pl"})
  void everyDifferenceHasASentence(String language) throws IOException {
    JsonNode words =
        JsonMapper.shared()
            .readTree(
                Files.readString(Path.of("ui/src/features/releases/i18n/" + language + ".json")))
            .path("difference");

    assertThat(words.propertyNames()).containsExactlyInAnyOrderElementsOf(codes());
  }

  private static Set<String> codes() {
    Set<String> codes = new TreeSet<>();
    try (Stream<Path> files = Files.list(SOURCES)) {
      files.forEach(
          file -> {
            Matcher code = CODE.matcher(read(file));
            while (code.find()) {
              codes.add(code.group(1));
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    codes.removeAll(Set.of("UNIQUE", "DMNDI"));
    return codes;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

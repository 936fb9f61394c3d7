package io.kramek.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
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

/** Every kind of news that the code tells has words in every language, on screen and in mails. */
class KindsToldTest {

  private static final Path MAILS = Path.of("src/main/resources/mails");

  /** A kind among the arguments of a call that tells something. */
  private static final Pattern TOLD =
      Pattern.compile("\\btell(?:Together)?\\([^;]*?\"([A-Z]+(?:_[A-Z]+)+)\"", Pattern.DOTALL);

  @Test
  void theSearchFindsWhatIsTold() throws IOException {
    assertThat(told()).contains("ESCALATION_RAISED", "APPROVAL_REQUESTED", "ACTIVITY_DUE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "cs", "pl"})
  void everyKindHasAMailTemplate(String language) throws IOException {
    Properties words = properties(language);
    Set<String> kinds = new TreeSet<>(properties("kinds").stringPropertyNames());
    kinds.addAll(properties("letters").stringPropertyNames());

    assertThat(kinds).as("mails/kinds.properties").containsAll(told());
    for (String kind : kinds) {
      assertThat(words).containsKeys(kind + ".subject", kind + ".body");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "cs", "pl"})
  void everyKindHasASentenceOnTheScreen(String language) throws IOException {
    JsonNode texts =
        JsonMapper.shared()
            .readTree(
                Files.readString(Path.of("ui/src/features/messaging/i18n/" + language + ".json")));
    List<String> sentences =
        texts.path("kind").propertyNames().stream()
            .map(name -> name.replaceFirst("_(one|few|many|other)$", ""))
            .toList();

    assertThat(sentences).containsAll(told()).contains("DIGEST");
  }

  private static Set<String> told() throws IOException {
    Set<String> kinds = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        Matcher told = TOLD.matcher(Files.readString(file));
        while (told.find()) {
          kinds.add(told.group(1));
        }
      }
    }
    return kinds;
  }

  private static Properties properties(String name) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(MAILS.resolve(name + ".properties"))) {
      properties.load(reader);
    }
    return properties;
  }
}

package io.kramek.shared.process.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is refused is said in every language, and there are no words that nobody says. */
class CauseWordsTest {

  private static final Pattern TOLD = Pattern.compile("Cause\\.of\\(\\s*\"(\\w+)\"");
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

  private final Properties english = words("");

  @Test
  void everyCodeHasWords() throws IOException {
    Set<String> told = matches(TOLD, source());

    assertThat(told).hasSizeGreaterThan(50);
    assertThat(english.stringPropertyNames()).containsAll(told);
  }

  @Test
  void allWordsAreOfACode() throws IOException {
    String source = source();

    assertThat(english.stringPropertyNames())
        .allSatisfy(code -> assertThat(source).contains('"' + code + '"'));
  }

  @ParameterizedTest
  @ValueSource(strings = {"_cs", "_pl"})
  void theyTellTheSameInEveryLanguage(String language) {
    Properties words = words(language);

    assertThat(words.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    assertThat(english.stringPropertyNames())
        .allSatisfy(
            code -> {
              assertThat(matches(PLACE, words.getProperty(code)))
                  .isEqualTo(matches(PLACE, english.getProperty(code)));
              assertThat(words.getProperty(code)).isNotBlank();
            });
  }

  @Test
  void whatWasFoundInsideIsSaidWithWhereItIs() {
    Cause cause = Cause.of("sign", '.').within("inExpression", "${a.b}").at("label");

    assertThat(cause.in("en")).isEqualTo("label: '.' is not allowed in ${a.b}");
    assertThat(cause.in("cs")).isEqualTo("label: '.' není dovoleno ve výrazu ${a.b}");
    assertThat(cause.in("pl")).isEqualTo("label: '.' jest niedozwolone w wyrażeniu ${a.b}");
    assertThat(Cause.of("condition", "{0} 'a'").in("cs"))
        .isEqualTo("podmínka se píše jako ${…}, ne {0} 'a'");
  }

  private static Set<String> matches(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** All code that tells causes. */
  private static String source() throws IOException {
    StringBuilder source = new StringBuilder();
    for (String room : List.of("shared/process", "studio")) {
      try (Stream<Path> files = Files.walk(Path.of("src/main/java/io/kramek", room))) {
        for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
          source.append(Files.readString(file));
        }
      }
    }
    return source.toString();
  }

  private static Properties words(String language) {
    Properties words = new Properties();
    try (Reader reader =
        Files.newBufferedReader(
            Path.of("src/main/resources/texts", "guard" + language + ".properties"))) {
      words.load(reader);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return words;
  }
}

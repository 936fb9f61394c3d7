package io.kramek.messaging.mail;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The kinds of news and of letters to customers that have words of their own: {@code
 * mails/kinds.properties} and {@code mails/letters.properties} say what each may mention, {@code
 * mails/<language>.properties} how it is said. A kind that is not there is worded as {@value
 * #OTHER}.
 */
@Component
public class Kinds {

  public static final String OTHER = "OTHER";

  /** Told once for many. */
  public static final String DIGEST = "DIGEST";

  /** Told once a day. */
  public static final String DAILY_DIGEST = "DAILY_DIGEST";

  /** What every template may mention. */
  private static final List<String> ALWAYS = List.of("name", "link", "linkLabel");

  /** Words as shipped. */
  record Words(String subject, String body) {}

  /** What is mentioned, and for a code the module that has the words for it. */
  private final Map<String, Map<String, String>> kinds = new LinkedHashMap<>();

  private final List<String> news;

  private final Map<String, Properties> languages = new LinkedHashMap<>();

  Kinds() {
    declared("kinds");
    news = List.copyOf(kinds.keySet());
    declared("letters");
    for (String language : List.of("en", "cs", "pl")) {
      languages.put(language, read(language));
    }
  }

  private void declared(String file) {
    Properties declared = read(file);
    for (String kind : new TreeSet<>(declared.stringPropertyNames())) {
      Map<String, String> fields = new LinkedHashMap<>();
      for (String field : declared.getProperty(kind).split(",")) {
        String[] parts = field.strip().split(":");
        fields.put(parts[0], parts.length > 1 ? parts[1] : "");
      }
      kinds.put(kind, fields);
    }
  }

  /** What colleagues and other systems are told of: no letters to customers. */
  public List<String> news() {
    return news;
  }

  /** All of them. */
  public List<String> all() {
    return List.copyOf(kinds.keySet());
  }

  /** The kind whose words are used: the kind itself if it has any. */
  public String worded(String kind) {
    return kinds.containsKey(kind) ? kind : OTHER;
  }

  /** What the template of a kind may mention. */
  public List<String> fields(String kind) {
    TreeSet<String> fields = new TreeSet<>(kinds.get(worded(kind)).keySet());
    fields.addAll(ALWAYS);
    return List.copyOf(fields);
  }

  /** The module that has the words for the codes in a field, if it holds codes. */
  Optional<String> wordsOf(String kind, String field) {
    String module = kinds.get(worded(kind)).getOrDefault(field, "");
    return module.isEmpty() ? Optional.empty() : Optional.of(module);
  }

  Words shipped(String kind, String language) {
    return new Words(text(language, kind + ".subject"), text(language, kind + ".body"));
  }

  /** A text of the frame around all templates, or an example for a field. */
  String text(String language, String key) {
    String text = languages.getOrDefault(language, languages.get("en")).getProperty(key);
    if (text == null) {
      throw new IllegalStateException("mails/" + language + ".properties has no " + key);
    }
    return text;
  }

  /** What a field could say, for a preview. */
  String example(String language, String field) {
    return languages.get(language).getProperty("example." + field, field);
  }

  private static Properties read(String name) {
    Properties properties = new Properties();
    try (Reader reader =
        new InputStreamReader(
            new ClassPathResource("mails/" + name + ".properties").getInputStream(),
            StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}

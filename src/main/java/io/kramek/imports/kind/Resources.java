package io.kramek.imports.kind;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;

/** Reads lists of words that come with the application. */
public final class Resources {

  private Resources() {}

  /** A file of words by key, in UTF-8. */
  public static Properties properties(String path) {
    Properties words = new Properties();
    try (Reader file =
        new InputStreamReader(
            new ClassPathResource(path).getInputStream(), StandardCharsets.UTF_8)) {
      words.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }
}

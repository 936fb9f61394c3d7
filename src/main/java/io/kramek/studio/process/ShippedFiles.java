package io.kramek.studio.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The models, tables and forms that come with the version of Krámek that runs. */
@Component
public class ShippedFiles {

  static final List<String> PATTERNS =
      List.of(
          "classpath*:processes/**/*.bpmn",
          "classpath*:processes/**/*.form",
          "classpath*:decisions/**/*.dmn");

  private final Map<String, byte[]> files = Collections.unmodifiableMap(read());

  /** All of them, by their names. */
  public Map<String, byte[]> all() {
    return files;
  }

  private static Map<String, byte[]> read() {
    Map<String, byte[]> files = new TreeMap<>();
    var resolver = new PathMatchingResourcePatternResolver();
    try {
      for (String pattern : PATTERNS) {
        for (Resource resource : resolver.getResources(pattern)) {
          try (InputStream content = resource.getInputStream()) {
            files.put(resource.getFilename(), content.readAllBytes());
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }
}

package io.kramek.studio.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Which module a shipped file belongs to: the folder it is in. A file that was drawn has none. */
@Component
public class ShippedModules {

  private final Map<String, String> modules = new TreeMap<>();

  ShippedModules() {
    var resolver = new PathMatchingResourcePatternResolver();
    try {
      for (String pattern : ShippedFiles.PATTERNS) {
        for (Resource resource : resolver.getResources(pattern)) {
          String[] path = resource.getURL().getPath().split("/");
          modules.put(resource.getFilename(), path[path.length - 2]);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Optional<String> of(String file) {
    return Optional.ofNullable(modules.get(file));
  }
}

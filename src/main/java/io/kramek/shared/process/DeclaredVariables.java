package io.kramek.shared.process;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/**
 * The variables that the code declares for models to use, by module. They are constants of the
 * modules' {@code process} packages, in classes that end in {@code Variables} or beside what uses
 * them.
 */
@Component
public class DeclaredVariables {

  private static final String ROOT = "io.kramek";

  private volatile Map<String, Set<String>> byModule;

  /** What a module declares; empty for one that declares nothing. */
  public Set<String> of(String module) {
    return known().getOrDefault(module, Set.of());
  }

  /** What all modules declare. */
  public Set<String> ofAll() {
    return known().values().stream().flatMap(Set::stream).collect(Collectors.toSet());
  }

  private Map<String, Set<String>> known() {
    if (byModule == null) {
      byModule = read();
    }
    return byModule;
  }

  private static Map<String, Set<String>> read() {
    var scanner =
        new ClassPathScanningCandidateComponentProvider(false) {
          @Override
          protected boolean isCandidateComponent(AnnotatedBeanDefinition definition) {
            return true;
          }
        };
    scanner.addIncludeFilter(
        (reader, factory) -> reader.getClassMetadata().getClassName().contains(".process."));
    Map<String, Set<String>> variables = new TreeMap<>();
    for (BeanDefinition found : scanner.findCandidateComponents(ROOT)) {
      String name = found.getBeanClassName();
      String module = name.substring(ROOT.length() + 1).split("\\.")[0];
      Class<?> type = ClassUtils.resolveClassName(name, DeclaredVariables.class.getClassLoader());
      Arrays.stream(type.getDeclaredFields())
          .filter(field -> Modifier.isStatic(field.getModifiers()))
          .filter(field -> field.getType() == ProcessVariable.class)
          .forEach(
              field -> variables.computeIfAbsent(module, any -> new TreeSet<>()).add(name(field)));
    }
    return variables;
  }

  private static String name(Field constant) {
    try {
      constant.setAccessible(true);
      return ((ProcessVariable<?>) constant.get(null)).name();
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}

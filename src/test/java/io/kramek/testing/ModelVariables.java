package io.kramek.testing;

import io.kramek.shared.process.ProcessVariable;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** What the code declares for models to use: variables of a module, and blocks. */
public final class ModelVariables {

  private static final Pattern TEXT = Pattern.compile("'[^']*'|\"[^\"]*\"");
  private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*(?!\\w|\\s*[(.])");
  private static final Set<String> WORDS =
      Set.of("null", "true", "false", "and", "or", "not", "empty");

  private ModelVariables() {}

  /** The variables that the process package of a module declares. */
  public static Set<String> declared(String module) {
    return components("io.kramek." + module + ".process")
        .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
        .filter(field -> Modifier.isStatic(field.getModifiers()))
        .filter(field -> field.getType() == ProcessVariable.class)
        .map(ModelVariables::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The variables that an expression reads; functions and what is called on is none. */
  public static Set<String> used(String expression) {
    Set<String> names = new TreeSet<>();
    Matcher name = NAME.matcher(TEXT.matcher(expression).replaceAll(""));
    while (name.find()) {
      if (!WORDS.contains(name.group())) {
        names.add(name.group());
      }
    }
    return names;
  }

  /** The names of all blocks. */
  public static TreeMap<String, Class<?>> blocks() {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AssignableTypeFilter(JavaDelegate.class));
    TreeMap<String, Class<?>> blocks = new TreeMap<>();
    for (BeanDefinition found : scanner.findCandidateComponents("io.kramek")) {
      Class<?> type = type(found);
      blocks.put(type.getAnnotation(Component.class).value(), type);
    }
    return blocks;
  }

  private static Stream<Class<?>> components(String basePackage) {
    var scanner =
        new ClassPathScanningCandidateComponentProvider(false) {
          @Override
          protected boolean isCandidateComponent(AnnotatedBeanDefinition definition) {
            return true;
          }
        };
    scanner.addIncludeFilter((reader, factory) -> true);
    return scanner.findCandidateComponents(basePackage).stream().map(ModelVariables::type);
  }

  private static Class<?> type(BeanDefinition definition) {
    return ClassUtils.resolveClassName(
        definition.getBeanClassName(), ModelVariables.class.getClassLoader());
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

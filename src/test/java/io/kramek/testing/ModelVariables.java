package io.kramek.testing;

import java.util.TreeMap;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** What the code declares for models to use. */
public final class ModelVariables {

  private ModelVariables() {}

  /** The names of all blocks. */
  public static TreeMap<String, Class<?>> blocks() {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AssignableTypeFilter(JavaDelegate.class));
    TreeMap<String, Class<?>> blocks = new TreeMap<>();
    for (BeanDefinition found : scanner.findCandidateComponents("io.kramek")) {
      Class<?> type =
          ClassUtils.resolveClassName(
              found.getBeanClassName(), ModelVariables.class.getClassLoader());
      blocks.put(type.getAnnotation(Component.class).value(), type);
    }
    return blocks;
  }
}

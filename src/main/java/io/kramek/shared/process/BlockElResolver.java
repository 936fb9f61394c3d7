package io.kramek.shared.process;

import io.kramek.shared.ProcessRole;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.springframework.beans.factory.ListableBeanFactory;

/**
 * Finds the blocks a model is built of, which act in the {@linkplain ProcessRole role of
 * processes}: delegates by their names in {@code #{scoreLeadDelegate}}, and {@link
 * ProcessFunction}s. They are looked up when they are used, because the blocks themselves depend on
 * the engine.
 */
class BlockElResolver extends ReadOnlyElResolver {

  private final ListableBeanFactory beans;

  BlockElResolver(ListableBeanFactory beans) {
    this.beans = beans;
  }

  @Override
  public Object getValue(ELContext context, Object base, Object property) {
    String name = String.valueOf(property);
    if (base != null || !isBlock(name)) {
      return null;
    }
    context.setPropertyResolved(true);
    return beans.getBean(name) instanceof JavaDelegate block
        ? inTheRoleOfProcesses(block)
        : beans.getBean(name);
  }

  private static JavaDelegate inTheRoleOfProcesses(JavaDelegate block) {
    return execution -> ProcessRole.during(() -> block.execute(execution));
  }

  private boolean isBlock(String name) {
    return beans.containsBean(name)
        && (beans.isTypeMatch(name, JavaDelegate.class)
            || beans.findAnnotationOnBean(name, ProcessFunction.class) != null);
  }
}

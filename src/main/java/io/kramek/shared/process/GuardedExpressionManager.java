package io.kramek.shared.process;

import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ArrayELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ListELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/**
 * Evaluates the expressions of a model. A model is untrusted input: it sees its variables, blocks
 * by name, and the methods of {@link ProcessFunction}s; no other bean, no property or method of any
 * object, no engine.
 */
@Component
class GuardedExpressionManager extends JuelExpressionManager {

  private final ListableBeanFactory beans;

  GuardedExpressionManager(ListableBeanFactory beans) {
    this.beans = beans;
  }

  @Override
  protected ELResolver createElResolver() {
    var resolver = new CompositeELResolver();
    resolver.add(new VariableElResolver());
    resolver.add(new VariableContextElResolver());
    resolver.add(new BlockElResolver(beans));
    resolver.add(new MapELResolver(true));
    resolver.add(new ListELResolver(true));
    resolver.add(new ArrayELResolver(true));
    resolver.add(new ProcessFunctionElResolver());
    return resolver;
  }
}

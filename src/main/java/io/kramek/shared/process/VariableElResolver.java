package io.kramek.shared.process;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;

/**
 * Reads process variables; unlike the engine's own resolver it hands out neither the execution nor
 * the task.
 */
class VariableElResolver extends ReadOnlyElResolver {

  @Override
  public Object getValue(ELContext context, Object base, Object property) {
    if (base != null || !(context.getContext(VariableScope.class) instanceof VariableScope scope)) {
      return null;
    }
    String name = String.valueOf(property);
    if (!scope.hasVariable(name)) {
      return null;
    }
    context.setPropertyResolved(true);
    return scope.getVariable(name);
  }
}

package io.kramek.shared.process;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.MethodNotFoundException;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotFoundException;

/**
 * Calls annotated methods of annotated beans; it stands last, so everything else asked of an object
 * ends here.
 */
class ProcessFunctionElResolver extends ReadOnlyElResolver {

  @Override
  public Object getValue(ELContext context, Object base, Object property) {
    if (base == null) {
      return null;
    }
    throw new PropertyNotFoundException("An expression may not read " + property);
  }

  @Override
  public Object invoke(
      ELContext context, Object base, Object method, Class<?>[] types, Object[] parameters) {
    if (base != null && base.getClass().isAnnotationPresent(ProcessFunction.class)) {
      for (Method candidate : base.getClass().getDeclaredMethods()) {
        if (candidate.isAnnotationPresent(ProcessFunction.class)
            && candidate.getName().equals(method)
            && candidate.getParameterCount() == parameters.length) {
          context.setPropertyResolved(true);
          return call(candidate, base, parameters);
        }
      }
    }
    throw new MethodNotFoundException("An expression may not call " + method);
  }

  private static Object call(Method method, Object base, Object[] parameters) {
    try {
      method.setAccessible(true);
      return method.invoke(base, parameters);
    } catch (InvocationTargetException e) {
      throw new ELException(e.getCause());
    } catch (IllegalAccessException | IllegalArgumentException e) {
      throw new ELException(e);
    }
  }
}

package io.kramek.shared.process.guard;

import io.kramek.shared.process.BlockInputs;
import io.kramek.shared.process.ProcessFunction;
import java.util.Arrays;
import java.util.Set;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/**
 * What models are built of: delegates, the inputs they take, and functions. Only types are looked
 * at, because the blocks themselves depend on the engine that is being built.
 */
@Component
class Blocks {

  private final ListableBeanFactory beans;

  Blocks(ListableBeanFactory beans) {
    this.beans = beans;
  }

  boolean isDelegate(String bean) {
    return beans.containsBean(bean) && beans.isTypeMatch(bean, JavaDelegate.class);
  }

  /** The input parameters that a delegate takes. */
  Set<String> inputs(String delegate) {
    BlockInputs inputs = beans.findAnnotationOnBean(delegate, BlockInputs.class);
    return inputs == null ? Set.of() : Set.of(inputs.value());
  }

  boolean isFunction(String bean, String method) {
    return beans.containsBean(bean)
        && beans.findAnnotationOnBean(bean, ProcessFunction.class) != null
        && Arrays.stream(beans.getType(bean).getDeclaredMethods())
            .anyMatch(
                candidate ->
                    candidate.getName().equals(method)
                        && candidate.isAnnotationPresent(ProcessFunction.class));
  }
}

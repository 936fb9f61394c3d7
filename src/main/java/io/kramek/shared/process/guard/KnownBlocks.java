package io.kramek.shared.process.guard;

import io.kramek.shared.process.BlockCatalogue;
import io.kramek.shared.process.BlockCatalogue.KnownBlock;
import io.kramek.shared.process.ProcessFunction;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/** What models are built of: blocks, the inputs they take, and functions. */
@Component
class KnownBlocks {

  private final BlockCatalogue catalogue;
  private final ListableBeanFactory beans;

  KnownBlocks(BlockCatalogue catalogue, ListableBeanFactory beans) {
    this.catalogue = catalogue;
    this.beans = beans;
  }

  Optional<KnownBlock> find(String bean) {
    return catalogue.find(bean);
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

package io.kramek.shared.process;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/**
 * The blocks that models may be built of. Only types are looked at, because the blocks themselves
 * depend on the engine, which asks here while it is being built.
 */
@Component
public class BlockCatalogue {

  /**
   * A constant that a block is given.
   *
   * @param values of a choice; else empty
   */
  public record Input(String name, Block.Kind kind, List<String> values, boolean required) {}

  /**
   * A block.
   *
   * @param bean which models name it by
   * @param processes it may stand in; empty for all
   * @param inParts whether it says itself when there is no work left
   * @param essential whether the models that come with it must keep it
   */
  public record KnownBlock(
      String bean, List<String> processes, List<Input> inputs, boolean inParts, boolean essential) {

    /** The input with a name. */
    public Optional<Input> input(String name) {
      return inputs.stream().filter(input -> input.name().equals(name)).findFirst();
    }

    /** Whether a process may be built of it. */
    public boolean mayStandIn(String process) {
      return processes.isEmpty() || processes.contains(process);
    }
  }

  private final ListableBeanFactory beans;

  BlockCatalogue(ListableBeanFactory beans) {
    this.beans = beans;
  }

  /** All of them, by name. */
  public List<KnownBlock> all() {
    return Arrays.stream(beans.getBeanNamesForType(JavaDelegate.class, true, false))
        .sorted()
        .flatMap(bean -> find(bean).stream())
        .toList();
  }

  /** The block that a bean is, if it is one. */
  public Optional<KnownBlock> find(String bean) {
    if (!beans.containsBean(bean) || !beans.isTypeMatch(bean, JavaDelegate.class)) {
      return Optional.empty();
    }
    return Optional.ofNullable(beans.findAnnotationOnBean(bean, Block.class))
        .map(
            block ->
                new KnownBlock(
                    bean,
                    List.of(block.of()),
                    Arrays.stream(block.inputs()).map(BlockCatalogue::input).toList(),
                    block.inParts(),
                    block.essential()));
  }

  private static Input input(Block.Input input) {
    return new Input(input.name(), input.kind(), List.of(input.values()), input.required());
  }
}

package io.kramek.studio.replay;

import java.util.Map;
import java.util.Optional;

/**
 * How records live through a process again. It is made in a JVM of its own, in which there is
 * neither a façade nor a table of ours: it has nothing but what the story tells and the model says.
 * A package-private component of the module that owns the process.
 */
public interface Reenactment {

  /** Key of the process. */
  String process();

  /**
   * What stands in for the blocks of the module, by their names. What is not listed does nothing.
   */
  Map<String, Block> blocks();

  /** Lets a story happen, from its beginning to its end. */
  void live(Story story, Life life);

  /** What people answer to a task of this process; empty: they do it without saying anything. */
  default Optional<Reply> reply(OpenTask task, Life life) {
    return Optional.empty();
  }

  /** Stands in for a block. */
  @FunctionalInterface
  interface Block {
    void act(Step step, Life life);
  }
}

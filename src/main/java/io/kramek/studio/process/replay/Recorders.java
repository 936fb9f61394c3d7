package io.kramek.studio.process.replay;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Stand in for the blocks: they write down what would have been done, and do nothing. */
final class Recorders {

  private final Map<String, JavaDelegate> known = new ConcurrentHashMap<>();

  /** Whose life it is that goes on now. */
  private ShadowLife life;

  void follow(ShadowLife now) {
    life = now;
  }

  ShadowLife life() {
    return life;
  }

  JavaDelegate of(String block) {
    return known.computeIfAbsent(block, name -> execution -> life.acts(name, execution));
  }
}

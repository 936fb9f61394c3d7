package io.kramek.studio.replay;

/** A task that waits for somebody. */
public interface OpenTask extends Step {

  /** Id of its element in the model. */
  String element();
}

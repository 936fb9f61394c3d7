package io.kramek.studio.replay;

/** A place in a process at which a block stands. */
public interface Step {

  /** A variable that can be seen from here, or {@code null}. */
  Object variable(String name);

  /** Sets a variable of the process. */
  void set(String name, Object value);

  /** Hands a value to the steps that follow at once. */
  void pass(String name, Object value);
}

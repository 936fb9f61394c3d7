package io.kramek.shared.process;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.Variables;

/**
 * A variable that a process declares, by name and type. Variables carry ids and the few facts a
 * gateway routes on, never entities and never personal data.
 */
public record ProcessVariable<T>(String name, Class<T> type) {

  public static ProcessVariable<String> text(String name) {
    return new ProcessVariable<>(name, String.class);
  }

  public static ProcessVariable<Boolean> flag(String name) {
    return new ProcessVariable<>(name, Boolean.class);
  }

  public static ProcessVariable<Long> number(String name) {
    return new ProcessVariable<>(name, Long.class);
  }

  /** The value in a scope; fails if it is missing. */
  public T get(VariableScope scope) {
    return find(scope)
        .orElseThrow(() -> new IllegalStateException("The process has no variable " + name));
  }

  /** The value in a scope, if there is one. */
  public Optional<T> find(VariableScope scope) {
    return Optional.ofNullable(scope.getVariable(name)).map(type::cast);
  }

  /** Sets the value in the process. */
  public void set(VariableScope scope, T value) {
    scope.setVariable(name, value);
  }

  /** Forgets the value; what was never stored when the transaction ends costs nothing. */
  public void remove(VariableScope scope) {
    scope.removeVariable(name);
  }

  /**
   * Hands the value to the steps that follow in the same transaction; it is stored neither in the
   * process nor in its history.
   */
  public void pass(VariableScope scope, T value) {
    scope.setVariable(name, Variables.untypedValue(value, true));
  }
}

package io.kramek.retention.process.care;

import io.kramek.shared.process.ProcessVariable;
import java.math.BigDecimal;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Hands facts to the tables that follow; a table a manager has changed may ask for any of them. */
final class PassedFacts {

  private PassedFacts() {}

  /** As the engine's own numbers; amounts are whole and stay it. */
  static void pass(VariableScope scope, Map<String, Object> facts) {
    facts.forEach(
        (name, value) -> {
          Object handed = value instanceof BigDecimal number ? engineNumber(number) : value;
          new ProcessVariable<>(name, Object.class).pass(scope, handed);
        });
  }

  private static Number engineNumber(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0
        ? (Number) number.longValueExact()
        : (Number) number.doubleValue();
  }
}

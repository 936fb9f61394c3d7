package io.kramek.shared.process.guard;

import java.util.Optional;
import java.util.regex.Pattern;

/** What the value of an attribute may be, where it is no expression. */
final class ValueRule {

  private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_]\\w{0,63}");
  private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,99}");
  private static final Pattern TAG = Pattern.compile("[\\w.-]{1,64}");
  private static final Pattern PRIORITY = Pattern.compile("\\d{1,3}");

  private static final int LONGEST = 500;

  private ValueRule() {}

  static Optional<Cause> check(String attribute, String value) {
    return switch (attribute) {
      case "xsi:type" ->
          value.matches("(\\w+:)?tFormalExpression")
              ? Optional.empty()
              : Optional.of(Cause.of("xsiType", value));
      case "name", "value" -> TextRule.check(value);
      case "camunda:historyTimeToLive" -> TimeRule.memory(value);
      case "camunda:calledElementBinding", "camunda:decisionRefBinding", "camunda:formRefBinding" ->
          value.equals("deployment") ? Optional.empty() : Optional.of(Cause.of("binding", value));
      case "camunda:collection", "source", "target" ->
          named(VARIABLE, attribute, value, "valueVariable");
      case "camunda:elementVariable", "camunda:resultVariable" -> written(attribute, value);
      case "camunda:dueDate", "camunda:followUpDate" -> TimeRule.due(value);
      case "calledElement", "camunda:decisionRef", "camunda:formRef" ->
          named(KEY, attribute, value, "valueKey");
      case "camunda:versionTag" -> named(TAG, attribute, value, "valueTag");
      case "camunda:priority" -> named(PRIORITY, attribute, value, "valuePriority");
      default ->
          value.length() > LONGEST || TextRule.deceptive(value)
              ? Optional.of(Cause.of("valueLong", attribute))
              : Optional.empty();
    };
  }

  /** What is wrong with a variable that something is written to, if anything. */
  static Optional<Cause> written(String attribute, String variable) {
    return FormRule.RESERVED.contains(variable)
        ? Optional.of(Cause.of("valueReserved", attribute, variable))
        : named(VARIABLE, attribute, variable, "valueVariable");
  }

  private static Optional<Cause> named(
      Pattern pattern, String attribute, String value, String code) {
    return pattern.matcher(value).matches()
        ? Optional.empty()
        : Optional.of(Cause.of(code, attribute, ExpressionRule.shortened(value)));
  }
}

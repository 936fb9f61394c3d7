package io.kramek.studio.comparison;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What kind of fact stands at a place of an element. What nobody has a word for is an attribute: it
 * is shown as it is written, never left out.
 *
 * @param detail which of several, or {@code null}
 */
record Said(String code, String detail) {

  private static final Pattern NAMED =
      Pattern.compile("(property|inputParameter|in|out)\\[(.*)](/.*)?", Pattern.DOTALL);

  private static final Pattern TIMER = Pattern.compile("timerEventDefinition/time\\w+");

  private static final Map<String, String> CODES =
      Map.ofEntries(
          Map.entry("@dueDate", "DEADLINE"),
          Map.entry("@followUpDate", "DEADLINE"),
          Map.entry("@assignee", "ASSIGNEE"),
          Map.entry("@candidateGroups", "ASSIGNEE"),
          Map.entry("@candidateUsers", "ASSIGNEE"),
          Map.entry("@formRef", "FORM"),
          Map.entry("@decisionRef", "DECISION"),
          Map.entry("@calledElement", "CALLED"),
          Map.entry("@delegateExpression", "BLOCK"),
          Map.entry("@default", "DEFAULT_WAY"),
          Map.entry("@attachedToRef", "ATTACHED"),
          Map.entry("@cancelActivity", "INTERRUPTING"),
          Map.entry("@isInterrupting", "INTERRUPTING"),
          Map.entry("conditionExpression", "CONDITION"),
          Map.entry("multiInstanceLoopCharacteristics/completionCondition", "LOOP_END"),
          Map.entry("documentation", "DOCUMENTATION"),
          Map.entry("text", "TEXT"),
          Map.entry("failedJobRetryTimeCycle", "RETRIES"),
          Map.entry("messageEventDefinition/@messageRef", "MESSAGE"),
          Map.entry("escalationEventDefinition/@escalationRef", "MESSAGE"),
          Map.entry("errorEventDefinition/@errorRef", "MESSAGE"));

  /** What goes without saying of something new. */
  private static final Set<String> UNTOLD = Set.of("LABEL", "DOCUMENTATION", "RETRIES", "ATTACHED");

  static Said at(String place) {
    String known = CODES.get(place);
    if (known != null) {
      return new Said(known, null);
    }
    if (TIMER.matcher(place).matches()) {
      return new Said("TIMER", null);
    }
    Matcher named = NAMED.matcher(place);
    if (named.matches()) {
      String name = named.group(2);
      return switch (named.group(1)) {
        case "inputParameter" -> new Said("BLOCK_INPUT", name);
        case "in" -> new Said("CALL_INPUT", name);
        case "out" -> new Said("CALL_OUTPUT", name);
        default -> property(name);
      };
    }
    return new Said("ATTRIBUTE", place);
  }

  private static Said property(String name) {
    if (name.startsWith("label.")) {
      return new Said("LABEL", name.substring("label.".length()));
    }
    return switch (name) {
      case "probability" -> new Said("PROBABILITY", null);
      case "stage" -> new Said("STAGE", null);
      default -> new Said("PROPERTY", name);
    };
  }

  boolean isTold() {
    return !UNTOLD.contains(code) && !(code.equals("ATTRIBUTE") && detail.startsWith("@async"));
  }
}

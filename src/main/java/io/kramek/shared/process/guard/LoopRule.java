package io.kramek.shared.process.guard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * A way that leads back to where it was must wait on the way: for a person, a message, a time, or a
 * process that waits. One that does not goes round as fast as the machine can.
 */
final class LoopRule {

  private static final Set<String> WAITS = Set.of("userTask", "eventBasedGateway");

  /** Where a process or a sub-process is left. */
  private static final String OUT = "/out";

  private static final Set<String> LATER = Set.of("timerEventDefinition", "messageEventDefinition");

  private static final Set<String> THROWN =
      Set.of("escalationEventDefinition", "errorEventDefinition");

  private final Map<String, Element> nodes = new HashMap<>();
  private final Map<String, List<String>> ways = new HashMap<>();

  /** What an arrow leads on from; nothing else follows an end. */
  private final Set<String> goingOn = new HashSet<>();

  private final Predicate<Element> inParts;
  private final Set<String> through;

  private LoopRule(Element process, Predicate<Element> inParts, Set<String> through) {
    this.inParts = inParts;
    this.through = through;
    read(process);
    List<Element> scopes =
        nodes.values().stream().filter(node -> node.getTagName().equals("subProcess")).toList();
    scopes.forEach(scope -> thrownOutOf(scope, scope));
    scopes.forEach(this::ledThrough);
    ledThrough(process);
  }

  /**
   * What goes round without a wait.
   *
   * @param inParts whether a block says itself when there is nothing left to do
   * @param through processes that can be called without waiting for them
   */
  static List<Finding> check(Element process, Predicate<Element> inParts, Set<String> through) {
    return new LoopRule(process, inParts, through).findings();
  }

  /** Whether a process that is called can come to its end without a wait. */
  static boolean goesThrough(Element process, Predicate<Element> inParts, Set<String> through) {
    LoopRule rule = new LoopRule(process, inParts, through);
    Set<String> reached = new HashSet<>();
    List<String> ahead = new ArrayList<>();
    for (Element element : process.elements()) {
      if (element.getTagName().equals("startEvent") && startsByItself(element)) {
        ahead.add(element.attribute("id"));
      }
    }
    while (!ahead.isEmpty()) {
      String next = ahead.remove(ahead.size() - 1);
      Element node = rule.nodes.get(next);
      if (node != null && !rule.waits(node) && reached.add(next)) {
        ahead.addAll(rule.ways.getOrDefault(next, List.of()));
      }
    }
    return reached.contains(process.attribute("id") + OUT);
  }

  private static boolean startsByItself(Element start) {
    return start.elements().stream()
        .noneMatch(child -> child.getTagName().endsWith("EventDefinition"));
  }

  private void read(Element scope) {
    for (Element element : scope.elements()) {
      String id = element.attribute("id");
      if (element.getTagName().equals("sequenceFlow")) {
        goingOn.add(element.attribute("sourceRef"));
        way(element.attribute("sourceRef"), element.attribute("targetRef"));
      } else if (id != null) {
        nodes.put(id, element);
        if (element.getTagName().equals("boundaryEvent")) {
          way(element.attribute("attachedToRef"), id);
        }
        if (element.getTagName().equals("subProcess")) {
          read(element);
        }
      }
    }
  }

  /** Whoever comes to a sub-process begins at its starts, and goes on after it from its ends. */
  private void ledThrough(Element scope) {
    String in = scope.attribute("id");
    String out = in + OUT;
    nodes.put(out, scope);
    ways.put(out, new ArrayList<>(ways.getOrDefault(in, List.of())));
    ways.remove(in);
    for (Element element : scope.elements()) {
      String node = element.attribute("id");
      if (element.getTagName().equals("startEvent")) {
        way(in, node);
      }
      if (nodes.containsKey(node) && !goingOn.contains(node)) {
        way(nodes.containsKey(node + OUT) ? node + OUT : node, out);
      }
    }
  }

  /** What is thrown in a sub-process leaves it at once, by the events that catch it. */
  private void thrownOutOf(Element scope, Element within) {
    for (Element element : within.elements()) {
      if (element.getTagName().equals("subProcess")) {
        thrownOutOf(scope, element);
      } else if (throwsSomething(element)) {
        nodes.values().stream()
            .filter(node -> scope.attribute("id").equals(node.attribute("attachedToRef")))
            .filter(LoopRule::isThrown)
            .forEach(caught -> way(element.attribute("id"), caught.attribute("id")));
      }
    }
  }

  private static boolean throwsSomething(Element element) {
    return (element.getTagName().equals("intermediateThrowEvent")
            || element.getTagName().equals("endEvent"))
        && isThrown(element);
  }

  private static boolean isThrown(Element event) {
    return event.elements().stream().anyMatch(child -> THROWN.contains(child.getTagName()));
  }

  private void way(String from, String to) {
    if (from != null && to != null) {
      ways.computeIfAbsent(from, key -> new ArrayList<>()).add(to);
    }
  }

  /** Takes away what leads nowhere and what nothing leads to, until only circles are left. */
  private List<Finding> findings() {
    Set<String> left = new HashSet<>(nodes.keySet());
    left.removeIf(id -> waits(nodes.get(id)));
    boolean changed = true;
    while (changed) {
      Set<String> reached = new HashSet<>();
      left.forEach(id -> reached.addAll(ways.getOrDefault(id, List.of())));
      changed =
          left.removeIf(
              id ->
                  !reached.contains(id)
                      || ways.getOrDefault(id, List.of()).stream().noneMatch(left::contains));
    }
    return left.stream()
        .sorted()
        .limit(1)
        .map(nodes::get)
        .map(
            node ->
                new Finding(
                    node.attribute("id"),
                    node.getLine(),
                    Cause.of(through.isEmpty() ? "loop" : "loopOfCalls")))
        .toList();
  }

  private boolean waits(Element element) {
    return switch (element.getTagName()) {
      case "intermediateCatchEvent" -> !isAtADate(element);
      case "boundaryEvent" ->
          !isAtADate(element)
              && element.elements().stream().anyMatch(child -> LATER.contains(child.getTagName()));
      case "serviceTask" -> inParts.test(element);
      case "callActivity" -> !through.contains(String.valueOf(element.attribute("calledElement")));
      default -> WAITS.contains(element.getTagName());
    };
  }

  /** A date comes once: who passes it again does not wait. */
  private static boolean isAtADate(Element event) {
    return event.elements().stream()
        .flatMap(child -> child.elements().stream())
        .anyMatch(
            time ->
                time.getTagName().equals("timeDate")
                    && !ExpressionRule.isExpression(String.valueOf(time.getText())));
  }
}

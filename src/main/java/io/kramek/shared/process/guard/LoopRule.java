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
 * A way that leads back to where it was must wait on the way: for a person, a message, a time, or
 * another process. One that does not goes round as fast as the machine can.
 */
final class LoopRule {

  private static final Set<String> WAITS =
      Set.of("userTask", "intermediateCatchEvent", "eventBasedGateway", "callActivity");

  private static final Set<String> LATER = Set.of("timerEventDefinition", "messageEventDefinition");

  private final Map<String, Element> nodes = new HashMap<>();
  private final Map<String, List<String>> ways = new HashMap<>();

  private final Predicate<Element> inParts;

  private LoopRule(Predicate<Element> inParts) {
    this.inParts = inParts;
  }

  /**
   * What goes round without a wait.
   *
   * @param inParts whether a block says itself when there is nothing left to do
   */
  static List<Finding> check(Element process, Predicate<Element> inParts) {
    LoopRule rule = new LoopRule(inParts);
    rule.read(process);
    return rule.findings();
  }

  private void read(Element scope) {
    for (Element element : scope.elements()) {
      String id = element.attribute("id");
      if (element.getTagName().equals("sequenceFlow")) {
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
        .map(
            id ->
                new Finding(
                    id, nodes.get(id).getLine(), "a way leads back here without any wait on it"))
        .toList();
  }

  private boolean waits(Element element) {
    if (WAITS.contains(element.getTagName())) {
      return true;
    }
    if (element.getTagName().equals("serviceTask")) {
      return inParts.test(element);
    }
    if (element.getTagName().equals("boundaryEvent")) {
      return element.elements().stream().anyMatch(child -> LATER.contains(child.getTagName()));
    }
    return element.getTagName().equals("subProcess")
        && element.elements().stream().anyMatch(this::waits);
  }
}

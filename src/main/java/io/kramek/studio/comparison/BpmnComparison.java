package io.kramek.studio.comparison;

import io.kramek.studio.comparison.Drawing.Node;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** What is otherwise in a process. Elements are the same by their ids, ways also by their ends. */
class BpmnComparison {

  private final Drawing before;
  private final Drawing now;
  private final Findings findings;
  private final Map<String, Node> former = new HashMap<>();

  BpmnComparison(Drawing before, Drawing now, Findings findings) {
    this.before = before;
    this.now = now;
    this.findings = findings;
    match();
  }

  void compare() {
    Ways ways = new Ways(before, now);
    for (Node node : now.nodes().values()) {
      Node was = former.get(node.id());
      if (was == null) {
        added(node);
      } else {
        changed(was, node, ways);
      }
    }
    for (Node node : before.nodes().values()) {
      if (!former.containsValue(node)) {
        removed(node);
      }
    }
    ways.added()
        .forEach((way, flow) -> way("WAY_ADDED", flow, null, now.way(way.from(), way.to())));
    ways.removed()
        .forEach((way, flow) -> way("WAY_REMOVED", flow, before.way(way.from(), way.to()), null));
    drawn();
  }

  /** A way that was drawn anew between the same two is the same. */
  private void match() {
    Map<String, Node> ends = new HashMap<>();
    for (Node node : before.nodes().values()) {
      if (now.nodes().containsKey(node.id())) {
        former.put(node.id(), node);
      } else if (node.isFlow()) {
        ends.put(node.from() + " " + node.to(), node);
      }
    }
    now.nodes().values().stream()
        .filter(node -> node.isFlow() && !former.containsKey(node.id()))
        .forEach(
            node ->
                Optional.ofNullable(ends.remove(node.from() + " " + node.to()))
                    .ifPresent(was -> former.put(node.id(), was)));
  }

  private void way(String code, String flow, String was, String is) {
    findings.add(code, flow, is == null ? was : is, null, was, is);
  }

  private void added(Node node) {
    if (!node.isFlow()) {
      findings.add(
          "ELEMENT_ADDED", node.id(), now.name(node.id()), node.type(), null, place(now, node));
    }
    facts(Map.of(), node.facts(), node, true);
  }

  private void removed(Node node) {
    String condition = node.facts().get("conditionExpression");
    if (!node.isFlow()) {
      String place = place(before, node);
      findings.add("ELEMENT_REMOVED", node.id(), before.name(node.id()), node.type(), place, null);
    } else if (condition != null) {
      findings.add("CONDITION", node.id(), before.name(node.id()), null, condition, null);
    }
  }

  /** Where an element stands: after what, or in what. */
  private static String place(Drawing drawing, Node node) {
    TreeSet<String> after = new TreeSet<>();
    drawing.nodes().values().stream()
        .filter(flow -> flow.isFlow() && node.id().equals(flow.to()))
        .forEach(flow -> after.add(drawing.name(flow.from())));
    if (node.facts().containsKey("@attachedToRef")) {
      after.add(drawing.name(node.facts().get("@attachedToRef")));
    }
    return !after.isEmpty()
        ? String.join(", ", after)
        : node.parent() == null ? null : drawing.name(node.parent());
  }

  private void changed(Node was, Node node, Ways ways) {
    String name = now.name(node.id());
    if (!Objects.equals(was.name(), node.name())) {
      findings.add("RENAMED", node.id(), name, null, was.name(), node.name());
    }
    findings.compare("ELEMENT_TYPE", node.id(), name, null, was.type(), node.type());
    if (ways.moved().contains(node.id())) {
      findings.add("MOVED", node.id(), name, null, place(before, was), place(now, node));
    } else if (!node.isOnTheWay() && !Objects.equals(was.parent(), node.parent())) {
      findings.add("MOVED", node.id(), name, null, place(before, was), place(now, node));
    }
    facts(was.facts(), node.facts(), node, false);
  }

  /**
   * @param fresh whether the element is new: how it is called and explained goes without saying
   *     then
   */
  private void facts(Map<String, String> was, Map<String, String> is, Node node, boolean fresh) {
    TreeSet<String> places = new TreeSet<>(was.keySet());
    places.addAll(is.keySet());
    Map<String, Said> said = new TreeMap<>();
    places.forEach(place -> said.put(place, Said.at(place)));
    places.forEach(
        place -> {
          Said what = said.get(place);
          boolean told = !fresh || what.isTold();
          boolean ends = node.isFlow() && place.matches("@(source|target)Ref");
          if (told && !ends && !Objects.equals(was.get(place), is.get(place))) {
            findings.add(
                what.code(),
                node.id(),
                now.name(node.id()),
                what.detail(),
                value(before, what, was.get(place)),
                value(now, what, is.get(place)));
          }
        });
  }

  /** Ids are told by what they are the ids of. */
  private static String value(Drawing drawing, Said what, String value) {
    if (value == null) {
      return null;
    }
    return switch (what.code()) {
      case "DEFAULT_WAY", "MESSAGE", "ATTACHED" -> drawing.name(value);
      case "BLOCK" -> value.replaceAll("^#\\{(\\w+)}$", "$1");
      case "DEADLINE", "TIMER" ->
          value.replaceAll("^\\$\\{\\s*workingTime\\.after\\('(P\\w+)'\\)\\s*}$", "$1");
      default -> value;
    };
  }

  /** Only what is in both counts: what is new must be drawn somewhere. */
  private void drawn() {
    Map<String, Map<String, String>> shapes = new LinkedHashMap<>(now.shapes());
    shapes.keySet().retainAll(before.shapes().keySet());
    if (shapes.entrySet().stream()
        .anyMatch(shape -> !shape.getValue().equals(before.shapes().get(shape.getKey())))) {
      findings.layout();
    }
  }
}

package io.kramek.studio.comparison;

import io.kramek.studio.comparison.Drawing.Node;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where the ways of two versions lead, looked at from what is in both: what came between two
 * elements, or went, does not change where they stand. So an inserted task is one difference and
 * not five.
 */
class Ways {

  /** A way from one element to another, as far as both versions know them. */
  record Way(String from, String to) {}

  private final Drawing before;
  private final Drawing now;
  private final Set<String> common = new LinkedHashSet<>();
  private final Set<String> moved = new LinkedHashSet<>();

  Ways(Drawing before, Drawing now) {
    this.before = before;
    this.now = now;
    now.nodes().values().stream()
        .filter(Node::isOnTheWay)
        .map(Node::id)
        .filter(before.nodes()::containsKey)
        .forEach(common::add);
    find();
  }

  /** What stands at another place in the flow, or in another sub-process. */
  Set<String> moved() {
    return moved;
  }

  Map<Way, String> added() {
    return without(ways(now), ways(before));
  }

  Map<Way, String> removed() {
    return without(ways(before), ways(now));
  }

  private static Map<Way, String> without(Map<Way, String> all, Map<Way, String> known) {
    Map<Way, String> left = new LinkedHashMap<>(all);
    left.keySet().removeAll(known.keySet());
    return left;
  }

  /** One after the other: what moves away brings its neighbours together. */
  private void find() {
    boolean found = true;
    while (found) {
      found = false;
      Map<Way, String> was = ways(before);
      Map<Way, String> is = ways(now);
      for (String id : common) {
        boolean elsewhere =
            apart(sources(was, id), sources(is, id)) && apart(targets(was, id), targets(is, id));
        if (elsewhere || !parent(before, id).equals(parent(now, id))) {
          moved.add(id);
          common.remove(id);
          found = true;
          break;
        }
      }
    }
  }

  private static boolean apart(Set<String> one, Set<String> other) {
    return !(one.isEmpty() && other.isEmpty()) && one.stream().noneMatch(other::contains);
  }

  private static String parent(Drawing drawing, String id) {
    return String.valueOf(drawing.nodes().get(id).parent());
  }

  private static Set<String> sources(Map<Way, String> ways, String id) {
    Set<String> sources = new TreeSet<>();
    ways.keySet().stream().filter(way -> way.to().equals(id)).forEach(w -> sources.add(w.from()));
    return sources;
  }

  private static Set<String> targets(Map<Way, String> ways, String id) {
    Set<String> targets = new TreeSet<>();
    ways.keySet().stream().filter(way -> way.from().equals(id)).forEach(w -> targets.add(w.to()));
    return targets;
  }

  /** All ways between common elements, each with the flow it begins with. */
  private Map<Way, String> ways(Drawing drawing) {
    Map<String, Map<String, String>> out = new HashMap<>();
    drawing.nodes().values().stream()
        .filter(Node::isFlow)
        .forEach(
            flow ->
                out.computeIfAbsent(flow.from(), key -> new LinkedHashMap<>())
                    .putIfAbsent(flow.to(), flow.id()));
    Map<Way, String> ways = new LinkedHashMap<>();
    for (String from : common) {
      out.getOrDefault(from, Map.of()).forEach((to, flow) -> follow(from, to, flow, out, ways));
    }
    return ways;
  }

  private void follow(
      String from,
      String first,
      String flow,
      Map<String, Map<String, String>> out,
      Map<Way, String> ways) {
    Set<String> seen = new LinkedHashSet<>();
    Deque<String> ahead = new ArrayDeque<>();
    ahead.add(first);
    while (!ahead.isEmpty()) {
      String at = ahead.remove();
      if (common.contains(at)) {
        ways.putIfAbsent(new Way(from, at), flow);
      } else if (seen.add(at)) {
        ahead.addAll(out.getOrDefault(at, Map.of()).keySet());
      }
    }
  }
}

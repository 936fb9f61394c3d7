package io.kramek.shared.process.guard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * What decisions that need each other can make of little: a text said twice by each of fifty
 * decisions is longer than any memory, and a number that each multiplies by itself, too. Counted is
 * how many characters, or digits before and behind the point, a result can have at most.
 */
final class GrowthRule {

  /** Longer than any decision of sales says, and little for a machine. */
  static final double MOST = 2_000_000;

  /** Characters of a fact that comes from outside. */
  private static final double GIVEN = 200;

  private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");

  private final Map<String, Element> decisions = new HashMap<>();
  private final Map<String, Double> longest = new HashMap<>();
  private final Set<String> asked = new HashSet<>();

  private GrowthRule(Document document) {
    for (Element decision : within(document.getDocumentElement(), "decision")) {
      decisions.put(decision.getAttribute("id"), decision);
    }
  }

  /** The decisions whose results can grow too long. */
  static List<Finding> check(Document document) {
    GrowthRule rule = new GrowthRule(document);
    return rule.decisions.keySet().stream()
        .filter(id -> rule.longest(id) > MOST)
        .map(id -> new Finding(id, 0, Cause.of("growth")))
        .toList();
  }

  /** Decisions that need each other in a circle are refused by the engine. */
  private double longest(String id) {
    Double known = longest.get(id);
    if (known != null) {
      return known;
    }
    Element decision = decisions.get(id);
    if (decision == null || !asked.add(id)) {
      return GIVEN;
    }
    Map<String, Double> needed = needed(decision);
    double most =
        within(decision, "text").stream()
            .mapToDouble(text -> longest(text.getTextContent(), needed))
            .max()
            .orElse(0);
    if (within(decision, "decisionTable").stream().anyMatch(GrowthRule::collects)) {
      most =
          within(decision, "outputEntry").stream()
              .mapToDouble(entry -> longest(entry.getTextContent(), needed))
              .reduce(most, Double::sum);
    }
    longest.put(id, most);
    return most;
  }

  /** How long what other decisions say can be, by every name it may have here. */
  private Map<String, Double> needed(Element decision) {
    Map<String, Double> needed = new HashMap<>();
    for (Element required : within(decision, "requiredDecision")) {
      String id = required.getAttribute("href").replaceFirst("^#", "");
      double said = longest(id);
      for (String name : names(id)) {
        needed.merge(name, said, Math::max);
      }
    }
    return needed;
  }

  private List<String> names(String id) {
    List<String> names = new ArrayList<>(List.of(id));
    Element decision = decisions.get(id);
    if (decision != null) {
      names.add(decision.getAttribute("name"));
      within(decision, "variable").forEach(variable -> names.add(variable.getAttribute("name")));
      within(decision, "output").forEach(output -> names.add(output.getAttribute("name")));
    }
    return names;
  }

  private static double longest(String text, Map<String, Double> needed) {
    double said = text.length();
    Matcher name = NAME.matcher(FeelRule.TEXT.matcher(text).replaceAll("\"\""));
    while (name.find()) {
      said += needed.getOrDefault(name.group(), GIVEN);
    }
    return said;
  }

  private static boolean collects(Element table) {
    return Set.of("COLLECT", "RULE ORDER", "OUTPUT ORDER")
        .contains(table.getAttribute("hitPolicy"));
  }

  private static List<Element> within(Element element, String name) {
    NodeList found = element.getElementsByTagNameNS("*", name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }
}

package io.kramek.studio.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;

/** A DMN file, taken apart. */
class Tables {

  /** A column; its id, what it asks or is called, and how that is answered. */
  record Column(String id, String label, String text, String type, String allowed) {

    String called() {
      return label.isEmpty() ? text : label;
    }
  }

  /** A rule and its cells, inputs before outputs. */
  record Rule(String id, String note, List<String> cells) {}

  /**
   * A decision, or what else stands in the file.
   *
   * @param rules none where it is no table
   * @param needs what it needs, by id
   * @param facts what else is said of it
   */
  record Decision(
      String id,
      String type,
      String name,
      String hitPolicy,
      List<Column> inputs,
      List<Column> outputs,
      List<Rule> rules,
      Set<String> needs,
      Map<String, String> facts) {

    List<Column> columns() {
      List<Column> columns = new ArrayList<>(inputs);
      columns.addAll(outputs);
      return columns;
    }

    boolean isTable() {
      return !columns().isEmpty();
    }
  }

  private static final Set<String> APART =
      Set.of("input", "output", "rule", "informationRequirement");

  private final Map<String, Decision> decisions = new LinkedHashMap<>();
  private final Map<String, String> drawn = new LinkedHashMap<>();

  private Tables() {}

  static Tables read(byte[] content) {
    Tables tables = new Tables();
    for (Element child : Xml.children(Xml.read(content))) {
      if (child.getLocalName().equals("DMNDI")) {
        tables.drawn.putAll(Xml.facts(child, element -> false));
      } else if (child.hasAttribute("id")) {
        tables.decisions.put(child.getAttribute("id"), tables.decision(child));
      }
    }
    return tables;
  }

  Map<String, Decision> decisions() {
    return decisions;
  }

  Map<String, String> drawn() {
    return drawn;
  }

  String name(String id) {
    Decision decision = decisions.get(id);
    return decision == null || decision.name().isEmpty() ? id : decision.name();
  }

  private Decision decision(Element element) {
    Map<String, String> facts = Xml.facts(element, child -> APART.contains(child.getLocalName()));
    facts.remove("@name");
    facts.remove("decisionTable/@hitPolicy");
    facts.remove("decisionTable/@aggregation");
    facts.keySet().stream()
        .filter(place -> place.matches(".*@(\\w*[wW]idth|isExpanded)"))
        .toList()
        .forEach(place -> drawn.put(element.getAttribute("id") + place, facts.remove(place)));
    Element table = Xml.children(element, "decisionTable").stream().findFirst().orElse(null);
    return new Decision(
        element.getAttribute("id"),
        element.getLocalName(),
        element.getAttribute("name"),
        table == null ? "" : policy(table),
        table == null ? List.of() : columns(table, "input"),
        table == null ? List.of() : columns(table, "output"),
        table == null ? List.of() : Xml.children(table, "rule").stream().map(Tables::rule).toList(),
        needs(element),
        facts);
  }

  private static String policy(Element table) {
    String policy = table.hasAttribute("hitPolicy") ? table.getAttribute("hitPolicy") : "UNIQUE";
    return (policy + " " + table.getAttribute("aggregation")).strip();
  }

  private static Set<String> needs(Element decision) {
    Set<String> needs = new java.util.TreeSet<>();
    Xml.children(decision, "informationRequirement").stream()
        .flatMap(requirement -> Xml.children(requirement).stream())
        .forEach(needed -> needs.add(needed.getAttribute("href").replaceFirst("^#", "")));
    return needs;
  }

  private List<Column> columns(Element table, String kind) {
    List<Column> columns = new ArrayList<>();
    for (Element column : Xml.children(table, kind)) {
      Element expression =
          Xml.children(column, "inputExpression").stream().findFirst().orElse(column);
      String allowed =
          Xml.children(column, kind + "Values").stream()
              .findFirst()
              .map(values -> Xml.text(values, "text"))
              .orElse("");
      columns.add(
          new Column(
              column.getAttribute("id"),
              column.getAttribute("label"),
              kind.equals("input") ? Xml.text(expression, "text") : column.getAttribute("name"),
              expression.getAttribute("typeRef"),
              allowed));
      drawn.put(column.getAttribute("id") + "width", width(column));
    }
    return columns;
  }

  private static String width(Element column) {
    return column.getAttributeNS("http://bpmn.io/schema/dmn/biodi/2.0", "width");
  }

  private static Rule rule(Element rule) {
    List<String> cells = new ArrayList<>();
    for (String kind : List.of("inputEntry", "outputEntry")) {
      Xml.children(rule, kind).forEach(entry -> cells.add(Xml.text(entry, "text")));
    }
    return new Rule(rule.getAttribute("id"), Xml.text(rule, "description"), cells);
  }
}

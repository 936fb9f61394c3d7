package io.kramek.studio.comparison;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;

/** A BPMN model, taken apart: what is in it, what is said of each, and how it is drawn. */
class Drawing {

  private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

  /** What stands in an element and is none of its facts. */
  private static final Set<String> NOTHING_SAID = Set.of("incoming", "outgoing", "flowNodeRef");

  private static final Set<String> ELEMENTS =
      Set.of(
          "process",
          "collaboration",
          "participant",
          "laneSet",
          "lane",
          "message",
          "escalation",
          "error",
          "signal",
          "sequenceFlow",
          "messageFlow",
          "subProcess",
          "transaction",
          "adHocSubProcess",
          "callActivity",
          "task",
          "dataObject",
          "dataObjectReference",
          "dataStoreReference",
          "textAnnotation",
          "association",
          "group",
          "category");

  /**
   * An element.
   *
   * @param parent the process or sub-process it stands in; {@code null} for what stands by itself
   * @param facts by where they are said; not its name
   */
  record Node(String id, String type, String parent, String name, Map<String, String> facts) {

    boolean isFlow() {
      return type.equals("sequenceFlow");
    }

    /** Whether something flows in or out of it. */
    boolean isOnTheWay() {
      return type.endsWith("Event")
          || type.endsWith("Gateway")
          || type.equalsIgnoreCase("task")
          || type.endsWith("Task")
          || type.equals("callActivity")
          || type.endsWith("ubProcess")
          || type.equals("transaction");
    }

    String from() {
      return facts.get("@sourceRef");
    }

    String to() {
      return facts.get("@targetRef");
    }
  }

  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> shapes = new LinkedHashMap<>();

  private Drawing() {}

  static Drawing read(byte[] content) {
    Drawing drawing = new Drawing();
    Element root = Xml.read(content);
    for (Element child : Xml.children(root)) {
      if (child.getLocalName().equals("BPMNDiagram")) {
        drawing.shapes(child);
      } else {
        drawing.walk(child, null);
      }
    }
    return drawing;
  }

  private static boolean isElement(Element element) {
    String name = element.getLocalName();
    return BPMN.equals(element.getNamespaceURI())
        && element.hasAttribute("id")
        && (ELEMENTS.contains(name)
            || name.endsWith("Task")
            || name.endsWith("Event")
            || name.endsWith("Gateway"));
  }

  private void walk(Element element, String parent) {
    String inside = parent;
    if (isElement(element)) {
      inside = element.getAttribute("id");
      Map<String, String> facts =
          Xml.facts(
              element, child -> isElement(child) || NOTHING_SAID.contains(child.getLocalName()));
      facts.remove("@name");
      nodes.put(
          inside,
          new Node(inside, element.getLocalName(), parent, Xml.attribute(element, "name"), facts));
    }
    for (Element child : Xml.children(element)) {
      walk(child, inside);
    }
  }

  private void shapes(Element element) {
    if (element.hasAttribute("bpmnElement")) {
      shapes.put(
          element.getAttribute("bpmnElement"),
          Xml.facts(element, child -> child.hasAttribute("bpmnElement")));
    }
    Xml.children(element).forEach(this::shapes);
  }

  Map<String, Node> nodes() {
    return nodes;
  }

  Map<String, Map<String, String>> shapes() {
    return shapes;
  }

  /** What people call an element; a way is called by its ends. */
  String name(String id) {
    Node node = nodes.get(id);
    if (node == null) {
      return id;
    }
    if (node.name() != null && !node.name().isBlank()) {
      return node.name().replaceAll("\\s+", " ").strip();
    }
    return node.isFlow() ? way(node.from(), node.to()) : id;
  }

  String way(String from, String to) {
    return name(from) + " → " + name(to);
  }
}

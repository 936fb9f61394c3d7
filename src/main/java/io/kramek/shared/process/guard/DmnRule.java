package io.kramek.shared.process.guard;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.xml.ModelException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.SAXParseException;

/**
 * What a decision may hold: tables and expressions in FEEL. Any other language would be evaluated
 * by an engine that can do anything.
 */
final class DmnRule {

  private static final String DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/";
  private static final String CAMUNDA = "http://camunda.org/schema/1.0/dmn";

  private static final Set<String> ELEMENTS =
      Set.of(
          "definitions",
          "decision",
          "description",
          "question",
          "allowedAnswers",
          "variable",
          "decisionTable",
          "input",
          "inputExpression",
          "inputValues",
          "output",
          "outputValues",
          "rule",
          "inputEntry",
          "outputEntry",
          "text",
          "literalExpression",
          "informationRequirement",
          "requiredDecision",
          "requiredInput",
          "inputData",
          "textAnnotation",
          "association",
          "sourceRef",
          "targetRef",
          "extensionElements");

  private static final Set<String> ATTRIBUTES =
      Set.of(
          "id",
          "name",
          "label",
          "namespace",
          "exporter",
          "exporterVersion",
          "typeRef",
          "hitPolicy",
          "aggregation",
          "preferredOrientation",
          "outputLabel",
          "href",
          "textFormat",
          "associationDirection",
          "expressionLanguage",
          "typeLanguage",
          CAMUNDA + ":historyTimeToLive",
          CAMUNDA + ":versionTag",
          CAMUNDA + ":inputVariable",
          CAMUNDA + ":width",
          CAMUNDA + ":diagramRelationId");

  private static final Set<String> DRAWINGS =
      Set.of(
          "https://www.omg.org/spec/DMN/20191111/DMNDI/",
          "http://www.omg.org/spec/DMN/20180521/DI/",
          "http://www.omg.org/spec/DMN/20180521/DC/",
          "http://bpmn.io/schema/dmn/biodi/2.0",
          "http://bpmn.io/schema/dmn/biodi/1.0",
          "http://camunda.org/schema/modeler/1.0");

  /** As the engine itself recognises FEEL. */
  private static final Set<String> FEEL =
      Set.of(
          "feel",
          "http://www.omg.org/spec/FEEL/20140401",
          "http://www.omg.org/spec/DMN/20180521/FEEL/",
          "https://www.omg.org/spec/DMN/20191111/FEEL/");

  private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_]\\w{0,63}");

  /** What a table may have at most of elements that come again. */
  private static final Map<String, Integer> MOST =
      Map.of("rule", 2_000, "input", 50, "output", 50, "decision", 50);

  private DmnRule() {}

  /** Everything that is wrong with a decision. */
  static List<Finding> check(String file, byte[] content) {
    List<Finding> findings = new ArrayList<>();
    try {
      var model = Dmn.readModelFromStream(new ByteArrayInputStream(content));
      Document document = (Document) model.getDocument().getDomSource().getNode();
      walk(document.getDocumentElement(), file, findings);
      if (findings.isEmpty()) {
        findings.addAll(GrowthRule.check(document));
      }
    } catch (ModelException e) {
      Throwable cause = e;
      while (cause.getCause() != null) {
        cause = cause.getCause();
      }
      int line = cause instanceof SAXParseException parse ? parse.getLineNumber() : 0;
      findings.add(
          new Finding(file, line, Cause.of("noDecision", FileRule.firstLine(cause.getMessage()))));
    }
    String text = new String(content, StandardCharsets.UTF_8);
    return findings.stream().map(finding -> placed(finding, text)).toList();
  }

  /** The parser knows no lines; an element stands where its id does. */
  private static Finding placed(Finding finding, String text) {
    int at = text.indexOf("id=\"" + finding.place() + "\"");
    int line = at < 0 ? finding.line() : (int) text.substring(0, at).lines().count();
    return new Finding(finding.place(), line, finding.cause());
  }

  /** By what stands in the file itself, so that no attribute of another namespace is missed. */
  private static void walk(Element element, String around, List<Finding> findings) {
    if (DRAWINGS.contains(element.getNamespaceURI())) {
      drawing(element, around, findings);
      return;
    }
    String id = element.hasAttribute("id") ? element.getAttribute("id") : around;
    String name = element.getLocalName();
    if (!ELEMENTS.contains(name) || !DMN.equals(element.getNamespaceURI())) {
      findings.add(new Finding(id, 0, Cause.of("elementInDecision", name)));
      return;
    }
    attributes(element, id, findings);
    switch (name) {
      case "text" -> text(element, id, findings);
      case "description", "question", "allowedAnswers" ->
          TextRule.check(element.getTextContent())
              .ifPresent(cause -> findings.add(new Finding(id, 0, cause)));
      default -> {}
    }
    MOST.forEach(
        (child, most) -> {
          long found =
              children(element).stream().filter(one -> one.getLocalName().equals(child)).count();
          if (found > most) {
            findings.add(new Finding(id, 0, Cause.of("tooMany", most, child)));
          }
        });
    children(element).forEach(child -> walk(child, id, findings));
  }

  private static void drawing(Element element, String id, List<Finding> findings) {
    for (Element child : children(element)) {
      if (DRAWINGS.contains(child.getNamespaceURI())) {
        drawing(child, id, findings);
      } else {
        findings.add(new Finding(id, 0, Cause.of("noDrawing", child.getLocalName())));
      }
    }
  }

  private static void attributes(Element element, String id, List<Finding> findings) {
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      Node attribute = attributes.item(i);
      String namespace = attribute.getNamespaceURI();
      if (!XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(namespace)
          && !DRAWINGS.contains(String.valueOf(namespace))) {
        String name =
            attribute.getLocalName() == null ? attribute.getNodeName() : attribute.getLocalName();
        attribute(
            namespace == null ? name : namespace + ":" + name,
            attribute.getNodeValue(),
            id,
            findings);
      }
    }
  }

  private static void attribute(String name, String value, String id, List<Finding> findings) {
    if (!ATTRIBUTES.contains(name)) {
      findings.add(new Finding(id, 0, Cause.of("attributeInDecision", name)));
      return;
    }
    var cause =
        switch (name) {
          case "expressionLanguage", "typeLanguage" ->
              FEEL.contains(value) ? null : Cause.of("onlyFeel", value);
          case "href" -> value.startsWith("#") ? null : Cause.of("hrefElsewhere");
          case CAMUNDA + ":historyTimeToLive" -> TimeRule.memory(value).orElse(null);
          case CAMUNDA + ":inputVariable" ->
              VARIABLE.matcher(value).matches() ? null : Cause.of("inputVariable");
          default -> TextRule.check(value).orElse(null);
        };
    if (cause != null) {
      findings.add(new Finding(id, 0, cause));
    }
  }

  private static void text(Element element, String id, List<Finding> findings) {
    boolean words = element.getParentNode().getLocalName().equals("textAnnotation");
    var cause =
        words ? TextRule.check(element.getTextContent()) : FeelRule.check(element.getTextContent());
    cause.ifPresent(what -> findings.add(new Finding(id, 0, what)));
  }

  private static List<Element> children(Element element) {
    List<Element> children = new ArrayList<>();
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element found) {
        children.add(found);
      }
    }
    return children;
  }
}

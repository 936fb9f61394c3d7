package io.kramek.shared.process.guard;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.xml.ModelException;
import org.camunda.bpm.model.xml.instance.DomElement;

/**
 * What a decision may hold: tables and expressions in FEEL. Any other language would be evaluated
 * by an engine that can do anything.
 */
final class DmnRule {

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
          "extensionElements");

  private static final Set<String> DRAWINGS =
      Set.of(
          "https://www.omg.org/spec/DMN/20191111/DMNDI/",
          "http://www.omg.org/spec/DMN/20180521/DI/",
          "http://www.omg.org/spec/DMN/20180521/DC/",
          "http://bpmn.io/schema/dmn/biodi/2.0",
          "http://bpmn.io/schema/dmn/biodi/1.0");

  /** As the engine itself recognises FEEL. */
  private static final Set<String> FEEL =
      Set.of(
          "feel",
          "http://www.omg.org/spec/FEEL/20140401",
          "http://www.omg.org/spec/DMN/20180521/FEEL/",
          "https://www.omg.org/spec/DMN/20191111/FEEL/");

  private static final Pattern FUNCTION = Pattern.compile("\\bfunction\\s*\\(");
  private static final int LONGEST = 1_000;

  private DmnRule() {}

  /** Everything that is wrong with a decision. */
  static List<Finding> check(String file, byte[] content) {
    List<Finding> findings = new ArrayList<>();
    try {
      var model = Dmn.readModelFromStream(new ByteArrayInputStream(content));
      walk(model.getDocument().getRootElement(), file, findings);
    } catch (ModelException e) {
      findings.add(new Finding(file, 0, "is no decision: " + e.getMessage()));
    }
    return findings;
  }

  private static void walk(DomElement element, String around, List<Finding> findings) {
    if (DRAWINGS.contains(element.getNamespaceURI())) {
      return;
    }
    String id = element.getAttribute("id") == null ? around : element.getAttribute("id");
    String name = element.getLocalName();
    if (!ELEMENTS.contains(name)) {
      findings.add(new Finding(id, 0, "no decision may have <" + name + ">"));
      return;
    }
    String language = element.getAttribute("expressionLanguage");
    if (language != null && !FEEL.contains(language)) {
      findings.add(new Finding(id, 0, "only FEEL is spoken here, not " + language));
    }
    if (name.equals("text")) {
      text(element.getTextContent(), id, findings);
    }
    element.getChildElements().forEach(child -> walk(child, id, findings));
  }

  /** FEEL can define functions, and those can be Java's. */
  private static void text(String text, String id, List<Finding> findings) {
    if (text.length() > LONGEST) {
      findings.add(new Finding(id, 0, "is longer than " + LONGEST + " characters"));
    }
    if (FUNCTION.matcher(text).find()) {
      findings.add(new Finding(id, 0, "no decision may define a function"));
    }
  }
}

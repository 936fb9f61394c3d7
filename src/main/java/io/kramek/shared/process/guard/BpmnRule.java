package io.kramek.shared.process.guard;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.util.ReflectUtil;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.impl.util.xml.Parse;
import org.camunda.bpm.engine.impl.util.xml.Parser;

/**
 * What a BPMN model may hold: the elements and attributes of {@link BpmnVocabulary}, blocks with
 * the inputs they take, and expressions as {@link ExpressionRule} lets them be. It walks what the
 * engine's own parser reads, so that the two cannot understand a file differently.
 */
class BpmnRule {

  private static final Pattern DELEGATE = Pattern.compile("#\\{([A-Za-z]\\w*)}");
  private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

  private final Blocks blocks;
  private final ExpressionRule expressions;

  BpmnRule(Blocks blocks) {
    this.blocks = blocks;
    this.expressions = new ExpressionRule(blocks);
  }

  /** Everything that is wrong with a model. */
  List<Finding> check(String file, byte[] content) {
    List<Finding> findings = new ArrayList<>();
    walk(read(file, content), new Place(file, null), findings);
    return findings;
  }

  private static Element read(String file, byte[] content) {
    Parser parser =
        new Parser() {
          @Override
          public Parse createParse() {
            return new Parse(this) {};
          }
        };
    Parse parse =
        parser.createParse().name(file).sourceInputStream(new ByteArrayInputStream(content));
    parse.setSchemaResource(ReflectUtil.getResourceUrlAsString(BpmnParser.BPMN_20_SCHEMA_LOCATION));
    parse.execute();
    if (parse.hasErrors()) {
      parse.throwExceptionForErrors();
    }
    return parse.getRootElement();
  }

  /** Where the walk is: the nearest element with an id, and the block it stands in, if any. */
  private record Place(String id, String delegate) {}

  private void walk(Element element, Place around, List<Finding> findings) {
    String id = element.attribute("id") == null ? around.id() : element.attribute("id");
    if (BpmnVocabulary.DIAGRAM.contains(element.getUri())) {
      drawing(element, id, findings);
      return;
    }
    Set<String> allowed = BpmnVocabulary.attributes(element.getUri(), element.getTagName());
    if (allowed == null) {
      findings.add(finding(element, id, "no model may have <" + element.getTagName() + ">"));
      return;
    }
    String delegate = around.delegate();
    for (String key : element.attributes()) {
      attribute(element, id, key, allowed, findings);
    }
    if (element.getTagName().equals("serviceTask")) {
      delegate = delegate(element, id, findings);
    }
    if (element.getTagName().equals("inputParameter")) {
      input(element, new Place(id, delegate), findings);
    }
    text(element, id, findings);
    for (Element child : element.elements()) {
      if (child.getTagName().equals("multiInstanceLoopCharacteristics")) {
        loop(element, child, id, findings);
      }
      walk(child, new Place(id, delegate), findings);
    }
  }

  /** Only people are asked several at a time, and only those that a block has listed. */
  private static void loop(Element around, Element loop, String id, List<Finding> findings) {
    if (!around.getTagName().equals("userTask")) {
      findings.add(finding(loop, id, "only a user task may have several instances"));
    }
    if (loop.attribute(BpmnVocabulary.CAMUNDA + ":collection") == null) {
      findings.add(finding(loop, id, "several instances need a list of whom they are for"));
    }
  }

  /** A drawing holds drawings only. */
  private static void drawing(Element element, String id, List<Finding> findings) {
    for (Element child : element.elements()) {
      if (BpmnVocabulary.DIAGRAM.contains(child.getUri())) {
        drawing(child, id, findings);
      } else {
        findings.add(finding(child, id, "<" + child.getTagName() + "> is no drawing"));
      }
    }
  }

  /** The engine keys attributes by namespace and name, those without a namespace by name alone. */
  private void attribute(
      Element element, String id, String key, Set<String> allowed, List<Finding> findings) {
    int end = key.lastIndexOf(':');
    String namespace = end < 0 ? "" : key.substring(0, end);
    String name = key.substring(end + 1);
    if (BpmnVocabulary.TOOLS.contains(namespace) || key.startsWith("xmlns")) {
      return;
    }
    String known =
        switch (namespace) {
          case "" -> name;
          case BpmnVocabulary.CAMUNDA -> "camunda:" + name;
          case XSI -> "xsi:" + name;
          default -> key;
        };
    String value = element.attribute(key);
    if (allowed.contains(known + "$")) {
      if (ExpressionRule.isExpression(value) && !name.equals("delegateExpression")) {
        expressions.check(value).ifPresent(cause -> findings.add(finding(element, id, cause)));
      }
    } else if (!allowed.contains(known) && !BpmnVocabulary.isDefault(known, value)) {
      findings.add(finding(element, id, "no model may have the attribute " + known));
    } else if (ExpressionRule.isExpression(value)) {
      findings.add(finding(element, id, known + " may not be an expression"));
    }
  }

  private String delegate(Element element, String id, List<Finding> findings) {
    String value =
        String.valueOf(element.attribute(BpmnVocabulary.CAMUNDA + ":delegateExpression"));
    Matcher delegate = DELEGATE.matcher(value);
    if (delegate.matches() && blocks.isDelegate(delegate.group(1))) {
      return delegate.group(1);
    }
    findings.add(finding(element, id, ExpressionRule.shortened(value) + " is no block"));
    return null;
  }

  private void input(Element element, Place place, List<Finding> findings) {
    String name = element.attribute("name");
    if (place.delegate() == null || !blocks.inputs(place.delegate()).contains(name)) {
      findings.add(finding(element, place.id(), "the block takes no input " + name));
    }
  }

  private void text(Element element, String id, List<Finding> findings) {
    String text = element.getText();
    if (text == null || !ExpressionRule.isExpression(text)) {
      return;
    }
    if (BpmnVocabulary.EXPRESSIONS.contains(element.getTagName())) {
      expressions.check(text).ifPresent(cause -> findings.add(finding(element, id, cause)));
    } else {
      findings.add(
          finding(element, id, "<" + element.getTagName() + "> may not hold an expression"));
    }
  }

  private static Finding finding(Element element, String id, String message) {
    return new Finding(id, element.getLine(), message);
  }
}

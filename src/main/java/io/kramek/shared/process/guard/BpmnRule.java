package io.kramek.shared.process.guard;

import io.kramek.shared.process.CompiledSchemas;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.impl.util.xml.Parse;
import org.camunda.bpm.engine.impl.util.xml.Parser;

/**
 * What a BPMN model may hold: the elements and attributes of {@link BpmnVocabulary}, blocks as
 * {@link BlockRule} and expressions as {@link ExpressionRule} lets them be. It walks what the
 * engine's own parser reads, so that the two cannot understand a file differently.
 */
class BpmnRule {

  private static final Set<String> DATES = Set.of("camunda:dueDate", "camunda:followUpDate");

  private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

  private final BlockRule blocks;
  private final ExpressionRule expressions;

  BpmnRule(KnownBlocks blocks) {
    this.blocks = new BlockRule(blocks);
    this.expressions = new ExpressionRule(blocks);
  }

  /** Everything that is wrong with a model. */
  List<Finding> check(String file, byte[] content) {
    List<Finding> findings = new ArrayList<>();
    try {
      walk(read(file, content), new Place(file, null, null), findings);
    } catch (ParseException e) {
      e.getResorceReports().stream()
          .flatMap(report -> report.getErrors().stream())
          .forEach(
              error ->
                  findings.add(
                      new Finding(
                          Optional.ofNullable(error.getMainElementId()).orElse(file),
                          error.getLine(),
                          Cause.of("noModel", FileRule.firstLine(error.getMessage())))));
    } catch (ProcessEngineException e) {
      findings.add(new Finding(file, 0, Cause.of("noModel", FileRule.firstLine(e.getMessage()))));
    }
    return findings;
  }

  /** Whether a service task does its work in parts, a job each. */
  boolean inParts(Element task) {
    return blocks.inParts(task);
  }

  /** What the engine's parser reads. */
  static Element read(String file, byte[] content) {
    Parser parser =
        new Parser() {
          @Override
          public Parse createParse() {
            return new Parse(this) {};
          }

          @Override
          protected SAXParser getSaxParser() throws Exception {
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setSchema(CompiledSchemas.BPMN);
            factory.setNamespaceAware(true);
            factory.setFeature("http://xml.org/sax/features/namespace-prefixes", true);
            setXxeProcessing(factory);
            return factory.newSAXParser();
          }
        };
    Parse parse =
        parser.createParse().name(file).sourceInputStream(new ByteArrayInputStream(content));
    parse.execute();
    if (parse.hasErrors()) {
      parse.throwExceptionForErrors();
    }
    return parse.getRootElement();
  }

  /** Where the walk is: the nearest element with an id, its process, and its block, if any. */
  record Place(String id, String process, String block) {

    Place in(String newId) {
      return new Place(newId, process, block);
    }
  }

  private void walk(Element element, Place around, List<Finding> findings) {
    Place place =
        around.in(element.attribute("id") == null ? around.id() : element.attribute("id"));
    Set<String> allowed = BpmnVocabulary.attributes(element.getUri(), element.getTagName());
    if (allowed == null) {
      findings.add(finding(element, place, Cause.of("elementInModel", element.getTagName())));
      return;
    }
    for (String key : element.attributes()) {
      attribute(element, place, key, allowed, findings);
    }
    switch (element.getTagName()) {
      case "process" -> {
        place = new Place(place.id(), place.id(), null);
        findings.addAll(LoopRule.check(element, blocks::inParts, Set.of()));
      }
      case "serviceTask" ->
          place = new Place(place.id(), place.process(), blocks.task(element, place, findings));
      case "inputParameter" -> {
        blocks.input(element, place, findings);
        textAlone(element, place, findings);
      }
      case "callActivity" -> sameRelease(element, place, "calledElementBinding", findings);
      case "businessRuleTask" -> sameRelease(element, place, "decisionRefBinding", findings);
      default -> {}
    }
    text(element, place, findings);
    for (Element child : element.elements()) {
      if (child.getTagName().equals("multiInstanceLoopCharacteristics")) {
        loop(element, child, place, findings);
      }
      if (isDiagram(child) && element.getTagName().equals("definitions")) {
        drawing(child, place.id(), findings);
      } else {
        walk(child, place, findings);
      }
    }
  }

  /** The engine looks at names alone: elsewhere, what calls itself a drawing could be a script. */
  private static boolean isDiagram(Element element) {
    return BpmnVocabulary.DIAGRAM.contains(element.getUri())
        && element.getTagName().equals("BPMNDiagram");
  }

  /** What stands in an input besides text is what the engine would take instead of it. */
  private static void textAlone(Element element, Place place, List<Finding> findings) {
    element.elements().stream()
        .map(child -> finding(child, place, Cause.of("elementInInput", child.getTagName())))
        .forEach(findings::add);
  }

  /** Without a word the engine would take the latest of any release. */
  private static void sameRelease(
      Element element, Place place, String binding, List<Finding> findings) {
    if (element.attribute(BpmnVocabulary.CAMUNDA + ":" + binding) == null) {
      findings.add(finding(element, place, Cause.of("bindingMissing", binding)));
    }
  }

  /** Only people are asked several at a time, and only those that a block has listed. */
  private static void loop(Element around, Element loop, Place place, List<Finding> findings) {
    if (!around.getTagName().equals("userTask")) {
      findings.add(finding(loop, place, Cause.of("severalOfTask")));
    }
    if (loop.attribute(BpmnVocabulary.CAMUNDA + ":collection") == null) {
      findings.add(finding(loop, place, Cause.of("severalWithoutList")));
    }
  }

  /** A drawing holds drawings only. */
  private static void drawing(Element element, String id, List<Finding> findings) {
    for (Element child : element.elements()) {
      if (BpmnVocabulary.DIAGRAM.contains(child.getUri())) {
        drawing(child, id, findings);
      } else {
        findings.add(new Finding(id, child.getLine(), Cause.of("noDrawing", child.getTagName())));
      }
    }
  }

  /** The engine keys attributes by namespace and name, those without a namespace by name alone. */
  private void attribute(
      Element element, Place place, String key, Set<String> allowed, List<Finding> findings) {
    int end = key.lastIndexOf(':');
    String namespace = end < 0 ? "" : key.substring(0, end);
    String name = key.substring(end + 1);
    if (BpmnVocabulary.TOOLS.contains(namespace)
        || key.equals("xmlns")
        || namespace.equals("xmlns")) {
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
      open(known, value).ifPresent(cause -> findings.add(finding(element, place, cause)));
    } else if (!allowed.contains(known) && !BpmnVocabulary.isDefault(known, value)) {
      findings.add(finding(element, place, Cause.of("attributeInModel", known)));
    } else if (ExpressionRule.isExpression(value)) {
      findings.add(finding(element, place, Cause.of("attributeExpression", known)));
    } else {
      // What comes back from a call is written here; what goes in tells the called one its record.
      boolean back = element.getTagName().equals("out") && known.equals("target");
      (back ? ValueRule.written(known, value) : ValueRule.check(known, value))
          .ifPresent(cause -> findings.add(finding(element, place, cause)));
    }
  }

  /** What may be an expression, and need not. */
  private Optional<Cause> open(String attribute, String value) {
    if (attribute.equals("camunda:delegateExpression")) {
      return Optional.empty();
    }
    if (!ExpressionRule.isExpression(value)) {
      return ValueRule.check(attribute, value);
    }
    Optional<Cause> cause = expressions.check(value);
    return cause.isEmpty() && DATES.contains(attribute) ? TimeRule.expression(value) : cause;
  }

  private void text(Element element, Place place, List<Finding> findings) {
    String text = element.getText();
    if (text == null || text.isBlank()) {
      return;
    }
    text(element.getTagName(), text)
        .ifPresent(cause -> findings.add(finding(element, place, cause)));
  }

  private Optional<Cause> text(String name, String text) {
    boolean expression = ExpressionRule.isExpression(text);
    Function<String, Optional<Cause>> literal =
        switch (name) {
          case "timeDuration", "timeDate", "timeCycle" -> value -> TimeRule.timer(name, value);
          case "failedJobRetryTimeCycle" -> TimeRule::retries;
          case "documentation", "text" -> TextRule::check;
          case "conditionExpression", "completionCondition" ->
              value -> Optional.of(Cause.of("condition", value.strip()));
          default -> value -> Optional.empty();
        };
    if (!expression) {
      return literal.apply(text);
    }
    if (!BpmnVocabulary.EXPRESSIONS.contains(name)) {
      return Optional.of(Cause.of("elementExpression", name));
    }
    Optional<Cause> cause = expressions.check(text);
    return cause.isEmpty() && name.equals("timeDate") ? TimeRule.expression(text) : cause;
  }

  static Finding finding(Element element, Place place, Cause cause) {
    return new Finding(place.id(), element.getLine(), cause);
  }
}

package io.kramek.shared.process.guard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Every door of the engine that a model could open: on every element, in every namespace, anywhere.
 */
final class Doors {

  private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
  private static final Map<String, String> NAMESPACES =
      Map.of("ours", CAMUNDA, "the old one", "http://activiti.org/bpmn");

  private static final List<String> ATTRIBUTES =
      List.of(
          "class=\"java.lang.Runtime\"",
          "expression=\"${execution.processEngine}\"",
          "type=\"shell\"",
          "type=\"mail\"",
          "type=\"external\"",
          "topic=\"t\"",
          "resource=\"classpath://evil.groovy\"",
          "formKey=\"embedded:app:evil.html\"",
          "candidateUsers=\"${a.b}\"",
          "jobPriority=\"${a.b}\"",
          "taskPriority=\"${a.b}\"",
          "exclusiveness=\"${a.b}\"");

  private static final List<String> CHILDREN =
      List.of(
          "<q:executionListener event=\"start\" class=\"a.B\" />",
          "<q:executionListener event=\"start\" expression=\"${a.b()}\" />",
          "<q:executionListener event=\"end\" delegateExpression=\"#{raiseEscalationDelegate}\" />",
          "<q:executionListener event=\"end\"><q:script scriptFormat=\"js\">1</q:script></q:executionListener>",
          "<q:taskListener event=\"create\" class=\"a.B\" />",
          "<q:taskListener event=\"timeout\" delegateExpression=\"#{a}\" />",
          "<q:connector><q:connectorId>http-connector</q:connectorId></q:connector>",
          "<q:field name=\"a\" stringValue=\"b\" />",
          "<q:field name=\"a\"><q:expression>${a.b}</q:expression></q:field>",
          "<q:script scriptFormat=\"groovy\">1</q:script>",
          "<q:inputOutput><q:outputParameter name=\"a\">${execution}</q:outputParameter></q:inputOutput>",
          "<q:errorEventDefinition errorRef=\"a\" expression=\"${a.b}\" />",
          "<q:formData><q:formField id=\"a\" type=\"a.B\" /></q:formData>");

  /**
   * How each element is drawn so that it is BPMN; {@code %s} twice: attributes, and what is in it.
   */
  private static final Map<String, String> ELEMENTS = new LinkedHashMap<>();

  static {
    ELEMENTS.put("a start", "<startEvent id=\"x\" %s>%s</startEvent>");
    ELEMENTS.put("an end", "<endEvent id=\"x\" %s>%s</endEvent>");
    ELEMENTS.put("a user task", "<userTask id=\"x\" %s>%s</userTask>");
    ELEMENTS.put(
        "a block",
        "<serviceTask id=\"x\" c:delegateExpression=\"#{pauseDeadlinesDelegate}\" %s>%s</serviceTask>");
    ELEMENTS.put("a gateway", "<exclusiveGateway id=\"x\" %s>%s</exclusiveGateway>");
    ELEMENTS.put("a sub-process", "<subProcess id=\"x\" %s>%s</subProcess>");
    ELEMENTS.put(
        "a call",
        "<callActivity id=\"x\" calledElement=\"a\" c:calledElementBinding=\"deployment\" %s>%s</callActivity>");
    ELEMENTS.put(
        "a decision",
        "<businessRuleTask id=\"x\" c:decisionRef=\"a\" c:decisionRefBinding=\"deployment\" %s>%s</businessRuleTask>");
    ELEMENTS.put("an event", "<intermediateThrowEvent id=\"x\" %s>%s</intermediateThrowEvent>");
    ELEMENTS.put(
        "a way",
        "<startEvent id=\"s\" /><endEvent id=\"e\" /><sequenceFlow id=\"x\" sourceRef=\"s\" targetRef=\"e\" %s>%s</sequenceFlow>");
  }

  private static final Map<String, UnaryOperator<String>> POSITIONS =
      Map.of(
          "inside",
          inner -> "<subProcess id=\"p\">" + inner + "</subProcess>",
          "at any time",
          inner -> "<subProcess id=\"p\" triggeredByEvent=\"true\">" + inner + "</subProcess>",
          "deep inside",
          inner ->
              "<subProcess id=\"p1\"><subProcess id=\"p2\"><subProcess id=\"p3\">"
                  + inner
                  + "</subProcess></subProcess></subProcess>");

  private Doors() {}

  static Stream<Attack> all() {
    return NAMESPACES.entrySet().stream()
        .flatMap(
            namespace -> ELEMENTS.entrySet().stream().flatMap(element -> of(namespace, element)));
  }

  /** Each door at the top, and one of them in turn at every other place. */
  private static Stream<Attack> of(
      Map.Entry<String, String> namespace, Map.Entry<String, String> element) {
    Stream<Attack> attributes =
        ATTRIBUTES.stream()
            .map(
                attribute ->
                    attack(
                        namespace,
                        element.getKey() + " with " + attribute,
                        element.getValue().formatted("q:" + attribute, ""),
                        "no model may have the attribute"));
    Stream<Attack> children =
        CHILDREN.stream()
            .map(
                child ->
                    attack(
                        namespace,
                        element.getKey() + " with " + child,
                        element
                            .getValue()
                            .formatted("", "<extensionElements>" + child + "</extensionElements>"),
                        "no model may have <"));
    Stream<Attack> elsewhere =
        POSITIONS.entrySet().stream()
            .map(
                position ->
                    attack(
                        namespace,
                        element.getKey() + " " + position.getKey() + " with a class",
                        position
                            .getValue()
                            .apply(element.getValue().formatted("q:class=\"a.B\"", "")),
                        "no model may have the attribute"));
    return Stream.of(attributes, children, elsewhere).flatMap(stream -> stream);
  }

  private static Attack attack(
      Map.Entry<String, String> namespace, String name, String content, String cause) {
    String model =
        Attack.model(content)
            .replace(
                "<process ",
                "<process xmlns:c=\"" + CAMUNDA + "\" xmlns:q=\"" + namespace.getValue() + "\" ");
    return Attack.of(name + ", namespace " + namespace.getKey(), "hostile.bpmn", model, cause);
  }
}

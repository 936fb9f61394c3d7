package io.kramek.shared.process.guard;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The elements a BPMN model may be made of, and their attributes. Attributes of Camunda's namespace
 * are written with {@code camunda:}; those that may hold an expression, with a {@code $} behind.
 */
final class BpmnVocabulary {

  static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
  static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

  /** Drawings: where things are and which colour they have. The engine runs none of it. */
  static final Set<String> DIAGRAM =
      Set.of(
          "http://www.omg.org/spec/BPMN/20100524/DI",
          "http://www.omg.org/spec/DD/20100524/DC",
          "http://www.omg.org/spec/DD/20100524/DI",
          "http://www.omg.org/spec/BPMN/non-normative/color/1.0",
          "http://bpmn.io/schema/bpmn/biocolor/1.0");

  /** Attributes of these say how a tool shows the model. */
  static final Set<String> TOOLS =
      Set.of(
          "http://camunda.org/schema/modeler/1.0",
          "http://www.omg.org/spec/BPMN/non-normative/color/1.0",
          "http://bpmn.io/schema/bpmn/biocolor/1.0");

  /** Elements whose text may be an expression; how long and how often is always said. */
  static final Set<String> EXPRESSIONS =
      Set.of("conditionExpression", "completionCondition", "timeDate");

  /** What the schema of BPMN puts on elements that do not say it; any other value is refused. */
  private static final Map<String, Set<String>> DEFAULTS =
      Map.of(
          "expressionLanguage", Set.of("http://www.w3.org/1999/XPath"),
          "typeLanguage", Set.of("http://www.w3.org/2001/XMLSchema"),
          "startQuantity", Set.of("1"),
          "completionQuantity", Set.of("1"),
          "isForCompensation", Set.of("false"),
          "parallelMultiple", Set.of("false"),
          "behavior", Set.of("All"),
          "implementation", Set.of("##WebService", "##unspecified"));

  /**
   * The desktop modeler notes which template an element was made of; the engine runs none of it.
   */
  private static final String NODE =
      "id name camunda:asyncBefore camunda:asyncAfter camunda:exclusive"
          + " camunda:modelerTemplate camunda:modelerTemplateVersion";

  private static final Map<String, Set<String>> BPMN_ELEMENTS = new HashMap<>();
  private static final Map<String, Set<String>> CAMUNDA_ELEMENTS = new HashMap<>();

  static {
    bpmn("definitions", "id name targetNamespace exporter exporterVersion");
    bpmn("process", "id name isExecutable isClosed processType");
    bpmn("process", "camunda:historyTimeToLive camunda:versionTag");
    bpmn("message", "id name");
    bpmn("escalation", "id name escalationCode");
    bpmn("error", "id name errorCode");
    bpmn("documentation", "id textFormat");
    bpmn("extensionElements", "");
    bpmn("incoming", "");
    bpmn("outgoing", "");
    bpmn("sequenceFlow", "id name sourceRef targetRef");
    bpmn("conditionExpression", "id xsi:type");

    bpmn("startEvent", NODE + " isInterrupting");
    bpmn("endEvent", NODE);
    bpmn("boundaryEvent", NODE + " attachedToRef cancelActivity");
    bpmn("intermediateCatchEvent", NODE);
    bpmn("intermediateThrowEvent", NODE);
    bpmn("messageEventDefinition", "id messageRef");
    bpmn("escalationEventDefinition", "id escalationRef");
    bpmn("errorEventDefinition", "id errorRef");
    bpmn("terminateEventDefinition", "id");
    bpmn("timerEventDefinition", "id");
    bpmn("timeDate", "id xsi:type");
    bpmn("timeDuration", "id xsi:type");
    bpmn("timeCycle", "id xsi:type");

    bpmn("exclusiveGateway", NODE + " default gatewayDirection");
    bpmn("inclusiveGateway", NODE + " default gatewayDirection");
    bpmn("parallelGateway", NODE + " gatewayDirection");
    bpmn("eventBasedGateway", NODE + " gatewayDirection eventGatewayType instantiate");

    bpmn("subProcess", NODE + " default triggeredByEvent");
    bpmn("callActivity", NODE + " default calledElement camunda:calledElementBinding");
    bpmn("serviceTask", NODE + " default camunda:delegateExpression$");
    bpmn("businessRuleTask", NODE + " default camunda:decisionRef camunda:decisionRefBinding");
    bpmn("businessRuleTask", "camunda:resultVariable camunda:mapDecisionResult");
    bpmn("userTask", NODE + " default camunda:formRef camunda:formRefBinding camunda:assignee$");
    bpmn("userTask", "camunda:candidateGroups$ camunda:dueDate$ camunda:followUpDate$");
    bpmn("userTask", "camunda:priority");

    // A loop over what a block has given, and no other: it can end early, and never outgrows a
    // list.
    bpmn("multiInstanceLoopCharacteristics", "id isSequential camunda:collection");
    bpmn("multiInstanceLoopCharacteristics", "camunda:elementVariable");
    bpmn("completionCondition", "id xsi:type");

    bpmn("collaboration", "id name isClosed");
    bpmn("participant", "id name processRef");
    bpmn("laneSet", "id name");
    bpmn("lane", "id name");
    bpmn("flowNodeRef", "");
    bpmn("textAnnotation", "id textFormat");
    bpmn("text", "");
    bpmn("association", "id sourceRef targetRef associationDirection");
    bpmn("group", "id categoryValueRef");
    bpmn("category", "id name");
    bpmn("categoryValue", "id value");

    camunda("properties", "");
    camunda("property", "id name value");
    camunda("failedJobRetryTimeCycle", "");
    camunda("inputOutput", "");
    camunda("inputParameter", "name");
    camunda("in", "source sourceExpression target");
    camunda("out", "source target");
  }

  private BpmnVocabulary() {}

  /** The attributes an element may have; {@code null} for an element no model may have. */
  static Set<String> attributes(String namespace, String element) {
    return switch (namespace) {
      case BPMN -> BPMN_ELEMENTS.get(element);
      case CAMUNDA -> CAMUNDA_ELEMENTS.get(element);
      default -> null;
    };
  }

  /** Whether an attribute says nothing that the schema does not say already. */
  static boolean isDefault(String attribute, String value) {
    return DEFAULTS.getOrDefault(attribute, Set.of()).contains(value);
  }

  private static void bpmn(String element, String attributes) {
    BPMN_ELEMENTS.computeIfAbsent(element, key -> new HashSet<>()).addAll(words(attributes));
  }

  private static void camunda(String element, String attributes) {
    CAMUNDA_ELEMENTS.put(element, words(attributes));
  }

  private static Set<String> words(String text) {
    return text.isEmpty() ? Set.of() : new HashSet<>(Arrays.asList(text.split(" ")));
  }
}

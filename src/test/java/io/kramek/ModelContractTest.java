package io.kramek;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.shared.process.Labels;
import io.kramek.testing.ModelVariables;
import io.kramek.testing.Models;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CompletionCondition;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What every shipped model keeps to, so that the code can rely on it and a manager can read it. The
 * rules are those of the design; each test is one of them.
 */
class ModelContractTest {

  static final String TIME_TO_LIVE = "P1825D";

  private static final Map<Class<? extends BaseElement>, String> PREFIXES =
      Map.ofEntries(
          Map.entry(UserTask.class, "userTask_"),
          Map.entry(ServiceTask.class, "serviceTask_"),
          Map.entry(BusinessRuleTask.class, "businessRuleTask_"),
          Map.entry(CallActivity.class, "callActivity_"),
          Map.entry(Gateway.class, "gateway_"),
          Map.entry(StartEvent.class, "startEvent_"),
          Map.entry(EndEvent.class, "endEvent_"),
          Map.entry(BoundaryEvent.class, "event_"),
          Map.entry(IntermediateCatchEvent.class, "event_"),
          Map.entry(SequenceFlow.class, "flow_"),
          Map.entry(Message.class, "message_"));

  static List<Path> processes() {
    return Models.processes();
  }

  static List<Path> forms() {
    return Models.forms();
  }

  @Test
  void thereIsSomethingToCheck() {
    assertThat(processes()).hasSizeGreaterThanOrEqualTo(4);
    assertThat(Models.decisions()).hasSizeGreaterThanOrEqualTo(5);
  }

  @ParameterizedTest
  @MethodSource("processes")
  void aProcessIsCalledLikeItsFileAndIsKeptLongEnough(Path file) {
    Process process = one(file, Process.class);

    assertThat(process.getId()).isEqualTo(Models.id(file));
    assertThat(process.isExecutable()).isTrue();
    assertThat(process.getCamundaHistoryTimeToLiveString()).isEqualTo(TIME_TO_LIVE);
  }

  @ParameterizedTest
  @MethodSource("processes")
  void idsSayWhatAnElementIs(Path file) {
    PREFIXES.forEach(
        (type, prefix) ->
            assertThat(all(file, type))
                .allSatisfy(
                    element -> assertThat(element.getId()).matches(prefix + "[a-z][A-Za-z0-9]*")));
    assertThat(all(file, SubProcess.class))
        .allSatisfy(element -> assertThat(element.getId()).matches("(stage|subProcess)_[A-Za-z]+"));
    assertThat(all(file, Message.class))
        .allSatisfy(
            message -> assertThat(message.getName()).matches(Models.module(file) + "\\.[a-z]\\w+"));
  }

  @ParameterizedTest
  @MethodSource("processes")
  void serviceTasksNameBlocksThatExist(Path file) {
    Set<String> blocks = ModelVariables.blocks().keySet();

    assertThat(all(file, ServiceTask.class))
        .allSatisfy(
            task -> {
              String expression = task.getCamundaDelegateExpression();
              assertThat(expression).matches("#\\{\\w+Delegate}");
              assertThat(blocks).contains(expression.substring(2, expression.length() - 1));
            });
  }

  @Test
  void everyBlockIsCalledLikeItsClass() {
    assertThat(ModelVariables.blocks())
        .allSatisfy((name, type) -> assertThat(name).isEqualToIgnoringCase(type.getSimpleName()));
  }

  @ParameterizedTest
  @MethodSource("processes")
  void expressionsReadVariablesThatTheModuleDeclares(Path file) {
    Set<String> declared = ModelVariables.declared(Models.module(file));

    assertThat(expressions(Models.process(file)))
        .isNotEmpty()
        .allSatisfy(
            expression -> assertThat(declared).containsAll(ModelVariables.used(expression)));
  }

  @ParameterizedTest
  @MethodSource("processes")
  void decisionsAndCalledProcessesAreThoseOfTheSameRelease(Path file) {
    assertThat(all(file, BusinessRuleTask.class))
        .allSatisfy(
            task -> {
              assertThat(task.getCamundaDecisionRefBinding()).isEqualTo("deployment");
              assertThat(decisionIds()).contains(task.getCamundaDecisionRef());
              assertThat(task.getCamundaResultVariable()).isNotBlank();
            });
    assertThat(all(file, CallActivity.class))
        .allSatisfy(
            call -> {
              assertThat(call.getCamundaCalledElementBinding()).isEqualTo("deployment");
              assertThat(processIds()).contains(call.getCalledElement());
            });
  }

  @ParameterizedTest
  @MethodSource("processes")
  void userTasksHaveAFormAndSomebodyToDoThem(Path file) {
    assertThat(all(file, UserTask.class))
        .allSatisfy(
            task -> {
              assertThat(attribute(task, "formRefBinding")).isEqualTo("deployment");
              assertThat(file.resolveSibling(attribute(task, "formRef") + ".form")).exists();
              assertThat(Stream.of(task.getCamundaAssignee(), task.getCamundaCandidateGroups()))
                  .anyMatch(rule -> rule != null && !rule.isBlank());
            });
  }

  @ParameterizedTest
  @MethodSource("processes")
  void whatPeopleReadIsTranslatedAndExplained(Path file) {
    BpmnModelInstance model = Models.process(file);

    assertThat(model.getModelElementsByType(UserTask.class))
        .allSatisfy(task -> assertThat(properties(task)).containsKeys("label.cs", "label.pl"));
    assertThat(all(file, BaseElement.class))
        .filteredOn(element -> properties(element).containsKey("stage"))
        .allSatisfy(
            stage ->
                assertThat(properties(stage)).containsKeys("label.cs", "label.pl", "probability"));
    assertThat(model.getModelElementsByType(Activity.class))
        .filteredOn(activity -> !(activity instanceof SubProcess))
        .allSatisfy(
            activity -> {
              assertThat(activity.getName()).isNotBlank();
              assertThat(activity.getDocumentations()).as(activity.getId()).isNotEmpty();
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"approvals", "escalations", "leads", "opportunities", "retention", "studio"})
  void aDiagramSpeaksOneLanguageOnly(String module) {
    assertThat(processes())
        .filteredOn(file -> Models.module(file).equals(module))
        .flatExtracting(file -> all(file, FlowElement.class))
        .filteredOn(element -> element.getName() != null)
        .hasSizeGreaterThan(10)
        .allSatisfy(
            element -> assertThat(properties(element)).containsKeys("label.cs", "label.pl"));
  }

  @ParameterizedTest
  @MethodSource("processes")
  void everyWayOutOfAGatewayHasAConditionOrIsTheDefault(Path file) {
    assertThat(all(file, ExclusiveGateway.class))
        .filteredOn(gateway -> gateway.getOutgoing().size() > 1)
        .allSatisfy(
            gateway ->
                assertThat(gateway.getOutgoing())
                    .allSatisfy(
                        flow ->
                            assertThat(
                                    flow.getConditionExpression() != null
                                        ^ flow.equals(gateway.getDefault()))
                                .as(flow.getId())
                                .isTrue()));
  }

  @ParameterizedTest
  @MethodSource("processes")
  void whatAMessageStartsIsStoredBeforeAnythingElseHappens(Path file) {
    assertThat(one(file, Process.class).getChildElementsByType(StartEvent.class))
        .filteredOn(start -> !start.getChildElementsByType(MessageEventDefinition.class).isEmpty())
        .filteredOn(start -> !answersAtOnce(start))
        .allSatisfy(start -> assertThat(start.isCamundaAsyncAfter()).as(start.getId()).isTrue());
  }

  /** Somebody waits for the answer while it is decided: ADR 15. */
  private static boolean answersAtOnce(StartEvent start) {
    return "true".equals(properties(start).get("answersAtOnce"));
  }

  @ParameterizedTest
  @MethodSource("processes")
  void whatIsAnsweredAtOnceWaitsForNothingOnTheWay(Path file) {
    assertThat(one(file, Process.class).getChildElementsByType(StartEvent.class))
        .filteredOn(ModelContractTest::answersAtOnce)
        .allSatisfy(
            start ->
                assertThat(untilItWaits(start))
                    .as(start.getId())
                    .anyMatch(EventBasedGateway.class::isInstance)
                    .noneMatch(CallActivity.class::isInstance)
                    .filteredOn(node -> !(node instanceof EventBasedGateway))
                    .hasSizeGreaterThan(1)
                    .allSatisfy(
                        node ->
                            assertThat(node.isCamundaAsyncBefore() || node.isCamundaAsyncAfter())
                                .as(node.getId())
                                .isFalse()));
  }

  /** The nodes that are passed in the transaction of the start. */
  private static Set<FlowNode> untilItWaits(FlowNode start) {
    Set<FlowNode> passed = new LinkedHashSet<>(List.of(start));
    Deque<FlowNode> ahead = new ArrayDeque<>(passed);
    while (!ahead.isEmpty()) {
      FlowNode node = ahead.remove();
      if (!(node instanceof EventBasedGateway || node instanceof UserTask)) {
        node.getOutgoing().stream()
            .map(SequenceFlow::getTarget)
            .filter(passed::add)
            .forEach(ahead::add);
      }
    }
    return passed;
  }

  @ParameterizedTest
  @MethodSource("forms")
  void aFormIsCalledLikeItsFileAndSpeaksEveryLanguage(Path file) {
    JsonNode form = JsonMapper.shared().readTree(file.toFile());

    assertThat(form.path("id").asString() + ".form").isEqualTo(file.getFileName().toString());
    assertThat(form.path("components"))
        .isNotEmpty()
        .allSatisfy(
            component -> {
              if (component.has("label")) {
                assertTranslated(component.path("properties"));
              }
              assertThat(component.path("values")).allSatisfy(ModelContractTest::assertTranslated);
            });
  }

  private static void assertTranslated(JsonNode labels) {
    assertThat(labels.path("label.cs").asString()).isNotBlank();
    assertThat(labels.path("label.pl").asString()).isNotBlank();
  }

  private static List<String> expressions(BpmnModelInstance model) {
    List<String> texts = new ArrayList<>();
    Stream.of(ConditionExpression.class, CompletionCondition.class, TimeDate.class)
        .flatMap(type -> model.getModelElementsByType(type).stream())
        .map(ModelElementInstance::getTextContent)
        .forEach(texts::add);
    for (UserTask task : model.getModelElementsByType(UserTask.class)) {
      texts.add(task.getCamundaAssignee());
      texts.add(task.getCamundaCandidateGroups());
      texts.add(task.getCamundaDueDate());
    }
    return texts.stream()
        .filter(text -> text != null && text.startsWith("${"))
        .map(text -> text.substring(2, text.length() - 1))
        .toList();
  }

  private static Map<String, String> properties(BaseElement element) {
    return Labels.properties(element);
  }

  private static Set<String> decisionIds() {
    return Models.decisions().stream()
        .flatMap(file -> Models.decision(file).getModelElementsByType(Decision.class).stream())
        .map(Decision::getId)
        .collect(Collectors.toSet());
  }

  private static Set<String> processIds() {
    return Models.processes().stream()
        .map(file -> one(file, Process.class).getId())
        .collect(Collectors.toSet());
  }

  private static <T extends BaseElement> Collection<T> all(Path file, Class<T> type) {
    return Models.process(file).getModelElementsByType(type);
  }

  private static <T extends BaseElement> T one(Path file, Class<T> type) {
    Collection<T> all = all(file, type);
    assertThat(all).hasSize(1);
    return all.iterator().next();
  }

  private static String attribute(UserTask task, String name) {
    return task.getAttributeValueNs("http://camunda.org/schema/1.0/bpmn", name);
  }
}

package io.kramek.studio.problems;

import io.kramek.studio.ModelKind;
import io.kramek.studio.process.ShippedModules;
import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.springframework.stereotype.Component;

/** Files, processes and elements are called so that code, history and people find them. */
@Component
class NameRule implements Rule {

  static final String TIME_TO_LIVE = "P1825D";

  private static final Map<Class<? extends BaseElement>, String> FORMS =
      Map.ofEntries(
          Map.entry(UserTask.class, "userTask_"),
          Map.entry(ServiceTask.class, "serviceTask_"),
          Map.entry(BusinessRuleTask.class, "businessRuleTask_"),
          Map.entry(CallActivity.class, "callActivity_"),
          Map.entry(SubProcess.class, "(stage|subProcess)_"),
          Map.entry(Gateway.class, "gateway_"),
          Map.entry(StartEvent.class, "startEvent_"),
          Map.entry(EndEvent.class, "endEvent_"),
          Map.entry(BoundaryEvent.class, "event_"),
          Map.entry(IntermediateCatchEvent.class, "event_"),
          Map.entry(SequenceFlow.class, "flow_"),
          Map.entry(Message.class, "message_"));

  private final ShippedModules modules;

  NameRule(ShippedModules modules) {
    this.modules = modules;
  }

  @Override
  public void check(Seen seen, Found found) {
    seen.drawing().ifPresent(drawing -> process(seen, drawing, found));
    seen.decisions()
        .ifPresent(
            model -> decisions(seen.file(), model.getModelElementsByType(Decision.class), found));
  }

  private void process(Seen seen, Drawing drawing, Found found) {
    if (drawing.processes().size() != 1) {
      found.add(ProblemCode.NOT_ONE_PROCESS, null, "count", drawing.processes().size());
      return;
    }
    Process process = drawing.processes().get(0);
    String expected = ModelKind.id(seen.file());
    if (!expected.equals(process.getId())) {
      found.add(
          ProblemCode.PROCESS_ID, process.getId(), "id", process.getId(), "expected", expected);
    }
    if (!process.isExecutable()) {
      found.add(ProblemCode.NOT_EXECUTABLE, process.getId());
    }
    if (!TIME_TO_LIVE.equals(process.getCamundaHistoryTimeToLiveString())) {
      found.add(ProblemCode.TIME_TO_LIVE, process.getId(), "expected", TIME_TO_LIVE);
    }
    ids(drawing, found);
    String module = modules.of(seen.file()).orElse("[a-z][a-z-]*");
    for (Message message : drawing.all(Message.class)) {
      if (!String.valueOf(message.getName()).matches(module + "\\.[a-z]\\w+")) {
        found.add(ProblemCode.MESSAGE_NAME, message.getId(), "name", message.getName());
      }
    }
  }

  private static void ids(Drawing drawing, Found found) {
    FORMS.forEach(
        (type, form) -> {
          for (BaseElement element : drawing.all(type)) {
            if (!String.valueOf(element.getId()).matches(form + "[a-z][A-Za-z0-9]*")) {
              String prefix = form.startsWith("(") ? "stage_" : form;
              found.add(
                  ProblemCode.ELEMENT_ID, element.getId(), "id", element.getId(), "prefix", prefix);
            }
          }
        });
  }

  private static void decisions(
      String file, java.util.Collection<Decision> decisions, Found found) {
    String expected = ModelKind.id(file);
    if (decisions.stream().noneMatch(decision -> expected.equals(decision.getId()))) {
      found.add(ProblemCode.DECISION_ID, null, "expected", expected);
    }
    for (Decision decision : decisions) {
      if (!TIME_TO_LIVE.equals(decision.getCamundaHistoryTimeToLiveString())) {
        found.add(ProblemCode.TIME_TO_LIVE, decision.getId(), "expected", TIME_TO_LIVE);
      }
    }
  }
}

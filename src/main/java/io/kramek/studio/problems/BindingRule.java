package io.kramek.studio.problems;

import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** What a model asks, calls and shows is in the same release. */
@Component
class BindingRule implements Rule {

  private static final String DEPLOYMENT = "deployment";

  @Override
  public void check(Seen seen, Found found) {
    seen.drawing()
        .ifPresent(
            drawing -> {
              drawing.decisionTasks().forEach(task -> decision(task, seen, found));
              drawing.nodes(CallActivity.class).forEach(call -> process(call, seen, found));
              drawing.userTasks().forEach(task -> form(task, seen, found));
            });
  }

  private static void decision(BusinessRuleTask task, Seen seen, Found found) {
    String decision = task.getCamundaDecisionRef();
    bound(task.getId(), task.getCamundaDecisionRefBinding(), found);
    if (decision == null || !seen.around().hasDecision(decision)) {
      found.add(ProblemCode.UNKNOWN_DECISION, task.getId(), "decision", String.valueOf(decision));
    }
    if (Drawing.text(task.getCamundaResultVariable()).isEmpty()) {
      found.add(ProblemCode.NO_RESULT, task.getId(), "name", task.getName());
    }
  }

  private static void process(CallActivity call, Seen seen, Found found) {
    String called = call.getCalledElement();
    bound(call.getId(), call.getCamundaCalledElementBinding(), found);
    if (called == null || !seen.around().hasProcess(called)) {
      found.add(ProblemCode.UNKNOWN_PROCESS, call.getId(), "process", String.valueOf(called));
    }
  }

  private static void form(UserTask task, Seen seen, Found found) {
    String form = Drawing.attribute(task, "formRef");
    bound(task.getId(), Drawing.attribute(task, "formRefBinding"), found);
    if (form == null || seen.around().form(form).isEmpty()) {
      found.add(ProblemCode.MISSING_FORM, task.getId(), "form", String.valueOf(form));
    }
  }

  private static void bound(String element, String binding, Found found) {
    if (!DEPLOYMENT.equals(binding)) {
      found.add(ProblemCode.BINDING, element, "binding", String.valueOf(binding));
    }
  }
}

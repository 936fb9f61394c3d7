package io.kramek.studio.problems;

import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.stereotype.Component;

/** Somebody has to do a task, and somebody hears of it if nobody does. */
@Component
class TaskRule implements Rule {

  @Override
  public void check(Seen seen, Found found) {
    seen.drawing()
        .ifPresent(
            drawing ->
                drawing
                    .userTasks()
                    .forEach(
                        task -> {
                          if (Drawing.text(task.getCamundaAssignee()).isEmpty()
                              && Drawing.text(task.getCamundaCandidateGroups()).isEmpty()) {
                            found.add(
                                ProblemCode.NOBODY_ASSIGNED,
                                task.getId(),
                                "name",
                                FlowRule.named(task));
                          }
                          if (!isTimed(task, drawing)) {
                            found.add(
                                ProblemCode.TASK_WITHOUT_DEADLINE,
                                task.getId(),
                                "name",
                                FlowRule.named(task));
                          }
                        }));
  }

  /** A deadline of its own, or a timer on its edge or on that of a part around it. */
  private static boolean isTimed(UserTask task, Drawing drawing) {
    if (Drawing.text(task.getCamundaDueDate()).isPresent()) {
      return true;
    }
    for (ModelElementInstance at = task; at instanceof FlowNode node; at = at.getParentElement()) {
      if (drawing.attachedTo(node).stream()
          .anyMatch(event -> !event.getChildElementsByType(TimerEventDefinition.class).isEmpty())) {
        return true;
      }
    }
    return false;
  }
}

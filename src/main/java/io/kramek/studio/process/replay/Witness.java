package io.kramek.studio.process.replay;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Lets models tell where a life goes: stages, tasks, ends. */
final class Witness extends AbstractBpmnParseListener {

  /** The property that makes an element a stage. */
  static final String STAGE = "stage";

  private final Recorders recorders;

  Witness(Recorders recorders) {
    this.recorders = recorders;
  }

  @Override
  public void parseSubProcess(Element element, ScopeImpl scope, ActivityImpl activity) {
    String stage = stage(element);
    if (stage != null) {
      activity.setProperty(STAGE, stage);
      activity.addBuiltInListener(
          ExecutionListener.EVENTNAME_START,
          (ExecutionListener) execution -> recorders.life().enters(stage));
      activity.addBuiltInListener(
          ExecutionListener.EVENTNAME_END,
          (ExecutionListener) execution -> recorders.life().leaves(stage));
    }
  }

  @Override
  public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
    String stage = stage(element);
    activity.addBuiltInListener(
        ExecutionListener.EVENTNAME_START,
        (ExecutionListener)
            execution -> recorders.life().comesToAnEnd(execution, activity.getId(), stage));
  }

  @Override
  public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    ((UserTaskActivityBehavior) activity.getActivityBehavior())
        .getTaskDefinition()
        .addBuiltInTaskListener(
            TaskListener.EVENTNAME_CREATE,
            (TaskListener) (DelegateTask task) -> recorders.life().isGiven(task));
  }

  private static String stage(Element element) {
    Element extensions = element.element("extensionElements");
    Element properties = extensions == null ? null : extensions.element("properties");
    if (properties == null) {
      return null;
    }
    return properties.elements("property").stream()
        .filter(property -> STAGE.equals(property.attribute("name")))
        .map(property -> property.attribute("value"))
        .findFirst()
        .orElse(null);
  }
}

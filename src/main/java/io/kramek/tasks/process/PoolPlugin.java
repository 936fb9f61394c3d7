package io.kramek.tasks.process;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/**
 * Keeps the pool of a task, its candidate group, out of the engine's tables: the table of open
 * tasks has it, the lists read it there, and the engine would write, log and delete a row for each
 * task that nobody asks for.
 */
@Component
class PoolPlugin extends AbstractProcessEnginePlugin {

  private static final String POOL = "kramek.pool";

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    List<BpmnParseListener> listeners =
        new ArrayList<>(
            engine.getCustomPostBPMNParseListeners() == null
                ? List.of()
                : engine.getCustomPostBPMNParseListeners());
    listeners.add(
        new AbstractBpmnParseListener() {
          @Override
          public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            TaskDefinition task =
                ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
            activity.setProperty(POOL, List.copyOf(task.getCandidateGroupIdExpressions()));
            task.getCandidateGroupIdExpressions().clear();
          }
        });
    engine.setCustomPostBPMNParseListeners(listeners);
  }

  /** The group in whose pool a task is, as its model says. */
  static Optional<String> pool(DelegateTask task) {
    ActivityImpl activity = ((ExecutionEntity) task.getExecution()).getActivity();
    return activity.getProperty(POOL) instanceof List<?> expressions
        ? expressions.stream()
            .flatMap(expression -> groups(((Expression) expression).getValue(task)))
            .filter(group -> !group.isBlank())
            .findFirst()
        : Optional.empty();
  }

  /** One group, several with commas between them, or a list. */
  private static Stream<String> groups(Object value) {
    if (value instanceof Collection<?> several) {
      return several.stream().map(String::valueOf);
    }
    return value == null
        ? Stream.empty()
        : Stream.of(value.toString().split(",")).map(String::strip);
  }
}

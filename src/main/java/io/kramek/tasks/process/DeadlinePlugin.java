package io.kramek.tasks.process;

import io.kramek.identity.TeamId;
import io.kramek.identity.UserId;
import io.kramek.shared.SubjectRef;
import io.kramek.shared.process.ProcessSubjects;
import io.kramek.tasks.deadlines.Deadline.Owner;
import io.kramek.tasks.deadlines.DeadlineStore;
import io.kramek.tasks.deadlines.DeadlineStore.Ended;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Gives the timers around stages, and those that stand alone, to the owner of the record: the
 * variable {@code owner}, or with nobody there the {@code team}. Those of user tasks belong to
 * whoever has the task, see {@link OpenTaskListener}.
 */
@Component
class DeadlinePlugin extends AbstractProcessEnginePlugin {

  private static final String LISTENS = "kramek.deadlines";

  private final ObjectProvider<TaskDeadlines> deadlines;
  private final ObjectProvider<ProcessSubjects> subjects;
  private final ObjectProvider<DeadlineStore> store;

  DeadlinePlugin(
      ObjectProvider<TaskDeadlines> deadlines,
      ObjectProvider<ProcessSubjects> subjects,
      ObjectProvider<DeadlineStore> store) {
    this.deadlines = deadlines;
    this.subjects = subjects;
    this.store = store;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    List<BpmnParseListener> listeners =
        new ArrayList<>(
            engine.getCustomPostBPMNParseListeners() == null
                ? List.of()
                : engine.getCustomPostBPMNParseListeners());
    listeners.add(new Timers());
    engine.setCustomPostBPMNParseListeners(listeners);
    List<SessionFactory> sessions =
        new ArrayList<>(
            engine.getCustomSessionFactories() == null
                ? List.of()
                : engine.getCustomSessionFactories());
    sessions.add(new Sessions());
    engine.setCustomSessionFactories(sessions);
  }

  private final class Timers extends AbstractBpmnParseListener {

    @Override
    public void parseBoundaryTimerEventDefinition(
        Element definition, boolean interrupting, ActivityImpl timer) {
      listen(definition, timer);
    }

    @Override
    public void parseIntermediateTimerEventDefinition(Element definition, ActivityImpl timer) {
      listen(definition, timer);
    }

    private void listen(Element definition, ActivityImpl timer) {
      Element date = definition.element("timeDate");
      if (date != null
          && date.getText().contains("workingTime.")
          && timer.getEventScope() instanceof ActivityImpl host
          && !(host.getActivityBehavior() instanceof UserTaskActivityBehavior)
          && host.getProperty(LISTENS) == null) {
        host.setProperty(LISTENS, true);
        host.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) this::begin);
        host.addBuiltInListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) this::end);
      }
    }

    private void begin(DelegateExecution execution) {
      deadlines
          .getObject()
          .begin((ExecutionEntity) execution, null, subject(execution), owner(execution));
    }

    private void end(DelegateExecution execution) {
      DeadlineSession.current().end(new Ended(subject(execution).id(), execution.getId()));
    }

    private SubjectRef subject(DelegateExecution execution) {
      return subjects.getObject().of(execution);
    }
  }

  /** Whose the timers around a stage are. */
  static Owner owner(DelegateExecution execution) {
    UUID user = id(execution.getVariable("owner"));
    UUID team = id(execution.getVariable("team"));
    return new Owner(
        user == null ? null : new UserId(user), team == null ? null : new TeamId(team));
  }

  /** A model may call anything owner; only an id of ours means somebody. */
  private static UUID id(Object value) {
    try {
      return value instanceof String text ? UUID.fromString(text) : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private final class Sessions implements SessionFactory {

    @Override
    public Class<?> getSessionType() {
      return DeadlineSession.class;
    }

    @Override
    public Session openSession() {
      return new DeadlineSession(store.getObject());
    }
  }
}

package io.kramek.studio.process.safety;

import io.kramek.studio.safety.Trip;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Counts what every model does, without a statement of its own: who starts, whose jobs run, and who
 * goes round. Whoever goes round too often is stopped there and then, before its transaction has
 * filled the memory; all else is told to {@link #trips()} and stopped a moment later.
 */
@Component
public class RunawayPlugin extends AbstractProcessEnginePlugin {

  /** So many are asked at once at most. */
  private static final int MOST_AT_ONCE = 1_000;

  /** The job that was counted last on this thread: it passes many elements. */
  private static final ThreadLocal<String> LAST = new ThreadLocal<>();

  private final Tallies tallies;

  RunawayPlugin(
      @Value("${kramek.runaway.instances-per-minute}") int instances,
      @Value("${kramek.runaway.jobs-per-minute}") int jobs,
      @Value("${kramek.runaway.entries}") int entries) {
    this.tallies = new Tallies(new Tallies.Limits(instances, jobs, entries), System::nanoTime);
  }

  /** What was too much since somebody asked last. */
  public List<Trip> trips() {
    return tallies.trips();
  }

  Tallies tallies() {
    return tallies;
  }

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
          public void parseProcess(Element element, ProcessDefinitionEntity definition) {
            definition.addBuiltInListener(
                ExecutionListener.EVENTNAME_START, (ExecutionListener) RunawayPlugin.this::started);
          }

          @Override
          public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl way) {
            way.addBuiltInListener(
                ExecutionListener.EVENTNAME_TAKE,
                (ExecutionListener) execution -> entered(execution, way));
          }

          @Override
          public void parseMultiInstanceLoopCharacteristics(
              Element element, Element loop, ActivityImpl activity) {
            String collection = loop.attribute("http://camunda.org/schema/1.0/bpmn:collection");
            activity.addBuiltInListener(
                ExecutionListener.EVENTNAME_START,
                (ExecutionListener) execution -> asked(execution, collection));
          }
        });
    engine.setCustomPostBPMNParseListeners(listeners);
  }

  private void started(DelegateExecution execution) {
    tallies.started(model(execution));
    ran();
  }

  /** A job that goes on through a model is counted once, wherever it leads. */
  private void ran() {
    JobEntity job = Context.getCommandContext().getCurrentJob();
    if (job != null && job.getProcessDefinitionKey() != null && !counted(job)) {
      tallies.ran(job.getProcessDefinitionKey());
    }
  }

  private static boolean counted(JobEntity job) {
    boolean same = job.getId().equals(LAST.get());
    LAST.set(job.getId());
    return same;
  }

  private void entered(DelegateExecution execution, TransitionImpl way) {
    ran();
    String element = way.getDestination().getId();
    if (!tallies.entered(model(execution), execution.getProcessInstanceId(), element)) {
      throw new ProcessEngineException(
          "The process goes round: it has come to " + element + " too often");
    }
  }

  private static void asked(DelegateExecution execution, String collection) {
    if (collection != null
        && execution.getVariable(collection) instanceof Collection<?> people
        && people.size() > MOST_AT_ONCE) {
      throw new ProcessEngineException(
          collection
              + " are "
              + people.size()
              + "; "
              + MOST_AT_ONCE
              + " are asked at once at most");
    }
  }

  private static String model(DelegateExecution execution) {
    return ((ExecutionEntity) execution).getProcessDefinition().getKey();
  }
}

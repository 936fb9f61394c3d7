package io.kramek.shared.process;

import io.kramek.shared.SubjectRef;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * A drawn process that another one calls is about the record of its caller, unless it is given one:
 * whoever draws it has nothing to pass on.
 */
@Component
class CalledSubjects extends AbstractProcessEnginePlugin implements ExecutionListener {

  private static final String TYPE = "subjectType";
  private static final String ID = "subjectId";

  private final ObjectProvider<ProcessSubjects> subjects;

  CalledSubjects(ObjectProvider<ProcessSubjects> subjects) {
    this.subjects = subjects;
  }

  /** Before all others: they ask what a process is about. */
  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    List<BpmnParseListener> listeners = new ArrayList<>();
    listeners.add(
        new AbstractBpmnParseListener() {
          @Override
          public void parseProcess(Element element, ProcessDefinitionEntity process) {
            process.addBuiltInListener(EVENTNAME_START, CalledSubjects.this);
          }
        });
    if (engine.getCustomPreBPMNParseListeners() != null) {
      listeners.addAll(engine.getCustomPreBPMNParseListeners());
    }
    engine.setCustomPreBPMNParseListeners(listeners);
  }

  @Override
  public void notify(DelegateExecution execution) {
    ExecutionEntity caller = ((ExecutionEntity) execution).getSuperExecution();
    if (caller == null || isAboutSomething(execution) || !isAboutSomething(caller)) {
      return;
    }
    SubjectRef subject = subjects.getObject().of(caller);
    execution.setVariable(TYPE, subject.type());
    execution.setVariable(ID, subject.id().toString());
  }

  private boolean isAboutSomething(DelegateExecution execution) {
    String key = ((ExecutionEntity) execution).getProcessDefinition().getKey();
    return execution.hasVariable(ID) || subjects.getObject().subjectType(key).isPresent();
  }
}

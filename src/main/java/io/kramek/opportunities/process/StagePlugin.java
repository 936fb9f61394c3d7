package io.kramek.opportunities.process;

import io.kramek.shared.SubjectRef;
import io.kramek.shared.process.ProcessSubject;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes every element of a model that has the property {@code stage} report when it is entered. */
@Configuration(proxyBeanMethods = false)
class StagePlugin extends AbstractProcessEnginePlugin {

  private final StageListener listener;
  private final ObjectProvider<OpportunityPipelineProcess> process;

  StagePlugin(StageListener listener, ObjectProvider<OpportunityPipelineProcess> process) {
    this.listener = listener;
    this.process = process;
  }

  /** What the pipeline's instances are about. */
  @Bean
  static ProcessSubject pipelineSubject() {
    return new ProcessSubject(CamundaOpportunityPipeline.PROCESS, SubjectRef.OPPORTUNITY);
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    List<BpmnParseListener> listeners = new ArrayList<>();
    if (engine.getCustomPostBPMNParseListeners() != null) {
      listeners.addAll(engine.getCustomPostBPMNParseListeners());
    }
    listeners.add(new StageParseListener());
    engine.setCustomPostBPMNParseListeners(listeners);
  }

  private final class StageParseListener extends AbstractBpmnParseListener {

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity definition) {
      if (definition.getKey().equals(CamundaOpportunityPipeline.PROCESS)) {
        process.ifAvailable(OpportunityPipelineProcess::released);
      }
    }

    @Override
    public void parseSubProcess(Element element, ScopeImpl scope, ActivityImpl activity) {
      reportStage(element, activity);
    }

    @Override
    public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
      reportStage(element, activity);
    }

    private void reportStage(Element element, ActivityImpl activity) {
      if (isStage(element)) {
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, listener);
      }
    }

    private static boolean isStage(Element element) {
      Element extensions = element.element("extensionElements");
      Element properties = extensions == null ? null : extensions.element("properties");
      return properties != null
          && properties.elements("property").stream()
              .anyMatch(property -> PipelineReader.STAGE.equals(property.attribute("name")));
    }
  }
}

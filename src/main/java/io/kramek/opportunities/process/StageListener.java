package io.kramek.opportunities.process;

import io.kramek.opportunities.Opportunities;
import io.kramek.opportunities.OpportunityId;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reports to the deal that its process has entered a stage. */
@Component
class StageListener implements ExecutionListener {

  private final ObjectProvider<Opportunities> opportunities;
  private final ObjectProvider<OpportunityPipelineProcess> process;

  StageListener(
      ObjectProvider<Opportunities> opportunities,
      ObjectProvider<OpportunityPipelineProcess> process) {
    this.opportunities = opportunities;
    this.process = process;
  }

  @Override
  public void notify(DelegateExecution execution) {
    String element = execution.getCurrentActivityId();
    Pipeline pipeline = process.getObject().pipeline(execution.getProcessDefinitionId());
    Pipeline.Stage entered =
        pipeline.stages().stream()
            .filter(stage -> stage.element().equals(element))
            .findFirst()
            .orElseThrow();
    var opportunity = new OpportunityId(UUID.fromString(execution.getProcessBusinessKey()));
    opportunities.getObject().entered(opportunity, pipeline.ref(entered));
    OpportunityVariables.OF_A_MOVE.forEach(variable -> variable.remove(execution));
  }
}

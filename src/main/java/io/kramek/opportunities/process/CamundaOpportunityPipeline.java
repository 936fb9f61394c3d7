package io.kramek.opportunities.process;

import io.kramek.identity.TeamId;
import io.kramek.identity.UserId;
import io.kramek.opportunities.OpportunityId;
import io.kramek.shared.Problem;
import io.kramek.tasks.Deadlines;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** The pipeline, run by the engine. */
@Component
class CamundaOpportunityPipeline implements OpportunityPipelineProcess {

  static final String PROCESS = KEY;

  /** The file of the catalogue that it is drawn in. */
  static final String FILE = "opportunity-pipeline.bpmn";

  static final String OPENED = "opportunities.opportunityOpened";
  static final String MOVE_REQUESTED = "opportunities.moveRequested";
  static final String LOST = "opportunities.opportunityLost";

  /** So long a version that another node released may go unnoticed. */
  private static final Duration KEPT = Duration.ofSeconds(5);

  private record Latest(Pipeline pipeline, long readAt) {}

  private final RuntimeService runtime;
  private final RepositoryService repository;
  private final Deadlines deadlines;

  /** A version of a model never changes: what was read once is right for ever. */
  private final Map<String, Pipeline> pipelines = new ConcurrentHashMap<>();

  private volatile Latest latest;

  CamundaOpportunityPipeline(ProcessEngine engine, Deadlines deadlines) {
    this.deadlines = deadlines;
    this.runtime = engine.getRuntimeService();
    this.repository = engine.getRepositoryService();
  }

  @Override
  public Pipeline pipeline() {
    Latest known = latest;
    if (known == null || System.nanoTime() - known.readAt() > KEPT.toNanos()) {
      known = new Latest(readLatest(), System.nanoTime());
      latest = known;
    }
    return known.pipeline();
  }

  @Override
  public void released() {
    latest = null;
  }

  private Pipeline readLatest() {
    ProcessDefinition latest =
        repository
            .createProcessDefinitionQuery()
            .processDefinitionKey(PROCESS)
            .latestVersion()
            .singleResult();
    return read(latest);
  }

  @Override
  public Pipeline pipeline(String id) {
    Pipeline known = pipelines.get(id);
    return known != null ? known : read(repository.getProcessDefinition(id));
  }

  private Pipeline read(ProcessDefinition definition) {
    return pipelines.computeIfAbsent(
        definition.getId(),
        id ->
            new PipelineReader(repository.getBpmnModelInstance(id))
                .read(id, definition.getVersion()));
  }

  @Override
  public void start(OpportunityId opportunity, UserId owner, TeamId team) {
    runtime
        .createMessageCorrelation(OPENED)
        .processInstanceBusinessKey(opportunity.toString())
        .setVariables(people(owner, team))
        .setVariable(OpportunityVariables.OPPORTUNITY.name(), opportunity.toString())
        .correlateStartMessage();
  }

  @Override
  public void startAt(OpportunityId opportunity, String stage, UserId owner, TeamId team) {
    Pipeline pipeline = pipeline();
    runtime
        .createProcessInstanceById(pipeline.id())
        .businessKey(opportunity.toString())
        .setVariables(people(owner, team))
        .setVariable(OpportunityVariables.OPPORTUNITY.name(), opportunity.toString())
        .startBeforeActivity(element(pipeline, stage))
        .execute();
  }

  @Override
  public void move(OpportunityId opportunity, Pipeline.Move way, boolean approvalNeeded) {
    boolean passing = way.direct();
    try {
      runtime
          .createMessageCorrelation(MOVE_REQUESTED)
          .processInstanceBusinessKey(opportunity.toString())
          .setVariable(
              OpportunityVariables.TARGET.name(), Variables.stringValue(way.target(), passing))
          .setVariable(
              OpportunityVariables.APPROVAL_NEEDED.name(),
              Variables.booleanValue(approvalNeeded, passing))
          .correlate();
    } catch (MismatchingMessageCorrelationException e) {
      throw Problem.conflict("dealNotReady");
    }
  }

  @Override
  public void lost(OpportunityId opportunity) {
    try {
      runtime
          .createMessageCorrelation(LOST)
          .processInstanceBusinessKey(opportunity.toString())
          .correlate();
    } catch (MismatchingMessageCorrelationException e) {
      throw Problem.conflict("dealNotReady");
    }
  }

  @Override
  public void jump(OpportunityId opportunity, String stage) {
    ProcessInstance instance = instance(opportunity);
    String element = element(pipeline(instance.getProcessDefinitionId()), stage);
    var modification =
        runtime.createProcessInstanceModification(instance.getId()).startBeforeActivity(element);
    for (var child : runtime.getActivityInstance(instance.getId()).getChildActivityInstances()) {
      modification.cancelActivityInstance(child.getId());
    }
    modification.execute();
  }

  @Override
  public void assigned(OpportunityId opportunity, UserId owner, TeamId team) {
    runtime.setVariables(instance(opportunity).getId(), people(owner, team));
    deadlines.belongTo(opportunity.subject(), owner, team);
  }

  private ProcessInstance instance(OpportunityId opportunity) {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(opportunity.toString(), PROCESS)
        .singleResult();
  }

  private static String element(Pipeline pipeline, String stage) {
    return pipeline
        .stage(stage)
        .map(Pipeline.Stage::element)
        .orElseThrow(() -> Problem.invalid(new Problem.Field("stage", "unknown")));
  }

  private static Map<String, Object> people(UserId owner, TeamId team) {
    Map<String, Object> people = new HashMap<>();
    people.put(OpportunityVariables.OWNER.name(), owner == null ? null : owner.toString());
    people.put(OpportunityVariables.TEAM.name(), team == null ? null : team.toString());
    return people;
  }
}

package io.kramek.studio.process.migration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanBuilder;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Plans from one version to another, as the engine understands them. */
@Component
public class MigrationPlans {

  /** A plan that was built; many instances go the same way one after the other. */
  private record Built(String from, String to, Map<String, String> elements, MigrationPlan plan) {}

  private static final String SEVERAL = "#multiInstanceBody";

  private final RuntimeService runtime;
  private final RepositoryService repository;
  private final TransactionTemplate apart;
  private volatile Built last;

  MigrationPlans(ProcessEngine engine, PlatformTransactionManager transactions) {
    this.apart = new TransactionTemplate(transactions);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
    this.runtime = engine.getRuntimeService();
    this.repository = engine.getRepositoryService();
  }

  /** Where elements go that are called the same and are the same, from former to new. */
  public Map<String, String> automatic(String from, String to) {
    Map<String, String> elements = new TreeMap<>();
    runtime
        .createMigrationPlan(from, to)
        .mapEqualActivities()
        .build()
        .getInstructions()
        .forEach(one -> elements.put(one.getSourceActivityId(), one.getTargetActivityId()));
    return elements;
  }

  /** What the engine would not do; empty if the plan is sound. */
  public List<PlanProblem> problems(String from, String to, Map<String, String> elements) {
    List<PlanProblem> unknown = unknown(from, to, elements);
    if (!unknown.isEmpty()) {
      return unknown;
    }
    // The engine throws what is wrong, which would spoil the transaction of whoever asks.
    return apart.execute(
        tx -> {
          try {
            build(from, to, elements);
            return List.<PlanProblem>of();
          } catch (MigrationPlanValidationException e) {
            return EngineReports.problems(e.getValidationReport());
          }
        });
  }

  /** As much of a plan as the engine would carry out. */
  public Map<String, String> sound(String from, String to, Map<String, String> elements) {
    Map<String, String> sound = new TreeMap<>(elements);
    for (List<PlanProblem> problems = problems(from, to, sound);
        !problems.isEmpty();
        problems = problems(from, to, sound)) {
      problems.forEach(problem -> sound.remove(problem.element()));
    }
    return sound;
  }

  private List<PlanProblem> unknown(String from, String to, Map<String, String> elements) {
    var former = repository.getBpmnModelInstance(from);
    var now = repository.getBpmnModelInstance(to);
    List<PlanProblem> unknown = new ArrayList<>();
    elements.forEach(
        (source, target) -> {
          if (!(former.getModelElementById(drawn(source)) instanceof FlowNode)
              || !(now.getModelElementById(drawn(target)) instanceof FlowNode)) {
            unknown.add(new PlanProblem("ELEMENT_UNKNOWN", source, target));
          }
        });
    return unknown;
  }

  /** What is done by several at once is two elements to the engine, and one that is drawn. */
  static String drawn(String element) {
    return element.endsWith(SEVERAL)
        ? element.substring(0, element.length() - SEVERAL.length())
        : element;
  }

  /** Which elements of the new version an element may go to, the rest of the plan as it is. */
  public List<String> targets(String from, String to, Map<String, String> elements, String source) {
    FlowNode node = repository.getBpmnModelInstance(from).getModelElementById(source);
    if (node == null) {
      return List.of();
    }
    return repository.getBpmnModelInstance(to).getModelElementsByType(FlowNode.class).stream()
        .filter(target -> target.getElementType().equals(node.getElementType()))
        .map(FlowNode::getId)
        .filter(
            target ->
                problems(from, to, with(from, to, elements, source, target)).stream()
                    .noneMatch(problem -> problem.element().equals(source)))
        .toList();
  }

  /**
   * A plan with one element sent elsewhere. What stands in it and on its border goes along where it
   * is clear where to.
   *
   * @param target {@code null}: it goes nowhere, and whatever stands there stays
   */
  public Map<String, String> with(
      String from, String to, Map<String, String> elements, String source, String target) {
    var frames =
        new Frames(repository.getBpmnModelInstance(from), repository.getBpmnModelInstance(to));
    Map<String, String> changed = new TreeMap<>(elements);
    changed.keySet().removeIf(one -> drawn(one).equals(source));
    frames
        .within(source)
        .forEach(inner -> changed.keySet().removeIf(one -> drawn(one).equals(inner)));
    if (target == null) {
      return changed;
    }
    changed.put(source, target);
    Map<String, String> along = new LinkedHashMap<>(frames.pairs(source, target));
    frames
        .several(source, target, along)
        .forEach((one, other) -> changed.put(one + SEVERAL, other + SEVERAL));
    along.forEach(
        (inner, goesTo) -> {
          Map<String, String> tried = new HashMap<>(changed);
          tried.put(inner, goesTo);
          if (problems(from, to, tried).stream()
              .noneMatch(problem -> problem.element().equals(inner))) {
            changed.put(inner, goesTo);
          }
        });
    return changed;
  }

  /** The elements around an element, and those on the borders of all of them. */
  public List<String> path(String definition, List<String> elements) {
    return Frames.path(repository.getBpmnModelInstance(definition), elements);
  }

  /** Whether a version has an element. */
  public boolean has(String definition, String element) {
    return repository.getBpmnModelInstance(definition).getModelElementById(drawn(element))
        instanceof FlowNode;
  }

  /** An element and those around it, from the inside out. */
  public List<String> around(String definition, String element) {
    return Frames.around(repository.getBpmnModelInstance(definition), drawn(element));
  }

  /** The version that an instance runs in; empty if it has ended. */
  public Optional<String> runsIn(String instance) {
    return Optional.ofNullable(
            runtime.createProcessInstanceQuery().processInstanceId(instance).singleResult())
        .map(ProcessInstance::getProcessDefinitionId);
  }

  /**
   * Moves one instance, in the transaction that is going on. What is kept keeps its timers.
   *
   * @throws NotMovable if it cannot go this way; nothing may be committed then
   */
  public void move(String instance, String from, String to, Map<String, String> elements) {
    Built built = last;
    if (built == null
        || !built.from().equals(from)
        || !built.to().equals(to)
        || !built.elements().equals(elements)) {
      built = new Built(from, to, Map.copyOf(elements), build(from, to, elements));
      last = built;
    }
    try {
      runtime
          .newMigration(built.plan())
          .processInstanceIds(instance)
          .skipCustomListeners()
          .execute();
    } catch (MigratingProcessInstanceValidationException e) {
      throw EngineReports.notMovable(e.getValidationReport());
    }
  }

  private MigrationPlan build(String from, String to, Map<String, String> elements) {
    MigrationPlanBuilder plan = runtime.createMigrationPlan(from, to);
    elements.forEach(plan::mapActivities);
    return plan.build();
  }
}

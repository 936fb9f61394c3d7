package io.kramek.studio.process.watching;

import io.kramek.shared.Problem;
import io.kramek.shared.process.InstanceGuard;
import io.kramek.shared.process.ProcessSubjects;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.TransitionInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts an instance elsewhere, or ends it, as far as the module whose record it is about agrees. */
@Component
public class InstanceChanges {

  private static final Logger LOG = LoggerFactory.getLogger(InstanceChanges.class);

  private final RuntimeService runtime;
  private final ObjectProvider<InstanceGuard> guards;
  private final ProcessSubjects subjects;

  InstanceChanges(
      ProcessEngine engine, ObjectProvider<InstanceGuard> guards, ProcessSubjects subjects) {
    this.subjects = subjects;
    this.runtime = engine.getRuntimeService();
    this.guards = guards;
  }

  /** Why an instance must not go on elsewhere; a code, or nothing where it may. */
  public Optional<String> moveRefusal(
      InstanceRows.Head instance, ModelMap map, String from, String to) {
    if (map.targets().stream().noneMatch(node -> node.id().equals(to))) {
      return Optional.of("instanceCannotGoThere");
    }
    if (map.node(from).isEmpty() || map.several(from)) {
      return Optional.of("instanceOneOfSeveral");
    }
    if (isTheirs(instance) || map.aside(from) && map.aside(to)) {
      return Optional.empty();
    }
    return guard(instance.key())
        .map(
            guard ->
                guard.refusal(
                    instance.subject().id(), instance.definition(), map.place(from), map.place(to)))
        .orElse(Optional.of("instanceNotByHand"));
  }

  /**
   * Why an instance must not be ended; a code, or nothing where it may.
   *
   * @param gone whether its record does not exist any more
   */
  public Optional<String> cancelRefusal(InstanceRows.Head instance, boolean gone) {
    if (instance.calledBy() != null) {
      return Optional.of("instanceIsCalled");
    }
    if (isTheirs(instance) || gone) {
      return Optional.empty();
    }
    UUID subject = instance.subject().id();
    boolean over = guard(instance.key()).map(guard -> guard.isOver(subject)).orElse(false);
    return over ? Optional.empty() : Optional.of("instanceSubjectGoesOn");
  }

  /** What managers drew is theirs, whatever it is about: no record moves on by its steps. */
  private boolean isTheirs(InstanceRows.Head instance) {
    return instance.subject() == null || subjects.subjectType(instance.key()).isEmpty();
  }

  private Optional<InstanceGuard> guard(String process) {
    return guards.stream().filter(guard -> guard.processKey().equals(process)).findFirst();
  }

  /**
   * Ends what an execution does and begins another step, in one go. What begins is begun first: a
   * stage around both goes on and is not entered again.
   *
   * @throws Problem {@code instanceMovedOn} if it does not stand there any more, {@code
   *     instanceStepFailed} if the step cannot be begun
   */
  public void move(String instance, String execution, String to) {
    ActivityInstance tree = runtime.getActivityInstance(instance);
    var change = runtime.createProcessInstanceModification(instance).startBeforeActivity(to);
    Optional<TransitionInstance> waiting = transition(tree, execution);
    Optional<ActivityInstance> standing = standing(tree, execution);
    if (waiting.isPresent()) {
      change.cancelTransitionInstance(waiting.get().getId());
    } else if (standing.isPresent()) {
      change.cancelActivityInstance(standing.get().getId());
    } else {
      throw Problem.conflict("instanceMovedOn");
    }
    try {
      change.execute();
    } catch (ProcessEngineException e) {
      LOG.warn("Instance {} cannot be put before {}", instance, to, e);
      throw Problem.refused("instanceStepFailed");
    }
  }

  /** Ends an instance, and what it has called. */
  public void cancel(String instance) {
    runtime.deleteProcessInstance(instance, "cancelled by hand", false, true, false, false);
  }

  private static Optional<TransitionInstance> transition(ActivityInstance in, String execution) {
    if (in == null) {
      return Optional.empty();
    }
    for (TransitionInstance child : in.getChildTransitionInstances()) {
      if (child.getExecutionId().equals(execution)) {
        return Optional.of(child);
      }
    }
    for (ActivityInstance child : in.getChildActivityInstances()) {
      Optional<TransitionInstance> found = transition(child, execution);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** Of those that an execution does, the innermost: those around it go on. */
  private static Optional<ActivityInstance> standing(ActivityInstance in, String execution) {
    if (in == null) {
      return Optional.empty();
    }
    for (ActivityInstance child : in.getChildActivityInstances()) {
      Optional<ActivityInstance> found = standing(child, execution);
      if (found.isPresent()) {
        return found;
      }
    }
    boolean leaf =
        in.getChildActivityInstances().length == 0 && in.getParentActivityInstanceId() != null;
    return leaf && List.of(in.getExecutionIds()).contains(execution)
        ? Optional.of(in)
        : Optional.empty();
  }
}

package io.kramek.studio.watching;

import io.kramek.shared.SubjectRef;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** How instances are shown. */
public final class InstanceViews {

  private InstanceViews() {}

  /** An element of a model, as it is called in the reader's language. */
  public record NamedElement(String element, String name) {}

  /** What an instance is about. */
  public record InstanceSubject(String type, UUID id, @Nullable String label) {
    static InstanceSubject of(SubjectRef subject, String label) {
      return subject == null ? null : new InstanceSubject(subject.type(), subject.id(), label);
    }
  }

  /**
   * An instance in the list.
   *
   * @param since it waits there; {@code null} of one that has ended
   */
  public record InstanceRow(
      String id,
      int version,
      @Nullable InstanceSubject subject,
      Instant startedAt,
      @Nullable Instant endedAt,
      List<NamedElement> waitsAt,
      @Nullable Instant since,
      @Nullable Instant dueAt,
      boolean late,
      long incidents) {}

  /** How an instance fares. */
  public enum InstanceState {
    RUNNING,
    COMPLETED,
    CANCELLED
  }

  /**
   * A step where an instance waits.
   *
   * @param execution by which it can be moved
   * @param targets the steps to which it may be moved
   * @param otherwise why it may not be moved elsewhere
   */
  public record StandingAt(
      String execution,
      String element,
      String name,
      @Nullable Instant since,
      @Nullable Instant dueAt,
      boolean late,
      @Nullable InstancePerson assignee,
      List<NamedElement> targets,
      List<Refusal> otherwise) {}

  /** Why something may not be done by hand, as a code and in words. */
  public record Refusal(String code, String text) {}

  /** Somebody who does a step. */
  public record InstancePerson(UUID id, String name) {}

  /**
   * A variable.
   *
   * @param value {@code null} where it is none of the ids and facts that may be shown
   * @param person whose id it is, if it is a person's
   * @param stands what else it is the id of, by name: a team
   */
  public record InstanceVariable(
      String name,
      String type,
      @Nullable String value,
      boolean hidden,
      @Nullable InstancePerson person,
      @Nullable String stands) {}

  /** Another instance, which called this one or was called by it. */
  public record InstanceLink(
      String id, String file, String name, InstanceState state, Instant startedAt) {}

  /** A step of it that failed as often as it may. */
  public record InstanceIncident(
      String id, String element, String name, @Nullable String message, Instant since) {}

  /** What was done to it by hand. */
  public record Intervention(
      String kind,
      String reason,
      InstancePerson by,
      Instant at,
      List<NamedElement> before,
      List<NamedElement> after) {}

  /**
   * The whole of an instance.
   *
   * @param notCancellable why it may not be ended by hand; {@code null} where it may
   */
  public record InstancePage(
      String id,
      String file,
      String definitionId,
      String name,
      int version,
      @Nullable Integer release,
      InstanceState state,
      @Nullable InstanceSubject subject,
      Instant startedAt,
      @Nullable Instant endedAt,
      List<StandingAt> standing,
      List<String> visited,
      List<InstanceVariable> variables,
      @Nullable InstanceLink calledBy,
      List<InstanceLink> called,
      List<InstanceIncident> incidents,
      List<Intervention> interventions,
      @Nullable Refusal notCancellable) {}

  /** What became of a step of the way. */
  public enum StepOutcome {
    OPEN,
    DONE,
    CANCELLED
  }

  /** A step of the way. */
  public record TraceStep(
      String id,
      String element,
      String name,
      String type,
      Instant from,
      @Nullable Instant to,
      StepOutcome outcome,
      @Nullable InstancePerson who,
      @Nullable String called) {}
}

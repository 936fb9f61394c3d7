package io.kramek.studio.migration;

import io.kramek.identity.PersonName;
import io.kramek.shared.Paged;
import io.kramek.shared.SubjectRef;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What managers are shown of migrations. */
public final class MigrationViews {

  /** How far one has come. */
  public enum State {
    /** Nobody has moved; the plan may be changed. */
    PREVIEWED,
    RUNNING,
    /** Stopped, or its share has moved and the rest waits. */
    PAUSED,
    /** Whoever could move has moved. */
    DONE,
    /** Whoever could go back is back. */
    UNDONE,
    /** Nobody moves for now. */
    STAYING,
    /** Nobody moves any more; what runs in the former version ends there. */
    FINISHING
  }

  /** What has become of one instance. */
  public enum InstanceState {
    PENDING,
    MOVED,
    FAILED,
    STAYED,
    MOVED_BACK
  }

  /**
   * A version of a model.
   *
   * @param definition as the engine calls it
   * @param release that brought it; {@code null} for one that was deployed otherwise
   */
  public record MigrationVersion(String definition, int version, @Nullable Integer release) {}

  /**
   * Something that runs in another version than a release's.
   *
   * @param to {@code null} where the release has no such model any more: it stays until it ends
   * @param sameModel whether both versions are drawn alike: only tables, forms and what is called
   *     differ
   * @param migration the one that is open, or was last, if any
   */
  public record MigrationCandidate(
      String processKey,
      String name,
      MigrationVersion from,
      @Nullable MigrationVersion to,
      long running,
      boolean sameModel,
      @Nullable UUID migration,
      @Nullable State state) {}

  /**
   * How many instances are in which state.
   *
   * @param movable of those that wait, how many nothing is known against
   * @param stuck of those that wait, how many cannot move as things stand
   */
  public record MigrationCounts(
      long total, long movable, long stuck, long moved, long failed, long stayed, long movedBack) {}

  /** A migration in the list of all. */
  public record MigrationSummary(
      UUID id,
      String processKey,
      String name,
      int release,
      MigrationVersion from,
      MigrationVersion to,
      State state,
      boolean back,
      int share,
      MigrationCounts counts,
      PersonName by,
      Instant createdAt,
      @Nullable Instant startedAt,
      @Nullable Instant endedAt) {}

  /**
   * Where an element of the former version goes.
   *
   * @param target {@code null}: nowhere
   * @param here how many instances wait at it
   */
  public record MigrationWay(
      String source,
      String name,
      @Nullable String target,
      @Nullable String targetName,
      long here) {}

  /**
   * What is wrong with the plan.
   *
   * @param file of the model
   * @param element of the former version
   */
  public record PlanFault(
      String code,
      String severity,
      String file,
      String element,
      String name,
      @Nullable String target,
      @Nullable String targetName) {}

  /** A migration with its plan; {@code now} counts those who are in the new version by element. */
  public record MigrationView(
      MigrationSummary summary,
      int perSecond,
      boolean sameModel,
      List<MigrationWay> elements,
      List<MigrationStanding> now,
      List<PlanFault> faults) {}

  /** How many instances wait at an element. */
  public record MigrationStanding(String element, String name, long here) {}

  /** An element as it is called. */
  public record MigrationElement(String id, String name) {}

  /**
   * One instance.
   *
   * @param reason code of why it does not move, or did not go back
   * @param at the elements the reason is about
   */
  public record MigrationInstance(
      String instance,
      @Nullable SubjectRef subject,
      @Nullable String label,
      InstanceState state,
      List<MigrationElement> elements,
      @Nullable String reason,
      List<MigrationElement> at,
      Instant changedAt) {}

  /**
   * What going back would come to.
   *
   * @param movable how many would go back
   * @param stuck those who cannot, and why
   */
  public record MigrationBack(long movable, List<MigrationInstance> stuck) {}

  /**
   * An element that a former release has not, and in which somebody waits.
   *
   * @param target where whoever waits there goes; {@code null}: nowhere
   * @param targets where they may go
   */
  public record RemovedElement(
      String process,
      String processName,
      String element,
      String name,
      long waiting,
      @Nullable String target,
      List<MigrationElement> targets) {}

  /**
   * What going back to a former release would come to for what is running.
   *
   * @param movable how many would go back
   * @param staying how many would stay where they are
   * @param stays those of them that are on this page, and why
   */
  public record WayBackOutlook(
      long movable, long staying, List<RemovedElement> removed, Paged<MigrationInstance> stays) {}

  private MigrationViews() {}
}

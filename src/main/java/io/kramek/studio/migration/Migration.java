package io.kramek.studio.migration;

import io.kramek.identity.UserId;
import io.kramek.shared.Problem;
import io.kramek.studio.migration.MigrationViews.State;
import io.kramek.studio.process.migration.Versions.ModelVersion;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What is running in one version of a model, and whether and how it is moved to another: seen
 * first, then a share or all of it, paused, gone on with, and taken back.
 */
@Entity
@Table(name = "migration")
class Migration {

  /** Which way instances go. */
  enum Direction {
    FORWARD,
    BACK
  }

  static final int ALL = 100;

  private static final Set<State> BEFORE = Set.of(State.PREVIEWED, State.STAYING, State.FINISHING);

  @Id private UUID id;
  private int release;
  private String processKey;
  private String fromDefinition;
  private String toDefinition;

  @Enumerated(EnumType.STRING)
  private State state;

  @Enumerated(EnumType.STRING)
  private Direction direction;

  private int share;
  private int perSecond;
  private UUID createdBy;
  private Instant createdAt;
  private Instant startedAt;
  private Instant endedAt;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "migration_element", joinColumns = @JoinColumn(name = "migration_id"))
  @MapKeyColumn(name = "source")
  @Column(name = "target")
  private Map<String, String> elements = new TreeMap<>();

  @Version private Long version;

  protected Migration() {}

  Migration(
      MigrationId id,
      int release,
      ModelVersion from,
      ModelVersion to,
      int perSecond,
      UserId by,
      Instant now) {
    this.id = id.value();
    this.release = release;
    this.processKey = from.key();
    this.fromDefinition = from.id();
    this.toDefinition = to.id();
    this.state = State.PREVIEWED;
    this.direction = Direction.FORWARD;
    this.share = ALL;
    this.perSecond = perSecond;
    this.createdBy = by.value();
    this.createdAt = now;
  }

  /** Where elements go; nobody may have gone yet. */
  void map(Map<String, String> goesTo) {
    requireNotBegun();
    elements.clear();
    elements.putAll(goesTo);
    state = State.PREVIEWED;
  }

  /** Lets a share of them go; a larger one later lets more go. */
  void start(int percent, int mostPerSecond, Instant now) {
    boolean more = state == State.PAUSED && direction == Direction.FORWARD && percent >= share;
    if (!BEFORE.contains(state) && !more) {
      throw Problem.refused("migrationNotStartable");
    }
    share = percent;
    perSecond = mostPerSecond;
    state = State.RUNNING;
    startedAt = startedAt == null ? now : startedAt;
    endedAt = null;
  }

  void pause() {
    require(State.RUNNING);
    state = State.PAUSED;
  }

  void resume() {
    require(State.PAUSED);
    state = State.RUNNING;
  }

  /** Whoever has moved goes back where they came from; nobody else moves. */
  void goBack() {
    if (BEFORE.contains(state) || state == State.UNDONE || direction == Direction.BACK) {
      throw Problem.refused("migrationNotBegun");
    }
    direction = Direction.BACK;
    state = State.RUNNING;
    endedAt = null;
  }

  /** Those who could not move are tried once more. */
  void tryAgain() {
    if (direction == Direction.BACK || (state != State.DONE && state != State.PAUSED)) {
      throw Problem.refused("migrationNotStartable");
    }
    state = State.RUNNING;
    endedAt = null;
  }

  /** Nobody is moved, for now or for ever. */
  void leave(boolean forEver) {
    requireNotBegun();
    state = forEver ? State.FINISHING : State.STAYING;
  }

  /** Nobody is left whose turn it is: a share waits for what people say of it. */
  void everybodyWent(Instant now) {
    if (direction == Direction.BACK) {
      state = State.UNDONE;
      endedAt = now;
    } else if (share < ALL) {
      state = State.PAUSED;
    } else {
      state = State.DONE;
      endedAt = now;
    }
  }

  private void requireNotBegun() {
    if (!BEFORE.contains(state)) {
      throw Problem.refused("migrationBegun");
    }
  }

  private void require(State wanted) {
    if (state != wanted) {
      throw Problem.refused(wanted == State.RUNNING ? "migrationNotRunning" : "migrationNotPaused");
    }
  }

  MigrationId id() {
    return new MigrationId(id);
  }

  int release() {
    return release;
  }

  String processKey() {
    return processKey;
  }

  String from() {
    return fromDefinition;
  }

  String to() {
    return toDefinition;
  }

  State state() {
    return state;
  }

  boolean isRunning() {
    return state == State.RUNNING;
  }

  boolean isOnWayBack() {
    return direction == Direction.BACK;
  }

  int share() {
    return share;
  }

  int perSecond() {
    return perSecond;
  }

  UUID createdBy() {
    return createdBy;
  }

  Instant createdAt() {
    return createdAt;
  }

  Instant startedAt() {
    return startedAt;
  }

  Instant endedAt() {
    return endedAt;
  }

  /** Where the elements of the former version go. */
  Map<String, String> elements() {
    return Map.copyOf(elements);
  }
}

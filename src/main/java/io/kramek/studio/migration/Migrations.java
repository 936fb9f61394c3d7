package io.kramek.studio.migration;

import io.kramek.identity.CurrentUser;
import io.kramek.identity.SignedIn;
import io.kramek.shared.Ids;
import io.kramek.shared.Problem;
import io.kramek.studio.migration.MigrationViews.State;
import io.kramek.studio.process.migration.MigrationPlans;
import io.kramek.studio.process.migration.PlanProblem;
import io.kramek.studio.process.migration.Versions;
import io.kramek.studio.process.migration.Versions.ModelVersion;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves what is running to another release: shows before who can move, where to and why not, lets a
 * share go first, works in the background, and takes it back. For managers.
 */
@Service
public class Migrations {

  /** So many in a second leave people's screens as fast as they were. */
  public static final int USUAL_RATE = 10;

  private static final Set<State> OPEN =
      Set.of(State.PREVIEWED, State.RUNNING, State.PAUSED, State.STAYING, State.FINISHING);

  private final MigrationRepository migrations;
  private final MigrationRows rows;
  private final MigrationPreview preview;
  private final MigrationPlans plans;
  private final Versions versions;
  private final CurrentUser currentUser;
  private final TransactionTemplate transactions;
  private final Clock clock;

  Migrations(
      MigrationRepository migrations,
      MigrationRows rows,
      MigrationPreview preview,
      MigrationPlans plans,
      Versions versions,
      CurrentUser currentUser,
      TransactionTemplate transactions,
      Clock clock) {
    this.migrations = migrations;
    this.rows = rows;
    this.preview = preview;
    this.plans = plans;
    this.versions = versions;
    this.currentUser = currentUser;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Prepares to move what runs in a version to that of a release, and looks who can. What is called
   * the same goes to where it is called so; one that is prepared already is looked at anew.
   *
   * @throws Problem {@code notFound}; {@code migrationSameVersion} where there is nothing to move
   */
  public MigrationId prepare(int release, String from) {
    SignedIn manager = currentUser.requireManager();
    ModelVersion former = versions.get(from).orElseThrow(Problem::notFound);
    ModelVersion now = versions.ofRelease(release, former.key()).orElseThrow(Problem::notFound);
    if (former.id().equals(now.id())) {
      throw Problem.refused("migrationSameVersion");
    }
    Optional<Migration> open = migrations.open(former.id(), now.id(), OPEN);
    if (open.isPresent()) {
      if (open.get().state() == State.PREVIEWED) {
        preview.look(open.get().id());
      }
      return open.get().id();
    }
    MigrationId id = new MigrationId(Ids.next());
    Map<String, String> elements = plans.automatic(former.id(), now.id());
    transactions.executeWithoutResult(
        tx -> {
          var migration =
              new Migration(id, release, former, now, USUAL_RATE, manager.id(), clock.instant());
          migration.map(elements);
          migrations.saveAndFlush(migration);
        });
    preview.look(id);
    return id;
  }

  /**
   * Sends an element elsewhere, with what stands in it and on its border.
   *
   * @param target {@code null}: nowhere, and whoever stands there stays
   */
  public void map(MigrationId id, String source, String target) {
    change(
        id,
        migration ->
            migration.map(
                plans.with(
                    migration.from(), migration.to(), migration.elements(), source, target)));
    preview.look(id);
  }

  /** Sends everything where it would go by itself. */
  public void mapAnew(MigrationId id) {
    change(id, migration -> migration.map(plans.automatic(migration.from(), migration.to())));
    preview.look(id);
  }

  /**
   * Lets a share of those who can move go; later a larger share, or all.
   *
   * @param percent of all that run in the former version
   * @param perSecond how many at most in a second
   * @throws Problem {@code migrationPlanFaulty} where the engine would not carry out the plan
   */
  public void start(MigrationId id, int percent, int perSecond) {
    change(
        id,
        migration -> {
          List<PlanProblem> problems =
              plans.problems(migration.from(), migration.to(), migration.elements());
          if (!problems.isEmpty()) {
            throw Problem.refused("migrationPlanFaulty").with("problems", problems);
          }
          boolean first = migration.startedAt() == null;
          migration.start(percent, perSecond, clock.instant());
          if (first) {
            rows.gather(migration);
            rows.judge(migration);
            rows.settle(id);
          }
        });
  }

  /** Stops it where it is; who has moved has moved. */
  public void pause(MigrationId id) {
    change(id, Migration::pause);
  }

  /** Goes on with it. */
  public void resume(MigrationId id) {
    change(id, Migration::resume);
  }

  /** Tries those once more who could not move; of a share, nobody else goes. */
  public void tryAgain(MigrationId id) {
    change(
        id,
        migration -> {
          migration.tryAgain();
          rows.gatherAgain(migration);
          rows.judge(migration);
          rows.settle(id);
        });
  }

  /** Moves those back who have moved. */
  public void goBack(MigrationId id) {
    change(
        id,
        migration -> {
          migration.goBack();
          rows.forgetReasons(id);
        });
  }

  /**
   * Leaves everybody in the former version.
   *
   * @param forEver they end there, and nobody is asked again
   */
  public void leave(MigrationId id, boolean forEver) {
    change(id, migration -> migration.leave(forEver));
  }

  private void change(MigrationId id, Consumer<Migration> change) {
    currentUser.requireManager();
    transactions.executeWithoutResult(
        tx -> change.accept(migrations.lock(id.value()).orElseThrow(Problem::notFound)));
  }
}

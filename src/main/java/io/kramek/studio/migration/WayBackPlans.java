package io.kramek.studio.migration;

import io.kramek.shared.Problem;
import io.kramek.studio.MovingBack.Goal;
import io.kramek.studio.migration.MigrationRows.Row;
import io.kramek.studio.migration.MigrationTrial.Objection;
import io.kramek.studio.migration.MigrationViews.State;
import io.kramek.studio.process.migration.MigrationPlans;
import io.kramek.studio.process.migration.PlanProblem;
import io.kramek.studio.process.migration.Versions;
import io.kramek.studio.process.migration.Versions.ModelVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Plans the way back to a former release for all that has begun, or was moved, since then. Its
 * models are still there, and what comes in force again is drawn exactly alike: so it can be tried
 * before.
 */
@Component
class WayBackPlans {

  private final MigrationRepository migrations;
  private final MigrationRows rows;
  private final MigrationTrial trial;
  private final MigrationPlans plans;
  private final Versions versions;
  private final Records records;

  WayBackPlans(
      MigrationRepository migrations,
      MigrationRows rows,
      MigrationTrial trial,
      MigrationPlans plans,
      Versions versions,
      Records records) {
    this.migrations = migrations;
    this.rows = rows;
    this.trial = trial;
    this.plans = plans;
    this.versions = versions;
    this.records = records;
  }

  /** A plan for each version that something runs in and that came after a release. */
  List<WayBackPlan> to(int release, List<Goal> goals) {
    return versions.running().stream()
        .map(Versions.Running::version)
        .filter(version -> version.release() != null && version.release() > release)
        .map(version -> plan(version, release, goals))
        .toList();
  }

  private WayBackPlan plan(ModelVersion from, int release, List<Goal> goals) {
    Optional<ModelVersion> former = versions.ofRelease(release, from.key());
    if (former.isEmpty()) {
      return new WayBackPlan(from, null, Map.of(), "MODEL_GONE");
    }
    String to = former.get().id();
    if (migrations.findFirstByFromDefinitionAndState(from.id(), State.FINISHING).isPresent()) {
      return new WayBackPlan(from, former.get(), Map.of(), "FINISHING");
    }
    Map<String, String> elements = plans.automatic(from.id(), to);
    for (Goal goal : goals) {
      if (from.key().equals(goal.process()) && plans.has(from.id(), goal.element())) {
        elements = plans.with(from.id(), to, elements, goal.element(), goal.target());
      }
    }
    return new WayBackPlan(from, former.get(), elements, null);
  }

  /** The same, as far as the engine would carry it out. */
  WayBackPlan sound(WayBackPlan plan) {
    return new WayBackPlan(
        plan.from(),
        plan.former(),
        plans.sound(plan.from().id(), plan.former().id(), plan.elements()),
        plan.stays());
  }

  /**
   * Refuses what the engine would not carry out.
   *
   * @throws Problem {@code migrationPlanFaulty}
   */
  void requireSound(List<WayBackPlan> all) {
    List<PlanProblem> problems =
        all.stream().filter(plan -> plan.stays() == null).flatMap(this::problems).toList();
    if (!problems.isEmpty()) {
      throw Problem.refused("migrationPlanFaulty").with("problems", problems);
    }
  }

  private Stream<PlanProblem> problems(WayBackPlan plan) {
    return plans.problems(plan.from().id(), plan.former().id(), plan.elements()).stream();
  }

  /** Everybody who runs in the version of a plan, with a reason whoever would stay. */
  List<Row> judged(WayBackPlan plan) {
    List<Row> all = rows.standing(plan.from().id());
    if (plan.stays() != null) {
      return all.stream().map(row -> row.because(plan.stays(), List.of())).toList();
    }
    List<Row> judged = all.stream().map(row -> placed(plan, row)).toList();
    Map<String, String> objections =
        records.objections(
            plan.from().key(),
            judged.stream()
                .filter(row -> row.reason() == null)
                .map(Row::businessKey)
                .filter(Objects::nonNull)
                .distinct()
                .toList(),
            plan.way());
    judged =
        judged.stream()
            .map(
                row ->
                    row.reason() == null && objections.containsKey(row.businessKey())
                        ? row.because(objections.get(row.businessKey()), row.elements())
                        : row)
            .toList();
    return problems(plan).findAny().isPresent() ? judged : tried(plan, judged);
  }

  private static Row placed(WayBackPlan plan, Row row) {
    List<String> nowhere =
        row.elements().stream().filter(one -> !plan.elements().containsKey(one)).toList();
    return nowhere.isEmpty() ? row : row.because("UNMAPPED", nowhere);
  }

  /** What is true of one that stands somewhere is true of all who stand there. */
  private List<Row> tried(WayBackPlan plan, List<Row> judged) {
    Map<List<String>, Optional<Objection>> known = new HashMap<>();
    List<Row> tried = new ArrayList<>();
    for (Row row : judged) {
      if (row.reason() != null
          || (known.size() >= MigrationTrial.PLACES && !known.containsKey(row.elements()))) {
        tried.add(row);
        continue;
      }
      tried.add(
          known
              .computeIfAbsent(
                  row.elements(), place -> trial.of(plan.from().key(), plan.way(), row))
              .map(objection -> row.because(objection.reason(), objection.elements()))
              .orElse(row));
    }
    return tried;
  }
}

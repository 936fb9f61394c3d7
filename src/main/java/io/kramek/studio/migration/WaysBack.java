package io.kramek.studio.migration;

import io.kramek.identity.CurrentUser;
import io.kramek.identity.UserId;
import io.kramek.shared.Ids;
import io.kramek.shared.Paged;
import io.kramek.shared.Problem;
import io.kramek.studio.MovingBack;
import io.kramek.studio.migration.MigrationRows.Row;
import io.kramek.studio.migration.MigrationViews.MigrationInstance;
import io.kramek.studio.migration.MigrationViews.RemovedElement;
import io.kramek.studio.migration.MigrationViews.State;
import io.kramek.studio.migration.MigrationViews.WayBackOutlook;
import io.kramek.studio.process.migration.MigrationPlans;
import io.kramek.studio.process.migration.Versions;
import io.kramek.studio.process.migration.Versions.ModelVersion;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * Takes what is running along when a former release comes in force again: says before who can go
 * back and who stays, and begins to move in the moment of the release.
 */
@Service
public class WaysBack implements MovingBack {

  private final WayBackPlans ways;
  private final MigrationRepository migrations;
  private final MigrationRows rows;
  private final MigrationPlans plans;
  private final Versions versions;
  private final InstanceViews instances;
  private final CurrentUser currentUser;
  private final Clock clock;

  WaysBack(
      WayBackPlans ways,
      MigrationRepository migrations,
      MigrationRows rows,
      MigrationPlans plans,
      Versions versions,
      InstanceViews instances,
      CurrentUser currentUser,
      Clock clock) {
    this.ways = ways;
    this.migrations = migrations;
    this.rows = rows;
    this.plans = plans;
    this.versions = versions;
    this.instances = instances;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /** Where an instance of which version stays. */
  private record Staying(ModelVersion version, Row row) {}

  /**
   * What going back would come to, without anybody going. For managers.
   *
   * @param to the former release
   * @param goals where elements go that it has not
   */
  public WayBackOutlook look(int to, List<Goal> goals, Paged.Request page) {
    String language = currentUser.requireManager().language();
    requireFormer(to);
    List<WayBackPlan> all = ways.to(to, goals);
    List<Staying> staying = new ArrayList<>();
    long movable = 0;
    for (WayBackPlan plan : all) {
      for (Row row : ways.judged(plan)) {
        if (row.reason() == null) {
          movable++;
        } else {
          staying.add(new Staying(plan.from(), row));
        }
      }
    }
    List<MigrationInstance> shown =
        staying.stream()
            .skip(page.offset())
            .limit(page.size())
            .map(one -> view(one, language))
            .toList();
    return new WayBackOutlook(
        movable,
        staying.size(),
        removed(all, goals, language),
        Paged.of(shown, page, staying.size()));
  }

  private void requireFormer(int to) {
    if (to < 1 || to > versions.releaseInForce()) {
      throw Problem.notFound();
    }
  }

  private MigrationInstance view(Staying one, String language) {
    Map<String, String> names = versions.elements(one.version().id(), language);
    return instances.of(one.version().key(), one.row(), names, names);
  }

  /** What must be said where it goes, or that it stays: by process, the fullest first. */
  private List<RemovedElement> removed(List<WayBackPlan> all, List<Goal> goals, String language) {
    Map<String, List<WayBackPlan>> byProcess =
        all.stream()
            .filter(plan -> plan.stays() == null)
            .collect(
                Collectors.groupingBy(
                    plan -> plan.from().key(), LinkedHashMap::new, Collectors.toList()));
    return byProcess.values().stream()
        .flatMap(plansOfOne -> ofProcess(plansOfOne, goals, language).stream())
        .toList();
  }

  private List<RemovedElement> ofProcess(List<WayBackPlan> all, List<Goal> goals, String language) {
    Map<String, Long> waiting = new LinkedHashMap<>();
    Set<String> asked = new LinkedHashSet<>();
    String process = all.get(0).from().key();
    goals.stream()
        .filter(goal -> process.equals(goal.process()))
        .map(Goal::element)
        .filter(element -> all.stream().anyMatch(plan -> plans.has(plan.from().id(), element)))
        .forEach(asked::add);
    for (WayBackPlan plan : all) {
      Map<List<String>, Long> places =
          rows.standing(plan.from().id()).stream()
              .collect(Collectors.groupingBy(Row::elements, Collectors.counting()));
      places.forEach(
          (place, standing) -> {
            Set<String> around = new LinkedHashSet<>();
            for (String element : place) {
              List<String> outward = plans.around(plan.from().id(), element);
              around.addAll(outward);
              outward.stream()
                  .filter(one -> !plan.elements().containsKey(one))
                  .reduce((inner, outer) -> outer)
                  .ifPresent(asked::add);
            }
            around.forEach(one -> waiting.merge(one, standing, Long::sum));
          });
    }
    return asked.stream()
        .map(element -> removed(all, element, waiting.getOrDefault(element, 0L), language))
        .sorted(Comparator.comparing(RemovedElement::waiting).reversed())
        .toList();
  }

  private RemovedElement removed(
      List<WayBackPlan> all, String element, long waiting, String language) {
    List<WayBackPlan> having =
        all.stream().filter(plan -> plans.has(plan.from().id(), element)).toList();
    WayBackPlan one = having.get(having.size() - 1);
    Set<String> targets = new LinkedHashSet<>(targets(one, element));
    having.forEach(plan -> targets.retainAll(targets(plan, element)));
    return new RemovedElement(
        one.from().key(),
        versions.name(one.from(), language),
        element,
        name(one.from(), element, language),
        waiting,
        one.elements().get(element),
        InstanceViews.named(List.copyOf(targets), versions.elements(one.former().id(), language)));
  }

  private List<String> targets(WayBackPlan plan, String element) {
    return plans.targets(plan.from().id(), plan.former().id(), plan.elements(), element);
  }

  @Override
  public Outlook outlook(int to, List<Goal> goals) {
    List<WayBackPlan> all = ways.to(to, goals);
    ways.requireSound(all);
    Map<Boolean, Long> counts =
        all.stream()
            .flatMap(plan -> ways.judged(plan).stream())
            .collect(Collectors.partitioningBy(row -> row.reason() == null, Collectors.counting()));
    return new Outlook(counts.get(true), counts.get(false));
  }

  @Override
  public List<NamedGoal> named(int from, int to, List<Goal> goals) {
    String language = currentUser.get().language();
    return goals.stream().map(goal -> named(from, to, goal, language)).toList();
  }

  private NamedGoal named(int from, int to, Goal goal, String language) {
    Optional<ModelVersion> here = Optional.empty();
    for (int number = from; number > to && here.isEmpty(); number--) {
      here =
          versions
              .ofRelease(number, goal.process())
              .filter(version -> plans.has(version.id(), goal.element()));
    }
    return new NamedGoal(
        goal.process(),
        here.map(version -> versions.name(version, language)).orElse(goal.process()),
        goal.element(),
        here.map(version -> name(version, goal.element(), language)).orElse(goal.element()),
        goal.target(),
        goal.target() == null
            ? null
            : versions
                .ofRelease(to, goal.process())
                .map(version -> name(version, goal.target(), language))
                .orElse(goal.target()));
  }

  private String name(ModelVersion version, String element, String language) {
    return versions.elements(version.id(), language).getOrDefault(element, element);
  }

  /** Whoever was still on their way forward stops, and goes back with the others. */
  @Override
  public void begin(int release, int to, List<Goal> goals, UserId by) {
    for (UUID running : migrations.in(State.RUNNING)) {
      migrations
          .lock(running)
          .filter(Migration::isRunning)
          .filter(migration -> !migration.isOnWayBack() && migration.release() > to)
          .ifPresent(Migration::pause);
    }
    for (WayBackPlan plan : ways.to(to, goals)) {
      if (plan.stays() == null) {
        begin(release, ways.sound(plan), by);
      }
    }
  }

  private void begin(int release, WayBackPlan plan, UserId by) {
    ModelVersion now = versions.ofRelease(release, plan.from().key()).orElseThrow();
    var migration =
        new Migration(
            new MigrationId(Ids.next()),
            release,
            plan.from(),
            now,
            Migrations.USUAL_RATE,
            by,
            clock.instant());
    migration.map(plan.elements());
    migration.start(Migration.ALL, Migrations.USUAL_RATE, clock.instant());
    migrations.saveAndFlush(migration);
    rows.gather(migration);
    rows.judge(migration);
    rows.settle(migration.id());
  }
}

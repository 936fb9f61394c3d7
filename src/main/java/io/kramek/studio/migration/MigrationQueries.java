package io.kramek.studio.migration;

import io.kramek.identity.CurrentUser;
import io.kramek.identity.PersonName;
import io.kramek.shared.Actors;
import io.kramek.shared.Paged;
import io.kramek.shared.Problem;
import io.kramek.studio.MovingRecords.Way;
import io.kramek.studio.migration.MigrationRows.Row;
import io.kramek.studio.migration.MigrationViews.InstanceState;
import io.kramek.studio.migration.MigrationViews.MigrationBack;
import io.kramek.studio.migration.MigrationViews.MigrationCandidate;
import io.kramek.studio.migration.MigrationViews.MigrationElement;
import io.kramek.studio.migration.MigrationViews.MigrationInstance;
import io.kramek.studio.migration.MigrationViews.MigrationStanding;
import io.kramek.studio.migration.MigrationViews.MigrationSummary;
import io.kramek.studio.migration.MigrationViews.MigrationVersion;
import io.kramek.studio.migration.MigrationViews.MigrationView;
import io.kramek.studio.migration.MigrationViews.MigrationWay;
import io.kramek.studio.migration.MigrationViews.PlanFault;
import io.kramek.studio.migration.MigrationViews.State;
import io.kramek.studio.process.migration.MigrationPlans;
import io.kramek.studio.process.migration.Versions;
import io.kramek.studio.process.migration.Versions.ModelVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What managers see of what runs in other versions, and of its way. */
@Service
@Transactional(readOnly = true)
public class MigrationQueries {

  /** Who cannot go back is shown so far; the counts are of all. */
  private static final int SHOWN = 100;

  private final MigrationRepository migrations;
  private final MigrationRows rows;
  private final MigrationWays ways;
  private final MigrationPlans plans;
  private final Versions versions;
  private final Records records;
  private final InstanceViews instances;
  private final Actors actors;
  private final CurrentUser currentUser;

  MigrationQueries(
      MigrationRepository migrations,
      MigrationRows rows,
      MigrationWays ways,
      MigrationPlans plans,
      Versions versions,
      Records records,
      InstanceViews instances,
      Actors actors,
      CurrentUser currentUser) {
    this.migrations = migrations;
    this.rows = rows;
    this.ways = ways;
    this.plans = plans;
    this.versions = versions;
    this.records = records;
    this.instances = instances;
    this.actors = actors;
    this.currentUser = currentUser;
  }

  /**
   * What runs in other versions than those of a release.
   *
   * @param number or {@code null} for the release in force
   */
  public List<MigrationCandidate> candidates(Integer number) {
    currentUser.requireManager();
    int release = number == null ? versions.releaseInForce() : number;
    List<MigrationCandidate> candidates = new ArrayList<>();
    for (Versions.Running running : versions.running()) {
      ModelVersion from = running.version();
      Optional<ModelVersion> to = versions.ofRelease(release, from.key());
      if (to.isPresent()) {
        to.filter(now -> !now.id().equals(from.id()))
            .ifPresent(now -> candidates.add(candidate(running, now)));
      } else if (from.release() != null) {
        candidates.add(staying(running));
      }
    }
    return candidates;
  }

  private MigrationCandidate staying(Versions.Running running) {
    ModelVersion from = running.version();
    return new MigrationCandidate(
        from.key(),
        versions.name(from, language()),
        view(from),
        null,
        running.instances(),
        false,
        null,
        null);
  }

  private MigrationCandidate candidate(Versions.Running running, ModelVersion to) {
    ModelVersion from = running.version();
    Optional<Migration> last =
        migrations.findFirstByFromDefinitionAndToDefinitionOrderByCreatedAtDesc(from.id(), to.id());
    Optional<Migration> finishing =
        migrations.findFirstByFromDefinitionAndState(from.id(), State.FINISHING);
    Optional<Migration> shown = last.or(() -> finishing);
    return new MigrationCandidate(
        from.key(),
        versions.name(from, language()),
        view(from),
        view(to),
        running.instances(),
        versions.same(from, to),
        shown.map(migration -> migration.id().value()).orElse(null),
        shown.map(Migration::state).orElse(null));
  }

  /**
   * A page of migrations, the last first.
   *
   * @param release only those to a release; {@code null} for all
   */
  public Paged<MigrationSummary> all(Integer release, Paged.Request page) {
    currentUser.requireManager();
    var asked =
        PageRequest.of(page.page(), page.size(), Sort.by(Sort.Direction.DESC, "createdAt", "id"));
    var found =
        release == null ? migrations.findAll(asked) : migrations.findByRelease(release, asked);
    return Paged.of(found.stream().map(this::summary).toList(), page, found.getTotalElements());
  }

  /** One migration with its plan and where everybody stands. */
  public MigrationView get(MigrationId id) {
    Migration migration = migration(id);
    ModelVersion from = versions.get(migration.from()).orElseThrow();
    ModelVersion to = versions.get(migration.to()).orElseThrow();
    Map<String, String> former = versions.elements(from.id(), language());
    Map<String, String> now = versions.elements(to.id(), language());
    Map<String, Long> here = rows.standing(migration, from.id());
    Map<String, String> goesTo = migration.elements();
    Set<String> around = Set.copyOf(plans.path(from.id(), List.copyOf(here.keySet())));
    List<MigrationWay> elements = new ArrayList<>();
    former.forEach(
        (source, name) -> {
          String target = goesTo.get(source);
          if (target != null || around.contains(source)) {
            elements.add(
                new MigrationWay(
                    source,
                    name,
                    target,
                    target == null ? null : now.getOrDefault(target, target),
                    here.getOrDefault(source, 0L)));
          }
        });
    return new MigrationView(
        summary(migration),
        migration.perSecond(),
        versions.same(from, to),
        elements,
        rows.standing(migration, to.id()).entrySet().stream()
            .map(
                one -> new MigrationStanding(one.getKey(), name(now, one.getKey()), one.getValue()))
            .toList(),
        plans.problems(from.id(), to.id(), goesTo).stream()
            .map(
                problem ->
                    new PlanFault(
                        problem.code(),
                        "ERROR",
                        from.file(),
                        problem.element(),
                        name(former, problem.element()),
                        problem.target(),
                        name(now, problem.target())))
            .toList());
  }

  /**
   * A page of the instances of a migration, those with a reason first.
   *
   * @param state or {@code null} for all
   * @param stuck only those that do not move, or did not go back
   */
  public Paged<MigrationInstance> instances(
      MigrationId id, InstanceState state, boolean stuck, Paged.Request page) {
    Migration migration = migration(id);
    Map<String, String> names = versions.elements(migration.from(), language());
    Map<String, String> now = versions.elements(migration.to(), language());
    return Paged.of(
        rows.page(id, state, stuck, page.size(), page.offset()).stream()
            .map(
                row ->
                    instances.of(
                        migration.processKey(),
                        row,
                        names,
                        row.state() == InstanceState.MOVED ? now : names))
            .toList(),
        page,
        rows.count(id, state, stuck));
  }

  /** Where an element may be sent, the rest of the plan as it is. */
  public List<MigrationElement> targets(MigrationId id, String source) {
    Migration migration = migration(id);
    Map<String, String> names = versions.elements(migration.to(), language());
    return plans.targets(migration.from(), migration.to(), migration.elements(), source).stream()
        .map(one -> new MigrationElement(one, name(names, one)))
        .toList();
  }

  /** What going back would come to, without anybody going. */
  public MigrationBack wayBack(MigrationId id) {
    Migration migration = migration(id);
    Map<List<String>, Way> known = new HashMap<>();
    Map<String, String> names = versions.elements(migration.to(), language());
    List<Row> moved = rows.moved(migration);
    List<Row> stuck = new ArrayList<>();
    Map<Way, List<Row>> going = new HashMap<>();
    for (Row row : moved) {
      // Where it stands now comes as its elements, where it stood as those of its reason.
      Way way = known.computeIfAbsent(row.reasonElements(), stood -> ways.back(migration, stood));
      List<String> nowhere =
          row.elements().stream().filter(one -> !way.elements().containsKey(one)).toList();
      if (nowhere.isEmpty()) {
        going.computeIfAbsent(way, one -> new ArrayList<>()).add(row);
      } else {
        stuck.add(row.because("UNMAPPED", nowhere));
      }
    }
    going.forEach(
        (way, theirs) -> {
          Map<String, String> objections =
              records.objections(
                  migration.processKey(),
                  theirs.stream().map(Row::businessKey).filter(Objects::nonNull).toList(),
                  way);
          theirs.stream()
              .filter(row -> objections.containsKey(row.businessKey()))
              .forEach(
                  row -> stuck.add(row.because(objections.get(row.businessKey()), row.elements())));
        });
    return new MigrationBack(
        moved.size() - stuck.size(),
        stuck.stream()
            .limit(SHOWN)
            .map(row -> instances.of(migration.processKey(), row, names, names))
            .toList());
  }

  private MigrationSummary summary(Migration migration) {
    ModelVersion from = versions.get(migration.from()).orElseThrow();
    ModelVersion to = versions.get(migration.to()).orElseThrow();
    return new MigrationSummary(
        migration.id().value(),
        migration.processKey(),
        versions.name(to, language()),
        migration.release(),
        view(from),
        view(to),
        migration.state(),
        migration.isOnWayBack(),
        migration.share(),
        rows.counts(migration.id()),
        new PersonName(migration.createdBy(), actors.named(migration.createdBy()).name()),
        migration.createdAt(),
        migration.startedAt(),
        migration.endedAt());
  }

  private Migration migration(MigrationId id) {
    currentUser.requireManager();
    return migrations.findById(id.value()).orElseThrow(Problem::notFound);
  }

  private static MigrationVersion view(ModelVersion version) {
    return new MigrationVersion(version.id(), version.version(), version.release());
  }

  private static String name(Map<String, String> names, String element) {
    return names.getOrDefault(element, element);
  }

  private String language() {
    return currentUser.get().language();
  }
}

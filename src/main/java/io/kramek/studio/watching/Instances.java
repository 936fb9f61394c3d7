package io.kramek.studio.watching;

import io.kramek.identity.CurrentUser;
import io.kramek.shared.Paged;
import io.kramek.shared.Problem;
import io.kramek.shared.SubjectRef;
import io.kramek.shared.Subjects;
import io.kramek.studio.Processes;
import io.kramek.studio.process.watching.InstanceChanges;
import io.kramek.studio.process.watching.InstanceRows;
import io.kramek.studio.process.watching.InstanceRows.Head;
import io.kramek.studio.process.watching.InstanceRows.Standing;
import io.kramek.studio.process.watching.InstanceRows.Step;
import io.kramek.studio.process.watching.ModelMap;
import io.kramek.studio.process.watching.WatchedModels;
import io.kramek.studio.watching.InstanceViews.InstanceLink;
import io.kramek.studio.watching.InstanceViews.InstancePage;
import io.kramek.studio.watching.InstanceViews.InstancePerson;
import io.kramek.studio.watching.InstanceViews.InstanceRow;
import io.kramek.studio.watching.InstanceViews.InstanceState;
import io.kramek.studio.watching.InstanceViews.InstanceSubject;
import io.kramek.studio.watching.InstanceViews.Intervention;
import io.kramek.studio.watching.InstanceViews.NamedElement;
import io.kramek.studio.watching.InstanceViews.StepOutcome;
import io.kramek.studio.watching.InstanceViews.TraceStep;
import io.kramek.tasks.TaskSubjects;
import jakarta.annotation.Nullable;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows the instances of models, and single ones. For managers. */
@Service
@Transactional(readOnly = true)
public class Instances {

  /**
   * Which instances of a model are wanted.
   *
   * @param versions only of these; empty for all
   * @param running those that run, else those that have ended
   * @param element that wait there, or have been there
   * @param incident in which a step has failed
   * @param late that stand past a deadline
   */
  public record InstanceFilter(
      List<Integer> versions,
      boolean running,
      @Nullable String element,
      boolean incident,
      boolean late) {}

  private final WatchedModels models;
  private final InstanceRows rows;
  private final InstanceChanges changes;
  private final InterventionStore interventions;
  private final Processes processes;
  private final TaskSubjects subjects;
  private final Subjects access;
  private final People people;
  private final ByHand byHand;
  private final CurrentUser currentUser;
  private final Clock clock;

  Instances(
      WatchedModels models,
      InstanceRows rows,
      InstanceChanges changes,
      InterventionStore interventions,
      Processes processes,
      TaskSubjects subjects,
      Subjects access,
      People people,
      ByHand byHand,
      CurrentUser currentUser,
      Clock clock) {
    this.models = models;
    this.rows = rows;
    this.changes = changes;
    this.interventions = interventions;
    this.processes = processes;
    this.subjects = subjects;
    this.access = access;
    this.people = people;
    this.byHand = byHand;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /**
   * The instances of a file of the catalogue, those that wait longest first.
   *
   * @throws Problem {@code notFound}
   */
  public Paged<InstanceRow> find(String file, InstanceFilter filter, Paged.Request page) {
    String language = currentUser.requireManager().language();
    List<String> definitions =
        models.definitions(file, filter.versions()).stream()
            .map(WatchedModels.Definition::id)
            .toList();
    Instant now = clock.instant();
    Paged<InstanceRows.Row> found =
        rows.find(
            new InstanceRows.Filter(
                definitions, filter.running(), filter.element(), filter.incident(), filter.late()),
            page,
            now);
    Map<String, ModelMap> maps = new HashMap<>();
    return Paged.of(
        found.items().stream()
            .map(
                row ->
                    row(
                        row,
                        maps.computeIfAbsent(row.definition(), id -> models.map(id, language)),
                        now))
            .toList(),
        page,
        found.total());
  }

  private InstanceRow row(InstanceRows.Row row, ModelMap map, Instant now) {
    return new InstanceRow(
        row.id(),
        row.version(),
        row.label() == null
            ? subject(row.subject())
            : InstanceSubject.of(row.subject(), row.label()),
        row.startedAt(),
        row.endedAt(),
        row.elements().stream().map(element -> named(map, element)).toList(),
        row.since(),
        row.dueAt(),
        isLate(row.dueAt(), now),
        row.incidents());
  }

  /**
   * An instance.
   *
   * @throws Problem {@code notFound}
   */
  public InstancePage get(String id) {
    String language = currentUser.requireManager().language();
    Head head = rows.head(id).orElseThrow(Problem::notFound);
    ModelMap map = models.map(head.definition(), language);
    List<Standing> standing = head.endedAt() == null ? rows.standing(id) : List.of();
    List<InstanceRows.Variable> variables = rows.variables(id);
    List<InterventionStore.Done> done = interventions.of(id);
    Map<UUID, InstancePerson> known =
        people.named(
            Stream.of(
                    standing.stream().map(Standing::assignee),
                    Variables.ids(variables).stream(),
                    done.stream().map(InterventionStore.Done::by))
                .flatMap(all -> all)
                .toList());
    Optional<String> refusal =
        head.endedAt() == null
            ? changes.cancelRefusal(head, isGone(head.subject()))
            : Optional.of("instanceEnded");
    return new InstancePage(
        id,
        head.file(),
        head.definition(),
        models.name(head.definition(), language),
        head.version(),
        head.release(),
        state(head),
        subject(head.subject()),
        head.startedAt(),
        head.endedAt(),
        standing.stream().map(one -> byHand.standing(one, head, map, known)).toList(),
        rows.visited(id),
        Variables.shown(variables, known, people.teams(Variables.ids(variables))),
        Optional.ofNullable(head.calledBy())
            .flatMap(rows::head)
            .map(one -> link(one, language))
            .orElse(null),
        rows.called(id).stream().map(one -> link(one, language)).toList(),
        processes.incidentsOf(id).stream()
            .map(
                one ->
                    new InstanceViews.InstanceIncident(
                        one.id(), one.activity(), one.activityName(), one.message(), one.since()))
            .toList(),
        done.stream().map(one -> intervention(one, map, known)).toList(),
        refusal.map(byHand::refusal).orElse(null));
  }

  private static InstanceState state(Head head) {
    if (head.endedAt() == null) {
      return InstanceState.RUNNING;
    }
    return "COMPLETED".equals(head.state()) ? InstanceState.COMPLETED : InstanceState.CANCELLED;
  }

  private InstanceSubject subject(SubjectRef subject) {
    if (subject == null) {
      return null;
    }
    return InstanceSubject.of(subject, isGone(subject) ? null : subjects.describe(subject).label());
  }

  /** Whether there is no such record any more: managers see all there are. */
  boolean isGone(SubjectRef subject) {
    if (subject == null || !access.knows(subject.type())) {
      return false;
    }
    try {
      access.requireVisible(subject);
      return false;
    } catch (Problem missing) {
      return true;
    }
  }

  private static Intervention intervention(
      InterventionStore.Done done, ModelMap map, Map<UUID, InstancePerson> known) {
    return new Intervention(
        done.kind(),
        done.reason(),
        known.get(done.by()),
        done.at(),
        done.before().stream().map(element -> named(map, element)).toList(),
        done.after().stream().map(element -> named(map, element)).toList());
  }

  private InstanceLink link(Head other, String language) {
    return new InstanceLink(
        other.id(),
        other.file(),
        models.name(other.definition(), language),
        state(other),
        other.startedAt());
  }

  /**
   * The way an instance has come, from its beginning.
   *
   * @throws Problem {@code notFound}
   */
  public Paged<TraceStep> history(String id, Paged.Request page) {
    String language = currentUser.requireManager().language();
    Head head = rows.head(id).orElseThrow(Problem::notFound);
    ModelMap map = models.map(head.definition(), language);
    Paged<Step> steps = rows.steps(id, page);
    Map<UUID, InstancePerson> known =
        people.named(steps.items().stream().map(step -> People.id(step.who())).toList());
    return Paged.of(
        steps.items().stream().map(step -> traced(step, map, known)).toList(), page, steps.total());
  }

  private static TraceStep traced(Step step, ModelMap map, Map<UUID, InstancePerson> known) {
    UUID who = People.id(step.who());
    StepOutcome outcome =
        step.to() == null
            ? StepOutcome.OPEN
            : step.cancelled() ? StepOutcome.CANCELLED : StepOutcome.DONE;
    return new TraceStep(
        step.id(),
        step.element(),
        named(map, step.element()).name(),
        step.type(),
        step.from(),
        step.to(),
        outcome,
        who == null ? null : known.get(who),
        step.called());
  }

  static NamedElement named(ModelMap map, String element) {
    return new NamedElement(element, map.node(element).map(ModelMap.Node::name).orElse(element));
  }

  static boolean isLate(Instant due, Instant now) {
    return due != null && due.isBefore(now);
  }
}

package io.kramek.studio.replay;

import io.kramek.identity.CurrentUser;
import io.kramek.identity.PersonName;
import io.kramek.identity.UserId;
import io.kramek.identity.Users.TeamName;
import io.kramek.shared.Ids;
import io.kramek.shared.Paged;
import io.kramek.shared.Problem;
import io.kramek.studio.drafts.DraftId;
import io.kramek.studio.drafts.Drafts;
import io.kramek.studio.process.replay.ModelWords;
import jakarta.annotation.Nullable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tries a draft on what has ended in a time: what would have gone another way, with other
 * approvers, and what it would have cost people. For managers.
 */
@Service
@Transactional
public class Replays {

  /** What becomes of a replay. */
  public enum ReplayState {
    RUNNING,
    DONE,
    FAILED,
    CANCELLED
  }

  /**
   * A replay.
   *
   * @param process whose records are replayed
   * @param subjectType what they are
   * @param from the first day of its time
   * @param to the last one
   * @param reason why it failed
   * @param detail what the machine said of it; of a draft that is refused, why, in the language of
   *     the reader
   * @param stories how many records ended in that time
   * @param lived how many of them have been lived through
   * @param endOnly of how many nothing but the end is known
   * @param passedOver in how many something stood against what happened all the same
   * @param labels what stages, tasks and ends are called
   */
  public record ReplayView(
      UUID id,
      UUID draftId,
      String process,
      String subjectType,
      ReplayState state,
      LocalDate from,
      LocalDate to,
      @Nullable String reason,
      @Nullable String detail,
      int stories,
      int lived,
      int endOnly,
      int different,
      int otherWay,
      int otherApprovers,
      int otherTeam,
      int otherDeadline,
      int otherDuration,
      int otherEnd,
      int passedOver,
      Means before,
      Means now,
      Map<String, String> labels,
      PersonName startedBy,
      Instant startedAt,
      @Nullable Instant endedAt) {}

  /**
   * What all records came to in one version.
   *
   * @param hours that one took on average, by the clock on the wall
   * @param approvals levels that were asked for
   * @param tasks that people got
   * @param acts what blocks would have done, and how often
   */
  public record Means(long hours, int approvals, int tasks, Map<String, Integer> acts) {}

  /** What is different about a record. */
  public enum Aspect {
    WAY,
    APPROVERS,
    TEAM,
    DEADLINE,
    DURATION,
    END
  }

  /**
   * A record that would have fared differently.
   *
   * @param endOnly whether nothing but its end is known
   */
  public record ReplayDifference(
      UUID id, String name, boolean endOnly, List<Aspect> aspects, Fate before, Fate now) {}

  /**
   * How a record fared.
   *
   * @param path keys of stages, or ids of tasks and ends
   * @param reason why it did not come to an end of the model
   * @param teams whose its tasks were
   */
  public record Fate(
      List<String> path,
      String end,
      @Nullable String reason,
      List<AskedLevel> asked,
      List<TeamName> teams,
      List<TaskDeadline> deadlines,
      long hours,
      List<String> passedOver) {}

  /** A level of an approval; {@code approvers} is what the policy says. */
  public record AskedLevel(String kind, int level, String approvers, List<PersonName> people) {}

  /**
   * How many minutes of working time a task of a model gave; {@code null} where it has no deadline,
   * and has one in the other version.
   */
  public record TaskDeadline(String element, @Nullable Long minutes) {}

  /**
   * Records that a draft can be tried on.
   *
   * @param process that they go through
   * @param subjectType what they are
   * @param concerned whether the draft changes anything on their way
   */
  public record Replayable(String process, String subjectType, boolean concerned) {}

  /**
   * How many tasks somebody got in a week.
   *
   * @param week its Monday
   * @param person {@code null} for the pools
   */
  public record PersonWeek(LocalDate week, @Nullable PersonName person, int before, int now) {}

  /** So many of the last replays of a draft are looked at when it is asked for. */
  private static final int FINISHED = 50;

  private final ReplayStore store;
  private final ReplayQueries queries;
  private final Drafts drafts;
  private final ReplaySources sources;
  private final ModelWords words;
  private final CurrentUser currentUser;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Replays(
      ReplayStore store,
      ReplayQueries queries,
      Drafts drafts,
      ReplaySources sources,
      ModelWords words,
      CurrentUser currentUser,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.queries = queries;
    this.drafts = drafts;
    this.sources = sources;
    this.words = words;
    this.currentUser = currentUser;
    this.events = events;
    this.clock = clock;
  }

  /**
   * On whose records a draft can be tried. Those that are meant where nobody says it stand first:
   * the first on whose way it changes anything.
   */
  @Transactional(readOnly = true)
  public List<Replayable> replayable(DraftId draft) {
    currentUser.requireManager();
    Set<String> changed = drafts.files(draft).files().keySet();
    List<String> all = sources.all().stream().map(ReplaySource::process).toList();
    Set<String> concerned = words.concerned(drafts.catalogueWith(draft), changed, all);
    return sources.all().stream()
        .map(
            source ->
                new Replayable(
                    source.process(), source.subjectType(), concerned.contains(source.process())))
        .sorted(Comparator.comparing(Replayable::concerned).reversed())
        .toList();
  }

  /**
   * Starts a replay; it goes on beside the requests.
   *
   * @param process whose records are replayed; {@code null} for those that {@link #replayable}
   *     tells first
   * @param from the first day
   * @param to the last day; nothing that is known only since then is looked at
   * @throws Problem {@code replayRunning} while another one is at work
   */
  public UUID start(DraftId draft, @Nullable String process, LocalDate from, LocalDate to) {
    UserId me = currentUser.requireManager().id();
    if (from.isAfter(to)) {
      throw Problem.invalid(new Problem.Field("to", "outOfRange"));
    }
    drafts.files(draft);
    String replayed = process == null ? replayable(draft).get(0).process() : process;
    if (sources.of(replayed).isEmpty()) {
      throw Problem.invalid(new Problem.Field("process", "unknown"));
    }
    UUID id = Ids.next();
    Instant begin = from.atStartOfDay(ZoneOffset.UTC).toInstant();
    Instant end = to.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    try {
      store.begin(id, draft.value(), replayed, begin, end, me.value(), clock.instant());
    } catch (DuplicateKeyException e) {
      throw Problem.conflict("replayRunning");
    }
    events.publishEvent(new ReplayWorker.WorkWaiting(id));
    return id;
  }

  /** A replay, as far as it has come. */
  @Transactional(readOnly = true)
  public ReplayView get(UUID id) {
    String language = currentUser.requireManager().language();
    return queries
        .get(id, language, replay -> labels(replay, language))
        .orElseThrow(Problem::notFound);
  }

  private Map<String, String> labels(ReplayQueries.Known replay, String language) {
    return words.of(drafts.catalogueWith(new DraftId(replay.draft())), replay.process(), language);
  }

  /** The replays of a draft, the last first. */
  @Transactional(readOnly = true)
  public Paged<ReplayView> of(DraftId draft, Paged.Request page) {
    String language = currentUser.requireManager().language();
    return queries.of(draft.value(), language, page);
  }

  /** The last replays of a draft that came to their end. */
  @Transactional(readOnly = true)
  public List<ReplayView> finished(DraftId draft) {
    return of(draft, new Paged.Request(0, FINISHED)).items().stream()
        .filter(replay -> replay.state() == ReplayState.DONE)
        .toList();
  }

  /**
   * The records that would have fared differently.
   *
   * @param aspect only those that differ in it; {@code null} for all
   */
  @Transactional(readOnly = true)
  public Paged<ReplayDifference> differences(UUID id, @Nullable Aspect aspect, Paged.Request page) {
    currentUser.requireManager();
    return queries.differences(required(id), aspect, page, source(id)::names);
  }

  /** Who would have got how many tasks in which week, where it differs. */
  @Transactional(readOnly = true)
  public Paged<PersonWeek> work(UUID id, Paged.Request page) {
    currentUser.requireManager();
    return queries.work(required(id), page);
  }

  /** Ends a replay that is at work; one that has ended stays as it is. */
  public void cancel(UUID id) {
    currentUser.requireManager();
    store.askToCancel(required(id));
    events.publishEvent(new ReplayWorker.Cancelled(id));
  }

  private UUID required(UUID id) {
    if (queries.known(id).isEmpty()) {
      throw Problem.notFound();
    }
    return id;
  }

  private ReplaySource source(UUID id) {
    String process = queries.known(id).orElseThrow(Problem::notFound).process();
    return sources.of(process).orElseThrow(Problem::notFound);
  }
}

package io.kramek.studio.release;

import io.kramek.approvals.Approvals;
import io.kramek.identity.CurrentUser;
import io.kramek.identity.SignedIn;
import io.kramek.identity.UserId;
import io.kramek.shared.Paged;
import io.kramek.shared.Problem;
import io.kramek.shared.SubjectRef;
import io.kramek.studio.MovingBack;
import io.kramek.studio.MovingBack.Goal;
import io.kramek.studio.MovingBack.Outlook;
import io.kramek.studio.drafts.DraftFiles;
import io.kramek.studio.drafts.DraftId;
import io.kramek.studio.drafts.Drafts;
import io.kramek.studio.drafts.Takeovers;
import io.kramek.studio.process.Releases;
import io.kramek.studio.process.Releases.Release;
import io.kramek.studio.process.release.ReleaseProcess;
import io.kramek.studio.release.ReleaseViews.RequestPage;
import io.kramek.studio.release.ReleaseViews.RequestRow;
import io.kramek.studio.replay.ReleasedCases;
import io.kramek.studio.replay.Replays;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;

/** Asks to put changed files in force; who decides about it is in the approval policy. */
@Service
@Transactional
public class ReleaseRequests {

  /** Where a request comes from. */
  public enum Kind {
    DRAFT,
    /** One table, changed where it is tried, or a former one again. */
    TABLE,
    /** A former release is wanted again. */
    BACK
  }

  /** How a request stands. */
  public enum State {
    CHECKING,
    IN_REVIEW,
    /** Agreed to; it waits for its day. */
    SCHEDULED,
    RELEASED,
    /** To be changed and asked for again. */
    RETURNED,
    REJECTED,
    /** It must not or cannot come in force. */
    REFUSED,
    /** Whoever asked no longer wants it. */
    WITHDRAWN;

    boolean isOpen() {
      return this == CHECKING || this == IN_REVIEW || this == SCHEDULED;
    }
  }

  /** How a request ends that does not come in force. */
  public enum Outcome {
    RETURNED,
    REJECTED,
    REFUSED,
    WITHDRAWN
  }

  /** What is to become better, and by how much; below zero where less is better. */
  public record Expected(String kpi, BigDecimal change) {}

  /**
   * What somebody asks for.
   *
   * @param effectiveAt {@code null} for as soon as possible
   * @param expected {@code null} where nothing can be counted
   */
  public record Wish(String reason, @Nullable Instant effectiveAt, @Nullable Expected expected) {}

  private final ReleaseRequestRepository requests;
  private final ReleaseFiles files;
  private final ReleaseQueries queries;
  private final Releases releases;
  private final ReleaseKpiList kpis;
  private final Drafts drafts;
  private final Takeovers takeovers;
  private final ReleasedCases cases;
  private final Replays replays;
  private final TrialStore trials;
  private final Approvals approvals;
  private final ReleaseProcess process;
  private final MovingBack movingBack;
  private final ObjectMapper json;
  private final CurrentUser currentUser;
  private final Clock clock;

  ReleaseRequests(
      ReleaseRequestRepository requests,
      ReleaseFiles files,
      ReleaseQueries queries,
      Releases releases,
      ReleaseKpiList kpis,
      Drafts drafts,
      Takeovers takeovers,
      ReleasedCases cases,
      Replays replays,
      TrialStore trials,
      Approvals approvals,
      ReleaseProcess process,
      MovingBack movingBack,
      ObjectMapper json,
      CurrentUser currentUser,
      Clock clock) {
    this.requests = requests;
    this.files = files;
    this.queries = queries;
    this.releases = releases;
    this.kpis = kpis;
    this.drafts = drafts;
    this.takeovers = takeovers;
    this.cases = cases;
    this.replays = replays;
    this.trials = trials;
    this.approvals = approvals;
    this.process = process;
    this.movingBack = movingBack;
    this.json = json;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /**
   * Asks to put a draft in force, with its files as they are now; until it is decided nobody
   * changes them.
   *
   * @throws Problem {@code releaseUnchanged}, {@code releaseOutdated} with the files and cases that
   *     somebody else has released meanwhile
   */
  public ReleaseRequestId ask(UUID draft, Wish wish) {
    SignedIn me = requireWish(wish);
    DraftId id = new DraftId(draft);
    DraftFiles asked = drafts.files(id);
    Release inForce = releases.inForce();
    Map<String, byte[]> catalogue = releases.files(inForce);
    List<String> outdated = List.copyOf(takeovers.overtaken(asked).keySet());
    List<String> outdatedCases = cases.outdated(id);
    if (!outdated.isEmpty() || !outdatedCases.isEmpty()) {
      throw Problem.conflict("releaseOutdated")
          .with("files", outdated)
          .with("cases", outdatedCases);
    }
    boolean casesToo = cases.changedBy(id);
    Map<String, byte[]> changed = changed(catalogue, asked.contents(), casesToo);
    ReleaseRequest request =
        ReleaseRequest.ofDraft(
            draft,
            drafts.authors(id).stream().map(UserId::value).toList(),
            asked.title(),
            wish.reason().strip(),
            inForce.number(),
            signed(catalogue, changed),
            me.id(),
            clock.instant());
    drafts.requested(id, casesToo);
    ReleaseRequestId begun = begin(request, wish, changed);
    cases.asked(begun.value(), id);
    trials.keep(begun, replays.finished(id));
    return begun;
  }

  /**
   * Asks to put one changed file in force that stands in no draft.
   *
   * @param title what people call it
   * @param goesBackTo the release it is taken from; {@code null} where it is new
   * @throws Problem {@code releaseUnchanged}
   */
  public ReleaseRequestId askForFile(
      String title, String file, byte[] content, @Nullable Integer goesBackTo, Wish wish) {
    SignedIn me = requireWish(wish);
    Release inForce = releases.inForce();
    Map<String, byte[]> catalogue = releases.files(inForce);
    Map<String, byte[]> changed = changed(catalogue, Map.of(file, content), false);
    ReleaseRequest request =
        ReleaseRequest.ofTable(
            goesBackTo,
            title,
            wish.reason().strip(),
            inForce.number(),
            signed(catalogue, changed),
            me.id(),
            clock.instant());
    return begin(request, wish, changed);
  }

  /**
   * Asks to put a former release in force again, as a whole.
   *
   * @param moving where elements go that it has not, for what is running goes back, too; {@code
   *     null}: what is running stays as it is
   * @throws Problem {@code releaseUnchanged} where it is what is in force; {@code
   *     migrationPlanFaulty} where nobody could be moved like that
   */
  public ReleaseRequestId askForWayBack(int number, @Nullable List<Goal> moving, Wish wish) {
    SignedIn me = requireWish(wish);
    Map<String, byte[]> former =
        releases.numbered(number).map(releases::files).orElseThrow(Problem::notFound);
    Release inForce = releases.inForce();
    Map<String, byte[]> catalogue = releases.files(inForce);
    Map<String, byte[]> wanted = new HashMap<>(former);
    catalogue.keySet().stream()
        .filter(file -> !former.containsKey(file))
        .forEach(file -> wanted.put(file, null));
    Map<String, byte[]> changed = changed(catalogue, wanted, cases.changedSince(number));
    ReleaseRequest request =
        ReleaseRequest.ofWayBack(
            number,
            "#" + number,
            wish.reason().strip(),
            inForce.number(),
            signed(catalogue, changed),
            me.id(),
            clock.instant());
    if (moving != null) {
      Outlook outlook = movingBack.outlook(number, moving);
      request.movesBack(
          json.writeValueAsString(
              new MovingBackText(moving, outlook.movable(), outlook.staying())));
    }
    ReleaseRequestId begun = begin(request, wish, changed);
    cases.askedBack(begun.value(), number);
    return begun;
  }

  private ReleaseRequestId begin(ReleaseRequest request, Wish wish, Map<String, byte[]> changed) {
    if (wish.effectiveAt() != null && wish.effectiveAt().isAfter(clock.instant())) {
      request.effectiveAt(wish.effectiveAt());
    }
    if (wish.expected() != null) {
      kpis.require(wish.expected().kpi());
      request.expects(wish.expected());
    }
    requests.saveAndFlush(request);
    files.keep(request.id(), changed);
    process.start(request.id(), request.effectiveAt(), request.kpi().isPresent());
    return request.id();
  }

  private SignedIn requireWish(Wish wish) {
    SignedIn me = currentUser.requireManager();
    if (wish.reason() == null || wish.reason().isBlank()) {
      throw Problem.invalid(new Problem.Field("reason", "required"));
    }
    return me;
  }

  /**
   * What is really otherwise: a draft may hold files as they are.
   *
   * @param besides whether something beside the files is otherwise
   */
  private static Map<String, byte[]> changed(
      Map<String, byte[]> catalogue, Map<String, byte[]> wanted, boolean besides) {
    Map<String, byte[]> changed = new HashMap<>();
    wanted.forEach(
        (file, content) -> {
          if (content == null
              ? catalogue.containsKey(file)
              : !Arrays.equals(content, catalogue.get(file))) {
            changed.put(file, content);
          }
        });
    if (changed.isEmpty() && !besides) {
      throw Problem.refused("releaseUnchanged");
    }
    return changed;
  }

  private String signed(Map<String, byte[]> catalogue, Map<String, byte[]> changed) {
    return Signature.of(
        releases.lastHash(), Signature.contents(ReleaseFiles.in(catalogue, changed)));
  }

  /**
   * Whoever asked no longer wants it.
   *
   * @throws Problem {@code releaseRequestNotYours}, {@code releaseRequestClosed}
   */
  public void withdraw(ReleaseRequestId id) {
    SignedIn me = currentUser.requireManager();
    ReleaseRequest request = requests.findById(id.value()).orElseThrow(Problem::notFound);
    if (!request.isBy(me.id())) {
      throw Problem.refused("releaseRequestNotYours");
    }
    request.requireOpen();
    approvals.withdraw(new SubjectRef(SubjectRef.RELEASE_REQUEST, id.value()));
    process.withdrawn(id);
  }

  /** The requests in some states, the newest first. */
  @Transactional(readOnly = true)
  public Paged<RequestRow> find(List<State> states, Paged.Request page) {
    currentUser.requireManager();
    return queries.find(states, page);
  }

  /** One of them, as those see it who run the company, and whoever is asked about it. */
  @Transactional(readOnly = true)
  public RequestPage get(ReleaseRequestId id) {
    return queries.page(id);
  }

  /** The last request for a draft, if there was one. */
  @Transactional(readOnly = true)
  public List<RequestRow> ofDraft(UUID draft) {
    currentUser.requireManager();
    return queries.ofDraft(draft);
  }
}

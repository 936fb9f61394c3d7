package io.kramek.studio.release;

import io.kramek.identity.UserId;
import io.kramek.messaging.Notifications;
import io.kramek.shared.SubjectRef;
import io.kramek.studio.MovingBack;
import io.kramek.studio.comparison.Comparison;
import io.kramek.studio.drafts.DraftId;
import io.kramek.studio.drafts.Drafts;
import io.kramek.studio.process.Releases;
import io.kramek.studio.process.Releases.Release;
import io.kramek.studio.release.ReleaseRequests.Outcome;
import io.kramek.studio.release.ReleaseRequests.State;
import io.kramek.studio.replay.ReleasedCases;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;

/** What the process of a release does with a request, step by step. */
@Service
@Transactional
public class ReleaseSteps {

  private static final String NAME = "released";

  private final ReleaseRequestRepository requests;
  private final ReleaseFiles files;
  private final Releases releases;
  private final ReleaseChecks checks;
  private final ReleaseKpiList kpis;
  private final Drafts drafts;
  private final ReleasedCases cases;
  private final TrialStore trials;
  private final MovingBack movingBack;
  private final Notifications notifications;
  private final ObjectMapper json;
  private final Clock clock;

  ReleaseSteps(
      ReleaseRequestRepository requests,
      ReleaseFiles files,
      Releases releases,
      ReleaseChecks checks,
      ReleaseKpiList kpis,
      Drafts drafts,
      ReleasedCases cases,
      TrialStore trials,
      MovingBack movingBack,
      Notifications notifications,
      ObjectMapper json,
      Clock clock) {
    this.requests = requests;
    this.files = files;
    this.releases = releases;
    this.checks = checks;
    this.kpis = kpis;
    this.drafts = drafts;
    this.cases = cases;
    this.trials = trials;
    this.movingBack = movingBack;
    this.notifications = notifications;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Looks whether nothing stands in the way: nobody else has released what it changes, the files
   * are still those that were asked for, and nothing is wrong with them among what is in force now.
   * From here to the end of the transaction nobody else releases anything.
   */
  public boolean check(ReleaseRequestId id) {
    releases.oneAtATime();
    ReleaseRequest request = request(id);
    Release inForce = releases.inForce();
    Map<String, byte[]> catalogue = releases.files(inForce);
    Map<String, byte[]> changed = files.changed(id);
    Map<String, byte[]> asked = releases.files(releases.numbered(request.basedOn()).orElseThrow());
    boolean alone = inForce.number() == request.basedOn();
    if (cases.overtaken(id.value())
        || (!alone && overtaken(request, changed.keySet(), asked, catalogue))) {
      request.refusedBecause("RELEASED_MEANWHILE");
      return false;
    }
    if (!signature(request, ReleaseFiles.in(asked, changed)).equals(request.hash())) {
      request.refusedBecause("NOT_AS_ASKED");
      return false;
    }
    Map<String, byte[]> wanted = ReleaseFiles.in(catalogue, changed);
    boolean untried = !alone || request.state() == State.CHECKING;
    Trials found = checks.of(id, inForce, catalogue, wanted, changed.keySet(), untried);
    boolean sound = found.isSound();
    request.checked(json.writeValueAsString(found.findings()), sound, clock.instant());
    trials.keep(id, found, cases.names(id.value()));
    if (!sound) {
      request.refusedBecause("PROBLEMS");
    }
    return sound;
  }

  /**
   * Whether what was agreed to would be something else now. Whoever goes back means the whole
   * catalogue as it was; everybody else the files that they change.
   */
  private static boolean overtaken(
      ReleaseRequest request,
      Set<String> changed,
      Map<String, byte[]> asked,
      Map<String, byte[]> now) {
    return request.kind() == ReleaseRequests.Kind.BACK
        || changed.stream().anyMatch(file -> !Arrays.equals(asked.get(file), now.get(file)));
  }

  private String signature(ReleaseRequest request, Map<String, byte[]> files) {
    return Signature.of(releases.hash(request.basedOn()), Signature.contents(files));
  }

  /** Puts what was asked for and agreed to in force: everything in one deployment. */
  public void putInForce(ReleaseRequestId id) {
    ReleaseRequest request = request(id);
    Map<String, byte[]> catalogue = releases.files(releases.inForce());
    Map<String, byte[]> wanted = ReleaseFiles.in(catalogue, files.changed(id));
    int number =
        releases.release(
            NAME,
            "studio",
            wanted,
            new Releases.Entry(
                Releases.Kind.valueOf(request.kind().name()),
                request.reason(),
                json.writeValueAsString(Comparison.of(catalogue, wanted)),
                json.writeValueAsString(checks.tables(catalogue, wanted)),
                request.goesBackTo(),
                id.value(),
                request.requester().value()));
    cases.inForce(id.value(), request.requester());
    request
        .movingBack()
        .map(kept -> json.readValue(kept, MovingBackText.class))
        .ifPresent(
            kept ->
                movingBack.begin(number, request.goesBackTo(), kept.goals(), request.requester()));
    Instant now = clock.instant();
    request.released(
        number,
        request
            .kpi()
            .flatMap(kpi -> kpis.value(kpi, now.minus(ReleaseRequest.UNTIL_RESULTS), now))
            .orElse(null));
    request.draft().ifPresent(draft -> drafts.released(new DraftId(draft), number));
    request.draft().ifPresent(draft -> files.passTaken(draft, request.requester().value(), now));
    tell(request, "RELEASE_IN_FORCE", Map.of("subject", request.title(), "number", "" + number));
  }

  /** When it can be seen what has come of it. */
  public Instant resultsDue() {
    return clock.instant().plus(ReleaseRequest.UNTIL_RESULTS);
  }

  /** Measures what has come of it. */
  public void measure(ReleaseRequestId id) {
    ReleaseRequest request = request(id);
    Instant now = clock.instant();
    request.measured(
        request
            .kpi()
            .flatMap(kpi -> kpis.value(kpi, now.minus(ReleaseRequest.UNTIL_RESULTS), now))
            .orElse(null),
        now);
  }

  /** It does not come in force; its draft can be worked on again. */
  public void close(ReleaseRequestId id, Outcome outcome) {
    ReleaseRequest request = request(id);
    request.close(outcome);
    request.draft().ifPresent(draft -> drafts.reopened(new DraftId(draft)));
    if (outcome == Outcome.REFUSED) {
      tell(request, "RELEASE_REFUSED", Map.of("subject", request.title()));
    }
  }

  private void tell(ReleaseRequest request, String kind, Map<String, String> params) {
    UserId to = request.requester();
    notifications.tell(
        to, kind, new SubjectRef(SubjectRef.RELEASE_REQUEST, request.id().value()), params);
  }

  private ReleaseRequest request(ReleaseRequestId id) {
    return requests.findById(id.value()).orElseThrow();
  }
}

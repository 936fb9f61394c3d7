package io.kramek.studio.release.web;

import io.kramek.shared.Paged;
import io.kramek.studio.MovingBack.Goal;
import io.kramek.studio.release.ReleaseComparisons;
import io.kramek.studio.release.ReleaseComparisons.ReleasedMeanwhile;
import io.kramek.studio.release.ReleaseRequestId;
import io.kramek.studio.release.ReleaseRequests;
import io.kramek.studio.release.ReleaseRequests.Expected;
import io.kramek.studio.release.ReleaseRequests.State;
import io.kramek.studio.release.ReleaseRequests.Wish;
import io.kramek.studio.release.ReleaseTrials;
import io.kramek.studio.release.ReleaseViews.FileComparison;
import io.kramek.studio.release.ReleaseViews.RequestPage;
import io.kramek.studio.release.ReleaseViews.RequestRow;
import io.kramek.studio.release.ReleaseViews.RequestTrials;
import io.kramek.studio.release.ReleaseViews.TriedCaseRow;
import io.kramek.studio.replay.ReleasedCases.CaseDifference;
import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who asks to put what in force. */
@RestController
@RequestMapping("/api/studio")
class ReleaseRequestController {

  /** What should become better, and by how much. */
  record ExpectedChange(
      @NotBlank @Size(max = 100) String kpi,
      @NotNull @Digits(integer = 10, fraction = 2) BigDecimal change) {}

  /** A draft to put in force. */
  record DraftRelease(
      @NotNull UUID draft,
      @NotBlank @Size(max = 2_000) String reason,
      @Nullable Instant effectiveAt,
      @Nullable @Valid ExpectedChange expected) {

    Wish wish() {
      return ReleaseRequestController.wish(reason, effectiveAt, expected);
    }
  }

  /**
   * A former release to put in force again.
   *
   * @param moving where elements go that it has not; {@code null} where nobody is moved
   */
  record ReleaseAgain(
      @NotBlank @Size(max = 2_000) String reason,
      @Nullable Instant effectiveAt,
      @Nullable @Valid ExpectedChange expected,
      @Nullable @Size(max = 500) List<@NotNull Goal> moving) {

    Wish wish() {
      return ReleaseRequestController.wish(reason, effectiveAt, expected);
    }
  }

  /** A request that has been made. */
  record ReleaseAsked(UUID id) {}

  private final ReleaseRequests requests;
  private final ReleaseComparisons comparisons;
  private final ReleaseTrials trials;

  ReleaseRequestController(
      ReleaseRequests requests, ReleaseComparisons comparisons, ReleaseTrials trials) {
    this.requests = requests;
    this.comparisons = comparisons;
    this.trials = trials;
  }

  @PostMapping("/release-requests")
  @ResponseStatus(HttpStatus.CREATED)
  ReleaseAsked askForRelease(@Valid @RequestBody DraftRelease body) {
    return new ReleaseAsked(requests.ask(body.draft(), body.wish()).value());
  }

  @PostMapping("/releases/{number}/way-back")
  @ResponseStatus(HttpStatus.CREATED)
  ReleaseAsked askForWayBack(@PathVariable int number, @Valid @RequestBody ReleaseAgain body) {
    return new ReleaseAsked(requests.askForWayBack(number, body.moving(), body.wish()).value());
  }

  @GetMapping("/release-requests")
  Paged<RequestRow> releaseRequests(
      @RequestParam(defaultValue = "CHECKING,IN_REVIEW,SCHEDULED") List<State> state,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "20") int size) {
    return requests.find(state, new Paged.Request(page, size));
  }

  @GetMapping("/release-requests/{id}")
  RequestPage releaseRequest(@PathVariable UUID id) {
    return requests.get(new ReleaseRequestId(id));
  }

  @GetMapping("/release-requests/{id}/comparison")
  List<FileComparison> releaseRequestComparison(@PathVariable UUID id) {
    return comparisons.ofRequest(new ReleaseRequestId(id));
  }

  @GetMapping("/release-requests/{id}/case-differences")
  List<CaseDifference> releaseRequestCases(@PathVariable UUID id) {
    return comparisons.casesOfRequest(new ReleaseRequestId(id));
  }

  /** What was tried, and how it came out. */
  @GetMapping("/release-requests/{id}/trials")
  RequestTrials releaseRequestTrials(@PathVariable UUID id) {
    return trials.of(new ReleaseRequestId(id));
  }

  /** The cases of models that were tried, those that came out otherwise first. */
  @GetMapping("/release-requests/{id}/tried-cases")
  Paged<TriedCaseRow> triedCases(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "20") int size) {
    return trials.cases(new ReleaseRequestId(id), new Paged.Request(page, size));
  }

  @PostMapping("/release-requests/{id}/withdrawal")
  RequestPage withdrawReleaseRequest(@PathVariable UUID id) {
    requests.withdraw(new ReleaseRequestId(id));
    return requests.get(new ReleaseRequestId(id));
  }

  @GetMapping("/drafts/{id}/release-requests")
  List<RequestRow> releaseRequestsOfDraft(@PathVariable UUID id) {
    return requests.ofDraft(id);
  }

  /**
   * What a draft would change.
   *
   * @param with another draft that it is compared with; what is in force unless said otherwise
   */
  @GetMapping("/drafts/{id}/comparison")
  List<FileComparison> draftComparison(
      @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID with) {
    return comparisons.ofDraft(id, with);
  }

  /**
   * How a file of a draft was in one of its revisions.
   *
   * @param with the revision that it is compared with; what is in force unless said otherwise
   */
  @GetMapping("/drafts/{id}/files/{file}/revisions/{revision}/comparison")
  FileComparison revisionComparison(
      @PathVariable UUID id,
      @PathVariable String file,
      @PathVariable int revision,
      @RequestParam(required = false) @Nullable Integer with) {
    return comparisons.ofRevision(id, file, revision, with);
  }

  /** What others have released of its files since they were taken. */
  @GetMapping("/drafts/{id}/released-meanwhile")
  List<ReleasedMeanwhile> releasedMeanwhile(@PathVariable UUID id) {
    return comparisons.releasedMeanwhile(id);
  }

  @GetMapping("/drafts/{id}/case-differences")
  List<CaseDifference> draftCases(@PathVariable UUID id) {
    return comparisons.casesOfDraft(id);
  }

  private static Wish wish(String reason, Instant effectiveAt, ExpectedChange expected) {
    return new Wish(
        reason,
        effectiveAt,
        expected == null ? null : new Expected(expected.kpi(), expected.change()));
  }
}

package io.kramek.studio.release;

import io.kramek.identity.CurrentUser;
import io.kramek.shared.Paged;
import io.kramek.shared.Problem;
import io.kramek.studio.process.Releases;
import io.kramek.studio.release.ReleaseViews.RequestTrials;
import io.kramek.studio.release.ReleaseViews.TriedCaseRow;
import io.kramek.studio.replay.ReleasedCases;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was tried before a release, and how it came out: for whoever decides about it, and for
 * whoever looks back.
 */
@Service
@Transactional(readOnly = true)
public class ReleaseTrials {

  private final ReleaseRequestRepository requests;
  private final ReleaseQueries queries;
  private final ReleaseFiles files;
  private final Releases releases;
  private final TrialStore store;
  private final ReleasedCases cases;
  private final CurrentUser currentUser;

  ReleaseTrials(
      ReleaseRequestRepository requests,
      ReleaseQueries queries,
      ReleaseFiles files,
      Releases releases,
      TrialStore store,
      ReleasedCases cases,
      CurrentUser currentUser) {
    this.requests = requests;
    this.queries = queries;
    this.files = files;
    this.releases = releases;
    this.store = store;
    this.cases = cases;
    this.currentUser = currentUser;
  }

  /** What was tried of a request; for whoever may see it. */
  public RequestTrials of(ReleaseRequestId id) {
    TrialStore.Counts counts = store.counts(required(id).id());
    return new RequestTrials(
        required(id).checkedAt().orElse(null),
        counts.tried(),
        counts.kept(),
        store.tables(id),
        store.replays(id));
  }

  /** The cases at its last check, those that came out otherwise first. */
  public Paged<TriedCaseRow> cases(ReleaseRequestId id, Paged.Request page) {
    ReleaseRequest request = required(id);
    String language = currentUser.get().language();
    Map<String, byte[]> before =
        releases.numbered(request.basedOn()).map(releases::files).orElse(Map.of());
    Map<String, byte[]> now = ReleaseFiles.in(before, files.changed(id));
    Map<String, Map<String, String>> called = new HashMap<>();
    Paged<TrialStore.KeptTrial> kept = store.cases(id, language, page);
    return Paged.of(
        kept.items().stream()
            .map(
                one -> {
                  Map<String, String> words =
                      called.computeIfAbsent(
                          one.file(), file -> cases.called(file, before, now, language));
                  return new TriedCaseRow(
                      one.id(),
                      one.file(),
                      one.name(),
                      one.kept(),
                      one.expected().in(words),
                      one.now().in(words),
                      one.reason());
                })
            .toList(),
        page,
        kept.total());
  }

  private ReleaseRequest required(ReleaseRequestId id) {
    queries.requireVisible(id);
    return requests.findById(id.value()).orElseThrow(Problem::notFound);
  }
}

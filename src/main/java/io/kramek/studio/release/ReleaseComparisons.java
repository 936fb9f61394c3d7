package io.kramek.studio.release;

import io.kramek.identity.CurrentUser;
import io.kramek.shared.Problem;
import io.kramek.studio.drafts.DraftId;
import io.kramek.studio.drafts.DraftQueries;
import io.kramek.studio.drafts.Drafts;
import io.kramek.studio.drafts.Takeovers;
import io.kramek.studio.process.Releases;
import io.kramek.studio.release.ReleaseViews.FileComparison;
import io.kramek.studio.replay.ReleasedCases;
import io.kramek.studio.replay.ReleasedCases.CaseDifference;
import jakarta.annotation.Nullable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What would be otherwise if something came in force, file by file. */
@Service
@Transactional(readOnly = true)
public class ReleaseComparisons {

  private final ReleaseRequestRepository requests;
  private final ReleaseQueries queries;
  private final ReleaseFiles files;
  private final Releases releases;
  private final Drafts drafts;
  private final Takeovers takeovers;
  private final DraftQueries history;
  private final ReleasedCases cases;
  private final CurrentUser currentUser;

  ReleaseComparisons(
      ReleaseRequestRepository requests,
      ReleaseQueries queries,
      ReleaseFiles files,
      Releases releases,
      Drafts drafts,
      Takeovers takeovers,
      DraftQueries history,
      ReleasedCases cases,
      CurrentUser currentUser) {
    this.requests = requests;
    this.queries = queries;
    this.files = files;
    this.releases = releases;
    this.drafts = drafts;
    this.takeovers = takeovers;
    this.history = history;
    this.cases = cases;
    this.currentUser = currentUser;
  }

  /**
   * What a request changes, for whoever may see it: the files as they were when it was asked, and
   * as they are to be.
   */
  public List<FileComparison> ofRequest(ReleaseRequestId id) {
    queries.requireVisible(id);
    ReleaseRequest request = requests.findById(id.value()).orElseThrow(Problem::notFound);
    Map<String, byte[]> before =
        releases.numbered(request.basedOn()).map(releases::files).orElse(Map.of());
    return files.changed(id).entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(file -> FileComparison.of(file.getKey(), before.get(file.getKey()), file.getValue()))
        .toList();
  }

  /** What a request changes of the cases, or has changed of them; for whoever may see it. */
  public List<CaseDifference> casesOfRequest(ReleaseRequestId id) {
    queries.requireVisible(id);
    ReleaseRequest request = requests.findById(id.value()).orElseThrow(Problem::notFound);
    Map<String, byte[]> before =
        releases.numbered(request.basedOn()).map(releases::files).orElse(Map.of());
    return cases.ofRequest(id.value(), before, ReleaseFiles.in(before, files.changed(id)));
  }

  /** What a draft would change of the cases. */
  public List<CaseDifference> casesOfDraft(UUID draft) {
    currentUser.requireManager();
    DraftId id = new DraftId(draft);
    return cases.ofDraft(id, releases.files(releases.inForce()), drafts.catalogueWith(id));
  }

  /**
   * A file of a draft that somebody else has released otherwise meanwhile.
   *
   * @param basedOn the release that the draft has taken it from
   * @param release the one in force
   * @param comparison what was changed in between
   */
  public record ReleasedMeanwhile(int basedOn, int release, FileComparison comparison) {}

  /** What others have released of the files of a draft since they were taken. */
  public List<ReleasedMeanwhile> releasedMeanwhile(UUID draft) {
    currentUser.requireManager();
    int inForce = releases.inForce().number();
    return takeovers.overtaken(drafts.files(new DraftId(draft))).entrySet().stream()
        .map(
            file ->
                new ReleasedMeanwhile(
                    file.getValue().basedOn(),
                    inForce,
                    FileComparison.of(
                        file.getKey(), file.getValue().before(), file.getValue().now())))
        .toList();
  }

  /**
   * What a draft would change, were it in force now.
   *
   * @param with another draft that it is compared with; {@code null}: with what is in force
   */
  public List<FileComparison> ofDraft(UUID draft, @Nullable UUID with) {
    currentUser.requireManager();
    Map<String, byte[]> before =
        with == null ? releases.files(releases.inForce()) : drafts.catalogueWith(new DraftId(with));
    return ReleasesKept.different(before, drafts.catalogueWith(new DraftId(draft)));
  }

  /**
   * How a file of a draft was in one of its revisions.
   *
   * @param with another revision that it is compared with; {@code null}: with what is in force
   */
  public FileComparison ofRevision(UUID draft, String file, int revision, @Nullable Integer with) {
    currentUser.requireManager();
    DraftId id = new DraftId(draft);
    byte[] now = revision(id, file, revision);
    byte[] before =
        with == null ? releases.files(releases.inForce()).get(file) : revision(id, file, with);
    return FileComparison.of(file, before, now);
  }

  private byte[] revision(DraftId draft, String file, int revision) {
    return history.revision(draft, file, revision).content().getBytes(StandardCharsets.UTF_8);
  }
}

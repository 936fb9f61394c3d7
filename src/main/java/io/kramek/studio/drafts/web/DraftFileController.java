package io.kramek.studio.drafts.web;

import io.kramek.shared.Paged;
import io.kramek.studio.drafts.DraftId;
import io.kramek.studio.drafts.DraftQueries;
import io.kramek.studio.drafts.DraftViews.DraftFileContent;
import io.kramek.studio.drafts.DraftViews.DraftLock;
import io.kramek.studio.drafts.DraftViews.DraftRevision;
import io.kramek.studio.drafts.DraftViews.RevisionContent;
import io.kramek.studio.drafts.Drafts;
import io.kramek.studio.drafts.Retirements;
import io.kramek.studio.drafts.Takeovers;
import io.kramek.studio.problems.ModelProblem;
import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The files of drafts: what is in them, who edits them, what they have been. */
@RestController
@RequestMapping("/api/studio/drafts/{id}/files")
class DraftFileController {

  /**
   * A file to take in.
   *
   * @param content {@code null}: as it is in force, or the beginning of a new one
   * @param name what a new one is called
   */
  record NewDraftFile(
      @NotBlank String file, @Nullable String content, @Nullable @Size(max = 200) String name) {}

  /**
   * A file that was changed.
   *
   * @param revision that was changed
   */
  record ChangedDraftFile(@NotNull String content, int revision) {}

  /** What is on the screen. */
  record UnsavedDraftFile(@NotNull String content) {}

  record SavedDraftFile(int revision) {}

  /**
   * A lock that somebody wants.
   *
   * @param ask whether to ask whoever holds it
   */
  record LockWish(boolean ask) {}

  /**
   * A file in force that is to go.
   *
   * @param revision of the draft's own version that was seen; 0 where it has none
   */
  record RetiredFile(int revision) {}

  /**
   * What another release changed is in the draft's version now.
   *
   * @param release whose differences were looked at
   */
  record TakenOver(int release) {}

  private final Drafts drafts;
  private final Retirements retirements;
  private final Takeovers takeovers;
  private final DraftQueries queries;

  DraftFileController(
      Drafts drafts, Retirements retirements, Takeovers takeovers, DraftQueries queries) {
    this.takeovers = takeovers;
    this.retirements = retirements;
    this.drafts = drafts;
    this.queries = queries;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  SavedDraftFile addDraftFile(@PathVariable UUID id, @Valid @RequestBody NewDraftFile body) {
    return new SavedDraftFile(
        drafts.add(new DraftId(id), body.file(), body.content(), body.name()));
  }

  @GetMapping("/{file}")
  DraftFileContent draftFile(@PathVariable UUID id, @PathVariable String file) {
    return queries.file(new DraftId(id), file);
  }

  @PutMapping("/{file}")
  SavedDraftFile writeDraftFile(
      @PathVariable UUID id, @PathVariable String file, @Valid @RequestBody ChangedDraftFile body) {
    return new SavedDraftFile(drafts.write(new DraftId(id), file, body.content(), body.revision()));
  }

  @DeleteMapping("/{file}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void removeDraftFile(@PathVariable UUID id, @PathVariable String file) {
    drafts.remove(new DraftId(id), file);
  }

  /** The release of the draft takes the file out of the catalogue. */
  @PutMapping("/{file}/retirement")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void retireFile(
      @PathVariable UUID id, @PathVariable String file, @Valid @RequestBody RetiredFile body) {
    retirements.retire(new DraftId(id), file, body.revision());
  }

  @DeleteMapping("/{file}/retirement")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void keepFile(@PathVariable UUID id, @PathVariable String file) {
    retirements.keep(new DraftId(id), file);
  }

  /** The draft's version of the file is based on what is in force from now on. */
  @PostMapping("/{file}/takeover")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void takeOverFile(
      @PathVariable UUID id, @PathVariable String file, @Valid @RequestBody TakenOver body) {
    takeovers.takeOver(new DraftId(id), file, body.release());
  }

  @GetMapping("/{file}/revisions")
  Paged<DraftRevision> draftFileRevisions(
      @PathVariable UUID id,
      @PathVariable String file,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "50") int size) {
    return queries.revisions(new DraftId(id), file, new Paged.Request(page, size));
  }

  @GetMapping("/{file}/revisions/{revision}")
  RevisionContent draftFileRevision(
      @PathVariable UUID id, @PathVariable String file, @PathVariable int revision) {
    return queries.revision(new DraftId(id), file, revision);
  }

  /** The lock as it is now: held by whoever asks, or by whom they have asked for it. */
  @PostMapping("/{file}/lock")
  DraftLock lockDraftFile(
      @PathVariable UUID id, @PathVariable String file, @Valid @RequestBody LockWish body) {
    drafts.lock(new DraftId(id), file, body.ask());
    return queries.lock(new DraftId(id), file).orElseThrow();
  }

  @DeleteMapping("/{file}/lock")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void unlockDraftFile(@PathVariable UUID id, @PathVariable String file) {
    drafts.giveBack(new DraftId(id), file);
  }

  @PostMapping("/{file}/problems")
  List<ModelProblem> draftFileProblems(
      @PathVariable UUID id, @PathVariable String file, @Valid @RequestBody UnsavedDraftFile body) {
    return drafts.problems(new DraftId(id), file, body.content());
  }
}

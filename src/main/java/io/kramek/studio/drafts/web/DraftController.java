package io.kramek.studio.drafts.web;

import io.kramek.shared.Paged;
import io.kramek.studio.drafts.DraftId;
import io.kramek.studio.drafts.DraftQueries;
import io.kramek.studio.drafts.DraftState;
import io.kramek.studio.drafts.DraftViews.DraftDetail;
import io.kramek.studio.drafts.DraftViews.DraftSummary;
import io.kramek.studio.drafts.Drafts;
import io.kramek.studio.drafts.Takeovers;
import io.kramek.studio.drafts.Takeovers.Takeover;
import io.kramek.studio.problems.ModelProblem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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

/** Changes of the catalogue that are not in force yet. */
@RestController
@RequestMapping("/api/studio/drafts")
class DraftController {

  /** What a draft is called. */
  record DraftTitle(@NotBlank @Size(max = 200) String title) {}

  record DraftBegun(UUID id) {}

  private final Drafts drafts;
  private final DraftQueries queries;
  private final Takeovers takeovers;

  DraftController(Drafts drafts, DraftQueries queries, Takeovers takeovers) {
    this.takeovers = takeovers;
    this.drafts = drafts;
    this.queries = queries;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  DraftBegun beginDraft(@Valid @RequestBody DraftTitle body) {
    return new DraftBegun(drafts.begin(body.title()).value());
  }

  @GetMapping
  Paged<DraftSummary> drafts(
      @RequestParam(required = false) DraftState state,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "50") int size) {
    return queries.find(state, new Paged.Request(page, size));
  }

  @GetMapping("/{id}")
  DraftDetail draft(@PathVariable UUID id) {
    return queries.draft(new DraftId(id));
  }

  @PutMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void callDraft(@PathVariable UUID id, @Valid @RequestBody DraftTitle body) {
    drafts.call(new DraftId(id), body.title());
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void discardDraft(@PathVariable UUID id) {
    drafts.discard(new DraftId(id));
  }

  /** Who has taken over what others had released meanwhile. */
  @GetMapping("/{id}/takeovers")
  List<Takeover> draftTakeovers(@PathVariable UUID id) {
    return takeovers.of(new DraftId(id));
  }

  @GetMapping("/{id}/problems")
  List<ModelProblem> draftProblems(@PathVariable UUID id) {
    return drafts.problems(new DraftId(id));
  }
}

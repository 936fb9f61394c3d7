package io.kramek.studio.replay.web;

import io.kramek.shared.Paged;
import io.kramek.studio.drafts.DraftId;
import io.kramek.studio.replay.ModelCases;
import io.kramek.studio.replay.ModelCases.CaseResult;
import io.kramek.studio.replay.ModelCases.CaseText;
import io.kramek.studio.replay.ModelCases.ModelCase;
import io.kramek.studio.replay.ModelCases.ModelWord;
import io.kramek.studio.replay.ModelCases.TriedCase;
import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Cases that models must keep to. */
@RestController
class CaseController {

  /**
   * A case to write down, or to change.
   *
   * @param version that was seen; of no meaning to a new one
   */
  record CaseBody(
      @NotBlank @Size(max = 200) String file,
      @NotBlank @Size(max = 300) String name,
      @NotNull Map<String, Object> facts,
      @NotNull @Valid CaseResult expected,
      @Nullable Long version) {

    CaseText text() {
      return new CaseText(file, name, facts, expected);
    }
  }

  /** A case that was written down. */
  record CaseAdded(UUID id) {}

  private final ModelCases cases;

  CaseController(ModelCases cases) {
    this.cases = cases;
  }

  @GetMapping("/api/studio/cases")
  Paged<ModelCase> modelCases(
      @RequestParam(required = false) String file,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "100") int size) {
    return cases.cases(file, new Paged.Request(page, size));
  }

  /** What the cases speak of, in the reader's language, by file. */
  @GetMapping("/api/studio/drafts/{draft}/words")
  Map<String, List<ModelWord>> modelWords(@PathVariable UUID draft) {
    return cases.words(new DraftId(draft));
  }

  /** As a draft has them, with those that it throws away. */
  @GetMapping("/api/studio/drafts/{draft}/cases")
  Paged<ModelCase> casesOfDraft(
      @PathVariable UUID draft,
      @RequestParam(required = false) String file,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "100") int size) {
    return cases.of(new DraftId(draft), file, new Paged.Request(page, size));
  }

  @PostMapping("/api/studio/drafts/{draft}/cases")
  @ResponseStatus(HttpStatus.CREATED)
  CaseAdded addCase(@PathVariable UUID draft, @Valid @RequestBody CaseBody body) {
    return new CaseAdded(cases.add(new DraftId(draft), body.text()));
  }

  @PutMapping("/api/studio/drafts/{draft}/cases/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void changeCase(
      @PathVariable UUID draft, @PathVariable UUID id, @Valid @RequestBody CaseBody body) {
    cases.change(new DraftId(draft), id, body.text(), body.version() == null ? 0 : body.version());
  }

  @DeleteMapping("/api/studio/drafts/{draft}/cases/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void discardCase(@PathVariable UUID draft, @PathVariable UUID id) {
    cases.discard(new DraftId(draft), id);
  }

  /** What a draft has changed of a case is dropped. */
  @DeleteMapping("/api/studio/drafts/{draft}/cases/{id}/change")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void keepCase(@PathVariable UUID draft, @PathVariable UUID id) {
    cases.keep(new DraftId(draft), id);
  }

  @PostMapping("/api/studio/drafts/{draft}/cases/run")
  List<TriedCase> runCases(@PathVariable UUID draft) {
    return cases.tried(new DraftId(draft));
  }
}

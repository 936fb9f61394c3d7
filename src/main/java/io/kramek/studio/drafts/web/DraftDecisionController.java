package io.kramek.studio.drafts.web;

import io.kramek.studio.drafts.DraftDecisions;
import io.kramek.studio.drafts.DraftDecisions.DraftDecided;
import io.kramek.studio.drafts.DraftDecisions.DraftDecision;
import io.kramek.studio.drafts.DraftId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The tables of a draft, to be tried: what they ask for, and what they decide. */
@RestController
@RequestMapping("/api/studio/drafts/{id}/decisions/{decision}")
class DraftDecisionController {

  /**
   * What is known.
   *
   * @param facts by their names; {@code null} among them is not known
   */
  record DraftDecisionFacts(@NotNull Map<String, Object> facts) {}

  private final DraftDecisions decisions;

  DraftDecisionController(DraftDecisions decisions) {
    this.decisions = decisions;
  }

  @GetMapping
  DraftDecision draftDecision(@PathVariable UUID id, @PathVariable String decision) {
    return decisions.asked(new DraftId(id), decision);
  }

  @PostMapping("/evaluation")
  DraftDecided evaluateDraftDecision(
      @PathVariable UUID id,
      @PathVariable String decision,
      @Valid @RequestBody DraftDecisionFacts body) {
    return decisions.decide(new DraftId(id), decision, body.facts());
  }
}

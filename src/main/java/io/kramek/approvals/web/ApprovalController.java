package io.kramek.approvals.web;

import io.kramek.approvals.ApprovalId;
import io.kramek.approvals.ApprovalViews.ApprovalPage;
import io.kramek.approvals.ApprovalViews.ApprovalRow;
import io.kramek.approvals.Approvals;
import io.kramek.approvals.Approvals.State;
import io.kramek.approvals.Consultations;
import io.kramek.identity.UserId;
import io.kramek.shared.Paged;
import io.kramek.shared.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was asked for, and what those who were asked say. */
@RestController
@RequestMapping("/api/approvals")
class ApprovalController {

  record ApprovalDecision(
      @NotNull Approvals.Decision decision,
      @Size(max = 4000) String comment,
      @NotNull Long version) {}

  record ApprovalRecall(@NotNull Long version) {}

  record ApprovalDelegation(
      @NotNull UUID userId, @Size(max = 4000) String comment, @NotNull Long version) {}

  record OpinionRequest(
      @NotNull UUID userId, @Size(max = 4000) String question, @NotNull Long version) {}

  record Opinion(@NotBlank @Size(max = 4000) String opinion) {}

  private final Approvals approvals;
  private final Consultations consultations;

  ApprovalController(Approvals approvals, Consultations consultations) {
    this.approvals = approvals;
    this.consultations = consultations;
  }

  @GetMapping
  Paged<ApprovalRow> approvals(
      @RequestParam(required = false) String state,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "50") int size) {
    return approvals.find(states(state), new Paged.Request(page, size));
  }

  @GetMapping("/{id}")
  ApprovalPage approval(@PathVariable UUID id) {
    return approvals.get(new ApprovalId(id));
  }

  @PostMapping("/{id}/decision")
  ApprovalPage decide(@PathVariable UUID id, @Valid @RequestBody ApprovalDecision body) {
    return approvals.decide(new ApprovalId(id), body.decision(), body.comment(), body.version());
  }

  @PostMapping("/{id}/recall")
  ApprovalPage recall(@PathVariable UUID id, @Valid @RequestBody ApprovalRecall body) {
    return approvals.recall(new ApprovalId(id), body.version());
  }

  @PostMapping("/{id}/delegation")
  ApprovalPage delegate(@PathVariable UUID id, @Valid @RequestBody ApprovalDelegation body) {
    return consultations.delegate(
        new ApprovalId(id), new UserId(body.userId()), body.comment(), body.version());
  }

  @PostMapping("/{id}/opinion-requests")
  ApprovalPage askOpinion(@PathVariable UUID id, @Valid @RequestBody OpinionRequest body) {
    return consultations.ask(
        new ApprovalId(id), new UserId(body.userId()), body.question(), body.version());
  }

  @PostMapping("/{id}/opinions")
  ApprovalPage opine(@PathVariable UUID id, @Valid @RequestBody Opinion body) {
    return consultations.opine(new ApprovalId(id), body.opinion());
  }

  private static List<State> states(String state) {
    if (state == null) {
      return List.of(State.values());
    }
    try {
      return List.of(State.valueOf(state.toUpperCase(Locale.ROOT)));
    } catch (IllegalArgumentException e) {
      throw Problem.invalid(new Problem.Field("state", "outOfRange"));
    }
  }
}

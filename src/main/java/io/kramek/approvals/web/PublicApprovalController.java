package io.kramek.approvals.web;

import io.kramek.approvals.Approvals;
import io.kramek.approvals.mail.MailedDecisions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * For whoever holds the link of an e-mail: looking changes nothing, deciding is a request apart.
 */
@RestController
class PublicApprovalController {

  record MailedDecision(@NotNull Approvals.Decision decision, @Size(max = 4000) String comment) {}

  private final MailedDecisions decisions;

  PublicApprovalController(MailedDecisions decisions) {
    this.decisions = decisions;
  }

  @GetMapping("/api/public/approvals/{token}")
  MailedDecisions.Letter show(@PathVariable String token, HttpServletRequest request) {
    return decisions.show(token, request.getRemoteAddr());
  }

  @PostMapping("/api/public/approvals/{token}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void decide(
      @PathVariable String token,
      @Valid @RequestBody MailedDecision body,
      HttpServletRequest request) {
    decisions.decide(token, body.decision(), body.comment(), request.getRemoteAddr());
  }
}

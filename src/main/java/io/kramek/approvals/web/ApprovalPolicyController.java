package io.kramek.approvals.web;

import io.kramek.approvals.trial.PolicyFinding;
import io.kramek.approvals.trial.PolicyTrials;
import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who must approve what: the table in force, and what another one would mean. */
@RestController
@RequestMapping("/api/approval-policy")
class ApprovalPolicyController {

  /**
   * Changed tables to try.
   *
   * @param tables DMN files: a policy, the gate before it, or both
   * @param asOf the day before which the twelve months end; today if it is left out
   */
  record PolicyTrial(
      @NotNull @Size(min = 1, max = 3) List<@NotNull @Size(max = 1_000_000) String> tables,
      @Nullable LocalDate asOf) {}

  /** A table to check; the one in force if it is left out. */
  record PolicyCheck(@Nullable @Size(max = 1_000_000) String table) {}

  private final PolicyTrials trials;

  ApprovalPolicyController(PolicyTrials trials) {
    this.trials = trials;
  }

  @GetMapping
  PolicyTrials.PolicyTable policy() {
    return trials.table();
  }

  @GetMapping(path = "/file", produces = MediaType.APPLICATION_XML_VALUE)
  String file() {
    return new String(trials.file(), StandardCharsets.UTF_8);
  }

  @PostMapping("/trials")
  PolicyTrials.Trial run(@Valid @RequestBody PolicyTrial body) {
    return trials.run(
        body.tables().stream().map(ApprovalPolicyController::bytes).toList(), body.asOf());
  }

  @PostMapping("/checks")
  List<PolicyFinding> check(@Valid @RequestBody PolicyCheck body) {
    return trials.check(body.table() == null ? null : bytes(body.table()));
  }

  private static byte[] bytes(String table) {
    return table.getBytes(StandardCharsets.UTF_8);
  }
}

package io.kramek.escalations.web;

import io.kramek.escalations.BulkReactions;
import io.kramek.escalations.EscalationId;
import io.kramek.escalations.Escalations;
import io.kramek.escalations.Escalations.EscalationPage;
import io.kramek.escalations.Escalations.EscalationRow;
import io.kramek.escalations.Escalations.State;
import io.kramek.escalations.Reactions;
import io.kramek.escalations.Reason;
import io.kramek.identity.UserId;
import io.kramek.shared.Paged;
import io.kramek.shared.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
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

/** What is stuck, and what those who answer for it do about it. */
@RestController
@RequestMapping("/api/escalations")
class EscalationController {

  record Acknowledgement(
      @NotNull LocalDate promisedUntil, @Size(max = 4000) String comment, @NotNull Long version) {}

  record Reassignment(
      @NotNull UUID userId, @Size(max = 4000) String comment, @NotNull Long version) {}

  record EscalationResolution(@NotBlank @Size(max = 4000) String comment, @NotNull Long version) {}

  record Exemption(
      LocalDate until, @NotBlank @Size(max = 4000) String comment, @NotNull Long version) {}

  record SeenEscalation(@NotNull UUID id, @NotNull Long version) {}

  record Acknowledgements(
      @NotEmpty @Size(max = 200) List<@Valid SeenEscalation> escalations,
      @NotNull LocalDate promisedUntil,
      @Size(max = 4000) String comment) {}

  private final Escalations escalations;
  private final Reactions reactions;
  private final BulkReactions bulk;

  EscalationController(Escalations escalations, Reactions reactions, BulkReactions bulk) {
    this.escalations = escalations;
    this.reactions = reactions;
    this.bulk = bulk;
  }

  @GetMapping
  Paged<EscalationRow> escalations(
      @RequestParam(required = false) String state,
      @RequestParam(defaultValue = "false") boolean mine,
      @RequestParam(required = false) Reason reason,
      @RequestParam(required = false) String query,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "50") int size) {
    return escalations.find(
        new Escalations.Filter(states(state), mine, reason, query), new Paged.Request(page, size));
  }

  @GetMapping("/{id}")
  EscalationPage escalation(@PathVariable UUID id) {
    return escalations.get(new EscalationId(id));
  }

  @PostMapping("/{id}/acknowledgement")
  EscalationPage acknowledge(@PathVariable UUID id, @Valid @RequestBody Acknowledgement body) {
    return reactions.acknowledge(
        new EscalationId(id), body.promisedUntil(), body.comment(), body.version());
  }

  @PostMapping("/{id}/reassignment")
  EscalationPage reassign(@PathVariable UUID id, @Valid @RequestBody Reassignment body) {
    return reactions.reassign(
        new EscalationId(id), new UserId(body.userId()), body.comment(), body.version());
  }

  @PostMapping("/{id}/resolution")
  EscalationPage resolve(@PathVariable UUID id, @Valid @RequestBody EscalationResolution body) {
    return reactions.resolve(new EscalationId(id), body.comment(), body.version());
  }

  @PostMapping("/{id}/exemption")
  EscalationPage exempt(@PathVariable UUID id, @Valid @RequestBody Exemption body) {
    return reactions.exempt(new EscalationId(id), body.until(), body.comment(), body.version());
  }

  /** Promises one date for many; each is answered for by itself. */
  @PostMapping("/acknowledgements")
  List<BulkReactions.Result> acknowledgeAll(@Valid @RequestBody Acknowledgements body) {
    List<BulkReactions.Seen> seen =
        body.escalations().stream()
            .map(one -> new BulkReactions.Seen(one.id(), one.version()))
            .toList();
    return bulk.acknowledge(seen, body.promisedUntil(), body.comment());
  }

  /** {@code OPEN} is everything that is not resolved. */
  private static List<State> states(String state) {
    if (state == null) {
      return List.of(State.values());
    }
    if (state.equalsIgnoreCase("OPEN")) {
      return List.of(State.RAISED, State.ACKNOWLEDGED);
    }
    try {
      return List.of(State.valueOf(state.toUpperCase(Locale.ROOT)));
    } catch (IllegalArgumentException e) {
      throw Problem.invalid(new Problem.Field("state", "outOfRange"));
    }
  }
}

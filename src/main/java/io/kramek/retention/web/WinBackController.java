package io.kramek.retention.web;

import io.kramek.customers.CustomerId;
import io.kramek.retention.care.WinBackChances;
import io.kramek.retention.care.WinBackId;
import io.kramek.retention.care.WinBacks;
import io.kramek.shared.Paged;
import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lost customers, and the attempts to win them back. */
@RestController
class WinBackController {

  /** Why they left, as they say. */
  record WinBackStart(@Nullable WinBacks.LossReason reason) {}

  record WinBackStarts(
      @NotNull @Size(min = 1, max = WinBacks.MOST) List<@NotNull UUID> customers) {}

  private final WinBacks winBacks;
  private final WinBackChances chances;

  WinBackController(WinBacks winBacks, WinBackChances chances) {
    this.winBacks = winBacks;
    this.chances = chances;
  }

  @GetMapping("/api/retention/win-back/candidates")
  Paged<WinBacks.CandidateRow> candidates(
      @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
    return winBacks.candidates(new Paged.Request(page, size));
  }

  @GetMapping("/api/retention/win-back/attempts")
  Paged<WinBacks.WinBackRow> attempts(
      @RequestParam(required = false) WinBacks.State state,
      @RequestParam(required = false) UUID customer,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "50") int size) {
    return winBacks.find(
        state, customer == null ? null : new CustomerId(customer), new Paged.Request(page, size));
  }

  @PostMapping("/api/retention/win-back/attempts")
  WinBacks.Begun start(@Valid @RequestBody WinBackStarts body) {
    return winBacks.start(body.customers().stream().map(CustomerId::new).toList());
  }

  @GetMapping("/api/customers/{id}/win-back")
  WinBackChances.WinBackChance chance(@PathVariable UUID id) {
    return chances.of(new CustomerId(id));
  }

  @PostMapping("/api/customers/{id}/win-back")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void start(@PathVariable UUID id, @Valid @RequestBody WinBackStart body) {
    winBacks.start(new CustomerId(id), body.reason());
  }

  @PostMapping("/api/retention/win-back/attempts/{id}/stop")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void stop(@PathVariable UUID id) {
    winBacks.stop(new WinBackId(id));
  }
}

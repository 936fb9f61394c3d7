package io.kramek.leads.web;

import io.kramek.identity.CurrentUser;
import io.kramek.leads.LeadId;
import io.kramek.leads.LeadViews;
import io.kramek.leads.LeadViews.LeadPage;
import io.kramek.leads.LeadViews.LeadRow;
import io.kramek.leads.Leads;
import io.kramek.shared.Money;
import io.kramek.shared.Paged;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Leads, for those who care for them. */
@RestController
@RequestMapping("/api/leads")
class LeadController {

  record Decision(
      @NotNull Leads.Outcome outcome,
      Leads.DisqualificationReason reason,
      LocalDate nurtureUntil,
      @Size(max = 4000) String note,
      @Size(max = 200) String dealName,
      Money amount,
      @NotNull Long version) {}

  record Withdrawal(@NotNull Long version, @NotBlank @Size(max = 1000) String reason) {}

  private final Leads leads;
  private final LeadViews views;
  private final CurrentUser currentUser;

  LeadController(Leads leads, LeadViews views, CurrentUser currentUser) {
    this.leads = leads;
    this.views = views;
    this.currentUser = currentUser;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  LeadForm.Captured capture(
      @Valid @RequestBody LeadForm form,
      @RequestHeader(name = "Idempotency-Key", required = false) String key) {
    return form.captured(leads, "leads of " + currentUser.get().id(), key);
  }

  @GetMapping
  Paged<LeadRow> leads(
      @RequestParam(defaultValue = "") Set<Leads.Status> status,
      @RequestParam(defaultValue = "all") Owner owner,
      @RequestParam(required = false) String query,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "50") int size) {
    return views.find(
        new LeadViews.Filter(status, owner == Owner.mine, query), new Paged.Request(page, size));
  }

  /** The channels that a new lead may come by. */
  @GetMapping("/sources")
  List<String> sources() {
    return leads.sources();
  }

  @GetMapping("/{id}")
  LeadPage lead(@PathVariable UUID id) {
    return views.get(new LeadId(id));
  }

  @PostMapping("/{id}/decision")
  LeadPage decide(@PathVariable UUID id, @Valid @RequestBody Decision decision) {
    leads.decide(
        new LeadId(id),
        new Leads.Decision(
            decision.outcome(),
            decision.reason(),
            decision.nurtureUntil(),
            decision.note(),
            decision.dealName(),
            decision.amount()),
        decision.version());
    return lead(id);
  }

  @PostMapping("/{id}/withdrawal")
  LeadPage withdraw(@PathVariable UUID id, @Valid @RequestBody Withdrawal withdrawal) {
    leads.withdraw(new LeadId(id), withdrawal.reason(), withdrawal.version());
    return lead(id);
  }

  /** Whose leads a list is about; written as in the address. */
  enum Owner {
    mine,
    all
  }
}

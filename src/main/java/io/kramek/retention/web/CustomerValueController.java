package io.kramek.retention.web;

import io.kramek.activities.Activities.Kind;
import io.kramek.customers.CustomerId;
import io.kramek.retention.ContactCosts;
import io.kramek.retention.ContactCosts.ContactCost;
import io.kramek.retention.CustomerDecisions;
import io.kramek.retention.CustomerDecisions.DecisionEntry;
import io.kramek.retention.TierStatistics;
import io.kramek.retention.TierStatistics.TierFlow;
import io.kramek.retention.TierStatistics.TierMoves;
import io.kramek.retention.TierStatistics.TierOf;
import io.kramek.retention.TierStatistics.TierOverview;
import io.kramek.retention.TierStatistics.TierRow;
import io.kramek.retention.ValueCards;
import io.kramek.retention.ValueCards.ValueCard;
import io.kramek.shared.Money;
import io.kramek.shared.Paged;
import io.kramek.shared.Problem;
import io.kramek.shared.web.Spreadsheet;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How valuable customers are, one by one and all together. */
@RestController
@RequestMapping("/api")
class CustomerValueController {

  private static final int AT_ONCE = 200;

  record ContactCostChange(
      @NotNull Money perHour, @NotNull Integer usualMinutes, @NotNull Long version) {}

  private final ValueCards cards;
  private final CustomerDecisions decisions;
  private final TierStatistics statistics;
  private final ContactCosts costs;

  CustomerValueController(
      ValueCards cards,
      CustomerDecisions decisions,
      TierStatistics statistics,
      ContactCosts costs) {
    this.cards = cards;
    this.decisions = decisions;
    this.statistics = statistics;
    this.costs = costs;
  }

  @GetMapping("/customers/{id}/value")
  ValueCard value(@PathVariable UUID id) {
    return cards.of(new CustomerId(id));
  }

  /** Everything that was decided about a customer, the latest first. */
  @GetMapping("/customers/{id}/decisions")
  Paged<DecisionEntry> decisions(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "20") int size) {
    return decisions.of(new CustomerId(id), new Paged.Request(page, size));
  }

  @GetMapping("/retention/tiers")
  TierOverview tiers() {
    return statistics.now();
  }

  @GetMapping("/retention/tiers/moves")
  TierMoves moves(
      @RequestParam(required = false) LocalDate asOf,
      @RequestParam(defaultValue = "6") int months) {
    return statistics.moves(asOf, months);
  }

  /** The same as a table, for whoever goes on with it elsewhere. */
  @GetMapping(value = "/retention/tiers/moves.csv", produces = Spreadsheet.TYPE)
  ResponseEntity<String> movesAsFile(
      @RequestParam(required = false) LocalDate asOf,
      @RequestParam(defaultValue = "6") int months) {
    Spreadsheet sheet = new Spreadsheet("fromDay", "toDay", "from", "to", "customers");
    for (TierFlow flow : statistics.moves(asOf, months).flows()) {
      sheet.row(flow.fromDay(), flow.toDay(), flow.from(), flow.to(), flow.customers());
    }
    return sheet.as("tier-moves.csv");
  }

  @GetMapping("/retention/customers")
  Paged<TierRow> customers(
      @RequestParam(required = false) String tier,
      @RequestParam(required = false) String query,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "50") int size) {
    return statistics.customers(tier, query, new Paged.Request(page, size));
  }

  /** The tiers of the customers of a list. */
  @GetMapping("/retention/customers/tiers")
  List<TierOf> tiersOf(@RequestParam List<UUID> customer) {
    if (customer.size() > AT_ONCE) {
      throw Problem.invalid(new Problem.Field("customer", "outOfRange"));
    }
    return statistics.of(customer);
  }

  @GetMapping("/retention/contact-costs")
  List<ContactCost> contactCosts() {
    return costs.all();
  }

  @PutMapping("/retention/contact-costs/{kind}")
  List<ContactCost> changeContactCost(
      @PathVariable Kind kind, @Valid @RequestBody ContactCostChange body) {
    return costs.change(new ContactCost(kind, body.perHour(), body.usualMinutes(), body.version()));
  }
}

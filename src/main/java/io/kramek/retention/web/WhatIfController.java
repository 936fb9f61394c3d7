package io.kramek.retention.web;

import io.kramek.retention.whatif.HeldCases;
import io.kramek.retention.whatif.HeldCases.HeldCase;
import io.kramek.retention.whatif.HeldCases.HeldCaseOutcome;
import io.kramek.retention.whatif.WhatIf;
import io.kramek.retention.whatif.WhatIf.Direction;
import io.kramek.retention.whatif.WhatIf.Mover;
import io.kramek.retention.whatif.WhatIf.Order;
import io.kramek.retention.whatif.WhatIf.Question;
import io.kramek.retention.whatif.WhatIf.Wanted;
import io.kramek.retention.whatif.WhatIf.WhatIfOutcome;
import io.kramek.shared.Paged;
import io.kramek.shared.web.Spreadsheet;
import io.kramek.studio.Catalogue;
import io.kramek.studio.TableChange;
import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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

/** What another table would mean, and the cases that must come out of it. */
@RestController
@RequestMapping("/api/what-if")
class WhatIfController {

  /**
   * A changed table to look at.
   *
   * @param asOf the day; today if it is left out
   * @param sample whether first numbers are enough
   * @param workspace where somebody waits: asked again from there, the former question is dropped
   */
  record WhatIfQuestion(
      @NotNull @Valid TableChange table,
      @Nullable LocalDate asOf,
      boolean sample,
      @NotNull @Size(max = 40) String workspace) {}

  /** Which of those who move are wanted. */
  record MoversQuestion(
      @NotNull @Valid TableChange table,
      @Nullable LocalDate asOf,
      @NotNull @Size(max = 40) String workspace,
      @Nullable Direction direction,
      @Nullable @Size(max = 200) String was,
      @Nullable @Size(max = 200) String becomes,
      @NotNull Order order,
      boolean descending) {

    Wanted wanted() {
      return new Wanted(direction, was, becomes, order, descending);
    }
  }

  /** A case as it is written down. */
  record NewHeldCase(
      @NotBlank @Size(max = 200) String name,
      @NotBlank @Size(max = 1_000) String why,
      @Nullable UUID customer,
      @Nullable @Size(max = 100) Map<String, Object> facts,
      @NotNull @Size(max = 20) Map<String, Object> expected) {

    HeldCase held() {
      return new HeldCase(name, why, customer, facts, expected);
    }
  }

  /**
   * A case as it is to be.
   *
   * @param version of the case that whoever changes it has seen
   */
  record ChangedHeldCase(@NotNull @Valid NewHeldCase held, long version) {}

  /** The case that was added. */
  record HeldCaseAdded(UUID id) {}

  private final WhatIf whatIf;
  private final HeldCases cases;
  private final Catalogue catalogue;

  WhatIfController(WhatIf whatIf, HeldCases cases, Catalogue catalogue) {
    this.whatIf = whatIf;
    this.cases = cases;
    this.catalogue = catalogue;
  }

  @PostMapping("/{decision}")
  WhatIfOutcome look(@PathVariable String decision, @Valid @RequestBody WhatIfQuestion body) {
    Question question = question(decision, body.table(), body.asOf(), body.workspace());
    return body.sample() ? whatIf.first(question) : whatIf.all(question);
  }

  @PostMapping("/{decision}/movers")
  Paged<Mover> movers(
      @PathVariable String decision,
      @Valid @RequestBody MoversQuestion body,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "25") int size) {
    return whatIf.movers(
        question(decision, body.table(), body.asOf(), body.workspace()),
        body.wanted(),
        new Paged.Request(page, size));
  }

  @PostMapping(path = "/{decision}/movers.csv", produces = Spreadsheet.TYPE)
  ResponseEntity<String> exportMovers(
      @PathVariable String decision, @Valid @RequestBody MoversQuestion body) {
    List<Mover> movers =
        whatIf.export(
            question(decision, body.table(), body.asOf(), body.workspace()), body.wanted());
    Spreadsheet sheet =
        new Spreadsheet(
            "customer",
            "was",
            "becomes",
            "revenue",
            "margin",
            "currency",
            "decidedAt",
            "budgetBefore",
            "budgetNow");
    for (Mover mover : movers) {
      sheet.row(
          mover.name(),
          mover.was(),
          mover.becomes(),
          mover.revenue(),
          mover.margin(),
          mover.revenue().currency(),
          mover.decidedAt(),
          mover.budgetBefore(),
          mover.budgetNow());
    }
    return sheet.as("movers.csv");
  }

  @GetMapping("/{decision}/held-cases")
  List<HeldCaseOutcome> heldCases(@PathVariable String decision) {
    return cases.of(decision);
  }

  @PostMapping("/{decision}/held-cases")
  @ResponseStatus(HttpStatus.CREATED)
  HeldCaseAdded addHeldCase(@PathVariable String decision, @Valid @RequestBody NewHeldCase body) {
    return new HeldCaseAdded(cases.add(decision, body.held()));
  }

  @PutMapping("/held-cases/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void changeHeldCase(@PathVariable UUID id, @Valid @RequestBody ChangedHeldCase body) {
    cases.change(id, body.held().held(), body.version());
  }

  @DeleteMapping("/held-cases/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void removeHeldCase(@PathVariable UUID id) {
    cases.remove(id);
  }

  private Question question(
      String decision, TableChange table, @Nullable LocalDate asOf, String workspace) {
    return new Question(decision, catalogue.changed(decision, table), asOf, workspace);
  }
}

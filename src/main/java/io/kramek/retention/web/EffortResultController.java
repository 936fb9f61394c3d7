package io.kramek.retention.web;

import io.kramek.retention.cases.EffortResults;
import io.kramek.retention.cases.EffortResults.ResultRow;
import io.kramek.retention.cases.EffortResults.Results;
import io.kramek.retention.cases.RetentionSettings;
import io.kramek.retention.cases.RetentionSettings.Settings;
import io.kramek.shared.web.Spreadsheet;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What effort brings, and what managers set for all cases. */
@RestController
@RequestMapping("/api/retention")
class EffortResultController {

  record RetentionSettingsChange(
      @NotNull @DecimalMin("0") @DecimalMax("50") @Digits(integer = 2, fraction = 1)
          BigDecimal holdOutPercent,
      @NotNull @Min(1) @Max(100) Integer contactMost,
      @NotNull @Min(1) @Max(3650) Integer contactDays,
      @NotNull @Min(1) @Max(3650) Integer savedDays,
      @NotNull @Min(0) @Max(10000) Integer nightlyMost,
      @NotNull Long version) {}

  private final EffortResults results;
  private final RetentionSettings settings;

  EffortResultController(EffortResults results, RetentionSettings settings) {
    this.results = results;
    this.settings = settings;
  }

  @GetMapping("/results")
  Results results(
      @RequestParam(required = false) LocalDate from,
      @RequestParam(required = false) LocalDate to) {
    return results.of(from, to);
  }

  @GetMapping(path = "/results.csv", produces = Spreadsheet.TYPE)
  ResponseEntity<String> export(
      @RequestParam(required = false) LocalDate from,
      @RequestParam(required = false) LocalDate to) {
    Spreadsheet sheet =
        new Spreadsheet(
            "effort",
            "held_out",
            "complained",
            "cases",
            "running",
            "saved",
            "saved_percent",
            "spent",
            "margin",
            "margin_per_case",
            "currency");
    for (ResultRow row : results.of(from, to).rows()) {
      sheet.row(
          row.effort(),
          row.heldOut(),
          row.complained(),
          row.cases(),
          row.running(),
          row.saved(),
          row.savedPercent(),
          row.spent(),
          row.margin(),
          row.marginPerCase(),
          row.spent().currency());
    }
    return sheet.as("retention-results.csv");
  }

  @GetMapping("/settings")
  Settings settings() {
    return settings.now();
  }

  @PutMapping("/settings")
  Settings change(@Valid @RequestBody RetentionSettingsChange change) {
    return settings.change(
        new Settings(
            change.holdOutPercent(),
            change.contactMost(),
            change.contactDays(),
            change.savedDays(),
            change.nightlyMost(),
            change.version()));
  }
}

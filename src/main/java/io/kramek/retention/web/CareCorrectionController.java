package io.kramek.retention.web;

import io.kramek.customers.CustomerId;
import io.kramek.retention.care.CareCorrectionId;
import io.kramek.retention.care.CareCorrections;
import io.kramek.retention.care.CareCorrections.Selection;
import io.kramek.retention.care.CareMap;
import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Corrections of care, of a zone and of a customer. */
@RestController
class CareCorrectionController {

  /**
   * Whose care is to be put right.
   *
   * @param limit at most so many customers; 100 if it is left out
   * @param perRepAndWeek at most so many contacts; 10 if it is left out
   */
  record CareSelection(
      @NotNull CareMap.Zone zone,
      @Nullable UUID team,
      @Nullable UUID owner,
      @Nullable String tier,
      @Nullable Integer limit,
      @Nullable Integer perRepAndWeek) {

    Selection selection() {
      return new Selection(
          CareMapController.filter(team, owner, tier),
          zone,
          limit == null ? 100 : limit,
          perRepAndWeek == null ? 10 : perRepAndWeek);
    }
  }

  private final CareCorrections corrections;

  CareCorrectionController(CareCorrections corrections) {
    this.corrections = corrections;
  }

  @PostMapping("/api/retention/care/corrections/preview")
  CareCorrections.CorrectionOutcome preview(@Valid @RequestBody CareSelection body) {
    return corrections.preview(body.selection());
  }

  @PostMapping("/api/retention/care/corrections")
  CareCorrections.CorrectionOutcome open(@Valid @RequestBody CareSelection body) {
    return corrections.open(body.selection());
  }

  @PostMapping("/api/retention/care/corrections/{id}/withdrawal")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdraw(@PathVariable UUID id) {
    corrections.withdraw(new CareCorrectionId(id));
  }

  @GetMapping("/api/customers/{id}/care/corrections")
  List<CareCorrections.CorrectionView> ofCustomer(@PathVariable UUID id) {
    return corrections.of(new CustomerId(id));
  }
}

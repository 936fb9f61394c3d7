package io.kramek.retention.web;

import io.kramek.customers.CustomerId;
import io.kramek.identity.TeamId;
import io.kramek.identity.UserId;
import io.kramek.retention.CompanyDay;
import io.kramek.retention.care.CareMap;
import io.kramek.retention.care.CareMap.Area;
import io.kramek.retention.care.CareMap.CareRow;
import io.kramek.retention.care.CareMap.Square;
import io.kramek.shared.Paged;
import io.kramek.shared.Problem;
import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The map of care and worth. */
@RestController
class CareMapController {

  /** How many places changed by a review. */
  record CareReviewed(LocalDate asOf, int changed) {}

  private final CareMap map;
  private final CompanyDay day;

  CareMapController(CareMap map, CompanyDay day) {
    this.map = map;
    this.day = day;
  }

  @GetMapping("/api/retention/care/map")
  CareMap.Density density(
      @RequestParam(required = false) UUID team,
      @RequestParam(required = false) UUID owner,
      @RequestParam(required = false) String tier,
      @RequestParam(defaultValue = "25") int cells,
      @RequestParam(required = false) LocalDate asOf) {
    return map.density(filter(team, owner, tier), cells, asOf);
  }

  @GetMapping("/api/retention/care/customers")
  Paged<CareRow> customers(
      @RequestParam(required = false) UUID team,
      @RequestParam(required = false) UUID owner,
      @RequestParam(required = false) String tier,
      @RequestParam(required = false) CareMap.Zone zone,
      @RequestParam(required = false) Integer column,
      @RequestParam(required = false) Integer row,
      @RequestParam(defaultValue = "25") int cells,
      @RequestParam(required = false) LocalDate asOf,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "50") int size) {
    return map.customers(
        filter(team, owner, tier),
        new Area(zone, square(column, row, cells)),
        asOf,
        new Paged.Request(page, size));
  }

  @GetMapping("/api/customers/{id}/care")
  CareMap.CarePlace customer(@PathVariable UUID id) {
    return map.of(new CustomerId(id));
  }

  @PostMapping("/api/retention/care/reviews")
  CareReviewed review() {
    LocalDate today = day.today();
    return new CareReviewed(today, map.review(today));
  }

  static CareMap.Filter filter(@Nullable UUID team, @Nullable UUID owner, @Nullable String tier) {
    return new CareMap.Filter(
        team == null ? null : new TeamId(team),
        owner == null ? null : new UserId(owner),
        tier == null || tier.isBlank() ? null : tier);
  }

  private static Square square(Integer column, Integer row, int cells) {
    if (column == null && row == null) {
      return null;
    }
    if (column == null || row == null) {
      throw Problem.invalid(new Problem.Field(column == null ? "column" : "row", "required"));
    }
    return new Square(column, row, cells);
  }
}

package io.kramek.retention.web;

import io.kramek.customers.CustomerId;
import io.kramek.retention.care.ExitBarriers;
import io.kramek.retention.care.Loyalty;
import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What keeps a customer, and what was done for it. */
@RestController
@RequestMapping("/api/customers/{customer}")
class LoyaltyController {

  record NewBarrier(
      @NotNull ExitBarriers.Kind kind,
      @Nullable LocalDate until,
      @Nullable @Size(max = 1000) String note) {}

  private final Loyalty loyalty;
  private final ExitBarriers barriers;

  LoyaltyController(Loyalty loyalty, ExitBarriers barriers) {
    this.loyalty = loyalty;
    this.barriers = barriers;
  }

  @GetMapping("/loyalty")
  List<Loyalty.MomentView> moments(@PathVariable UUID customer) {
    return loyalty.of(new CustomerId(customer));
  }

  @GetMapping("/exit-barriers")
  List<ExitBarriers.Barrier> barriers(@PathVariable UUID customer) {
    return barriers.of(new CustomerId(customer));
  }

  @PostMapping("/exit-barriers")
  List<ExitBarriers.Barrier> add(@PathVariable UUID customer, @Valid @RequestBody NewBarrier body) {
    return barriers.add(new CustomerId(customer), body.kind(), body.until(), body.note());
  }

  @DeleteMapping("/exit-barriers/{id}")
  List<ExitBarriers.Barrier> remove(@PathVariable UUID customer, @PathVariable UUID id) {
    return barriers.remove(new CustomerId(customer), id);
  }
}

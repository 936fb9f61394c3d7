package io.kramek.insight.web;

import io.kramek.customers.CustomerId;
import io.kramek.insight.Glances;
import io.kramek.insight.Glances.CustomerGlance;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What one wants to know at a glance. */
@RestController
class GlanceController {

  private final Glances glances;

  GlanceController(Glances glances) {
    this.glances = glances;
  }

  @GetMapping("/api/customers/{id}/glance")
  CustomerGlance customer(@PathVariable UUID id) {
    return glances.of(new CustomerId(id));
  }
}

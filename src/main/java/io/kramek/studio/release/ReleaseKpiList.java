package io.kramek.studio.release;

import io.kramek.shared.Problem;
import io.kramek.studio.ReleaseKpis;
import io.kramek.studio.ReleaseKpis.Kpi;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a release may be expected to improve: what some module can count. */
@Component
class ReleaseKpiList {

  private final List<ReleaseKpis> modules;

  ReleaseKpiList(List<ReleaseKpis> modules) {
    this.modules = modules;
  }

  List<Kpi> all() {
    return modules.stream().flatMap(module -> module.kpis().stream()).toList();
  }

  void require(String code) {
    if (all().stream().noneMatch(kpi -> kpi.code().equals(code))) {
      throw Problem.invalid(new Problem.Field("expected.kpi", "unknown"));
    }
  }

  Optional<BigDecimal> value(String code, Instant from, Instant to) {
    return modules.stream()
        .filter(module -> module.kpis().stream().anyMatch(kpi -> kpi.code().equals(code)))
        .findFirst()
        .flatMap(module -> module.value(code, from, to));
  }
}

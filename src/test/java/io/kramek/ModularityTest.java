package io.kramek;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

  @Test
  void modulesSeeOnlyWhatTheyDeclareAndNobodyGoesInCircles() {
    ApplicationModules.of(Kramek.class).verify();
  }
}

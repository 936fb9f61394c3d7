package io.kramek.testing;

import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Whoever comes next in the same JVM finds the clock as it is. */
final class RealTime implements AfterAllCallback {

  @Override
  public void afterAll(ExtensionContext context) {
    ClockUtil.reset();
  }
}

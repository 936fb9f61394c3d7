package io.kramek.testing;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.opentest4j.TestAbortedException;

/**
 * A failed test says what its browsers showed and what they were waiting for: where nobody can look
 * at them, a sentence that did not come says little.
 */
final class Testimony implements BeforeEachCallback, TestExecutionExceptionHandler {

  @Override
  public void beforeEach(ExtensionContext context) {
    Visitor.forgetTheGone();
  }

  @Override
  public void handleTestExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    String seen = Visitor.seenByAll();
    if (seen.isEmpty() || failure instanceof TestAbortedException) {
      throw failure;
    }
    throw new AssertionError(failure.getMessage() + "\n" + seen, failure);
  }
}

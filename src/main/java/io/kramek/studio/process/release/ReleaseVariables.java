package io.kramek.studio.process.release;

import io.kramek.shared.process.ProcessVariable;
import io.kramek.studio.release.ReleaseRequestId;
import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What the process of a release knows. */
final class ReleaseVariables {

  /** The request; also the business key. */
  static final ProcessVariable<String> REQUEST = ProcessVariable.text("releaseRequestId");

  /** Not before this moment. */
  static final ProcessVariable<Date> EFFECTIVE_AT =
      new ProcessVariable<>("effectiveAt", Date.class);

  /** Whether the last check found nothing that stands in the way. */
  static final ProcessVariable<Boolean> SOUND = ProcessVariable.flag("releaseSound");

  /** Whether it is looked at afterwards what has come of it. */
  static final ProcessVariable<Boolean> RESULT_EXPECTED = ProcessVariable.flag("resultExpected");

  /** When that is. */
  static final ProcessVariable<Date> RESULTS_DUE = new ProcessVariable<>("resultsDue", Date.class);

  /** What the approval process answers: approved, rejected, returned or recalled. */
  static final ProcessVariable<String> APPROVAL_OUTCOME = ProcessVariable.text("approvalOutcome");

  /** How it ends; on the element that ends it. */
  static final ProcessVariable<String> OUTCOME = ProcessVariable.text("outcome");

  private ReleaseVariables() {}

  /** The request a process is about. */
  static ReleaseRequestId request(DelegateExecution execution) {
    return new ReleaseRequestId(UUID.fromString(execution.getProcessBusinessKey()));
  }
}

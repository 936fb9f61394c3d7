package io.kramek.studio.process.release;

import io.kramek.studio.release.ReleaseRequestId;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** {@code model-release.bpmn}; its business key is the id of the request. */
@Component
class CamundaRelease implements ReleaseProcess {

  static final String PROCESS = "modelRelease";

  private final RuntimeService runtime;

  CamundaRelease(RuntimeService runtime) {
    this.runtime = runtime;
  }

  @Override
  public void start(ReleaseRequestId request, Instant effectiveAt, boolean measured) {
    runtime
        .createMessageCorrelation("studio.releaseRequested")
        .processInstanceBusinessKey(request.toString())
        .setVariable(ReleaseVariables.REQUEST.name(), request.toString())
        .setVariable(ReleaseVariables.EFFECTIVE_AT.name(), Date.from(effectiveAt))
        .setVariable(ReleaseVariables.RESULT_EXPECTED.name(), measured)
        .correlateStartMessage();
  }

  @Override
  public void withdrawn(ReleaseRequestId request) {
    runtime
        .createMessageCorrelation("studio.releaseWithdrawn")
        .processInstanceBusinessKey(request.toString())
        .correlate();
  }
}

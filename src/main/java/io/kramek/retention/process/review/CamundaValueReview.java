package io.kramek.retention.process.review;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** {@code value-review.bpmn}; its business key is the id of the review. */
@Component
class CamundaValueReview implements ValueReviewProcess {

  private static final String PROCESS = "valueReview";

  private final RuntimeService runtime;

  CamundaValueReview(RuntimeService runtime) {
    this.runtime = runtime;
  }

  @Override
  public void start(UUID review) {
    runtime
        .createMessageCorrelation("retention.valueReviewDue")
        .processInstanceBusinessKey(review.toString())
        .correlateStartMessage();
  }

  @Override
  public void abandon(UUID review) {
    runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(review.toString(), PROCESS)
        .list()
        .forEach(
            instance ->
                runtime.deleteProcessInstance(instance.getProcessInstanceId(), "abandoned"));
  }

  @Override
  public Set<UUID> stuck(Collection<UUID> reviews) {
    return reviews.stream()
        .filter(
            review ->
                runtime
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(review.toString(), PROCESS)
                        .withIncident()
                        .count()
                    > 0)
        .collect(Collectors.toSet());
  }
}

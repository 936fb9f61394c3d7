package io.kramek.tasks.process;

import io.kramek.shared.SubjectRef;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.springframework.stereotype.Component;

/** Tells processes that a customer has answered: the message {@code tasks.customerAnswered}. */
@Component
public class CustomerAnswers {

  private static final String MESSAGE = "tasks.customerAnswered";

  private final RuntimeService runtime;

  CustomerAnswers(ProcessEngine engine) {
    this.runtime = engine.getRuntimeService();
  }

  /**
   * Tells every process about a record that waits: the one that is the record's own, and those that
   * managers drew, which say by their variables what they are about.
   *
   * @return whether any has waited
   */
  public boolean tell(SubjectRef subject) {
    String id = subject.id().toString();
    Set<String> waiting = new HashSet<>();
    ids(runtime
            .createExecutionQuery()
            .messageEventSubscriptionName(MESSAGE)
            .processInstanceBusinessKey(id)
            .list())
        .forEach(waiting::add);
    ids(runtime
            .createExecutionQuery()
            .messageEventSubscriptionName(MESSAGE)
            .processVariableValueEquals("subjectId", id)
            .list())
        .forEach(waiting::add);
    waiting.forEach(execution -> runtime.messageEventReceived(MESSAGE, execution));
    return !waiting.isEmpty();
  }

  private static List<String> ids(List<Execution> executions) {
    return executions.stream().map(Execution::getId).toList();
  }
}

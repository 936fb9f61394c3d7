package io.kramek.retention.process.care;

import io.kramek.identity.UserId;
import io.kramek.shared.process.ProcessVariable;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;

/** The one open task of an instance, and messages to it. */
final class PersonTasks {

  private final String process;
  private final RuntimeService runtime;
  private final TaskService tasks;

  PersonTasks(String process, RuntimeService runtime, TaskService tasks) {
    this.process = process;
    this.runtime = runtime;
    this.tasks = tasks;
  }

  /** The person has done it, and this came of it. */
  void complete(String key, Map<String, Object> outcome) {
    tasks.complete(open(key).getId(), outcome);
  }

  /** Somebody else, or with {@code null} the pool, has the task and what comes after it. */
  void handTo(String key, ProcessVariable<String> variable, UserId owner) {
    Task task = open(key);
    String assignee = owner == null ? null : owner.toString();
    runtime.setVariable(task.getProcessInstanceId(), variable.name(), assignee);
    if (!Objects.equals(task.getAssignee(), assignee)) {
      tasks.setAssignee(task.getId(), assignee);
    }
  }

  /** Tells the instance, if it waits for the message. */
  boolean tell(String message, String key) {
    return !runtime
        .createMessageCorrelation(message)
        .processInstanceBusinessKey(key)
        .correlateAllWithResult()
        .isEmpty();
  }

  private Task open(String key) {
    return tasks
        .createTaskQuery()
        .processDefinitionKey(process)
        .processInstanceBusinessKey(key)
        .singleResult();
  }
}

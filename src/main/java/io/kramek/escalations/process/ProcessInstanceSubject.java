package io.kramek.escalations.process;

import io.kramek.tasks.TaskSubject;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** How a process that is about no record is shown: by its own name. */
@Component
class ProcessInstanceSubject implements TaskSubject {

  private final RuntimeService runtime;

  ProcessInstanceSubject(RuntimeService runtime) {
    this.runtime = runtime;
  }

  @Override
  public String subjectType() {
    return StuckProcesses.PROCESS;
  }

  @Override
  public Description describe(UUID id) {
    ProcessInstance instance =
        runtime.createProcessInstanceQuery().processInstanceId(id.toString()).singleResult();
    String definition = instance == null ? id.toString() : instance.getProcessDefinitionId();
    return new Description(definition.replaceFirst(":.*", ""), null, null);
  }
}

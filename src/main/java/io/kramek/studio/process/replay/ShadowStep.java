package io.kramek.studio.process.replay;

import io.kramek.studio.replay.OpenTask;
import io.kramek.studio.replay.Step;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.variable.Variables;

/** Places in a process of the shadow engine. */
final class ShadowStep {

  private ShadowStep() {}

  /** Where a block stands. */
  record OfExecution(DelegateExecution execution) implements Step {

    @Override
    public Object variable(String name) {
      return execution.getVariable(name);
    }

    @Override
    public void set(String name, Object value) {
      execution.setVariable(name, value);
    }

    @Override
    public void pass(String name, Object value) {
      execution.setVariable(name, Variables.untypedValue(value, true));
    }
  }

  /** Where a task stands. */
  record OfTask(DelegateTask task) implements OpenTask {

    @Override
    public String element() {
      return task.getTaskDefinitionKey();
    }

    @Override
    public Object variable(String name) {
      return task.getVariable(name);
    }

    @Override
    public void set(String name, Object value) {
      task.setVariable(name, value);
    }

    @Override
    public void pass(String name, Object value) {
      task.setVariable(name, Variables.untypedValue(value, true));
    }
  }
}

package io.kramek.blocks.process;

import io.kramek.activities.Activities.Kind;
import io.kramek.blocks.ProcessActivities;
import io.kramek.shared.process.Block;
import io.kramek.shared.process.ProcessVariable;
import io.kramek.shared.process.WorkingTimeFunction;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Plans a contact for the owner of the record. */
@Block(
    inputs = {
      @Block.Input(
          name = "activityKind",
          values = {"CALL", "MEETING", "E_MAIL", "VISIT", "OTHER"}),
      @Block.Input(name = "activityTitle", kind = Block.Kind.TEXT),
      @Block.Input(name = "activityWithin", kind = Block.Kind.WORKING_TIME)
    })
@Component("createActivityDelegate")
class CreateActivityDelegate implements JavaDelegate {

  private static final ProcessVariable<String> KIND = ProcessVariable.text("activityKind");
  private static final ProcessVariable<String> TITLE = ProcessVariable.text("activityTitle");
  private static final ProcessVariable<String> WITHIN = ProcessVariable.text("activityWithin");

  private final ProcessActivities activities;
  private final Holders holders;
  private final WorkingTimeFunction workingTime;

  CreateActivityDelegate(
      ProcessActivities activities, Holders holders, WorkingTimeFunction workingTime) {
    this.activities = activities;
    this.holders = holders;
    this.workingTime = workingTime;
  }

  @Override
  public void execute(DelegateExecution execution) {
    activities.plan(
        holders.of(execution),
        Kind.valueOf(KIND.get(execution)),
        TITLE.get(execution),
        workingTime.after(WITHIN.get(execution)).toInstant());
  }
}

package io.kramek.retention.process.cases;

import io.kramek.retention.cases.RetentionSteps;
import io.kramek.retention.cases.RetentionSteps.Course;
import io.kramek.retention.cases.RetentionSteps.Decided;
import io.kramek.retention.process.EvaluatedTables;
import io.kramek.shared.process.Block;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps what was decided, and remembers who acts by when. */
@Block(of = "customerRetention")
@Component("storeRetentionEffortDelegate")
class StoreRetentionEffortDelegate implements JavaDelegate {

  private static final Map<Course, String> COURSES =
      Map.of(Course.KEEP, "keep", Course.HELD_OUT, "heldOut", Course.NOT_WORTH_IT, "notWorthIt");

  private final RetentionSteps steps;
  private final EvaluatedTables tables;

  StoreRetentionEffortDelegate(RetentionSteps steps, EvaluatedTables tables) {
    this.steps = steps;
    this.tables = tables;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Decided decided =
        steps.decided(
            RetentionVariables.retentionCase(execution),
            RetentionVariables.takeEffort(execution, tables));
    RetentionVariables.COURSE.set(execution, COURSES.get(decided.course()));
    RetentionVariables.ACT_WITHIN.set(execution, decided.actWithin());
    RetentionVariables.keep(execution, decided.owner(), decided.team());
  }
}

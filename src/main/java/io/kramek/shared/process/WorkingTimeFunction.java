package io.kramek.shared.process;

import io.kramek.shared.WorkingTime;
import java.time.Clock;
import java.util.Date;
import org.springframework.stereotype.Component;

/** {@code ${workingTime.after('PT4H')}} in a model: due four working hours from now. */
@ProcessFunction
@Component("workingTime")
class WorkingTimeFunction {

  private final WorkingTime workingTime;
  private final Clock clock;

  WorkingTimeFunction(WorkingTime workingTime, Clock clock) {
    this.workingTime = workingTime;
    this.clock = clock;
  }

  @ProcessFunction
  public Date after(String budget) {
    return Date.from(workingTime.after(clock.instant(), WorkingTime.budget(budget)));
  }
}

package io.kramek.shared.process;

import io.kramek.shared.WorkingTime;
import io.kramek.shared.WorkingTime.Budget;
import java.time.Clock;
import java.util.Date;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * {@code ${workingTime.after('PT4H')}} in a model: due four working hours from now, in the working
 * time of whoever owns the task or the stage. {@code P1D} is one working day: as many hours as a
 * normal working day in the calendar of the owner has.
 */
@ProcessFunction
@Component("workingTime")
class WorkingTimeFunction {

  private final ObjectProvider<CompanyTime> calendars;
  private final Clock clock;

  WorkingTimeFunction(ObjectProvider<CompanyTime> calendars, Clock clock) {
    this.calendars = calendars;
    this.clock = clock;
  }

  @ProcessFunction
  public Date after(String budget) {
    WorkingTime company = calendars.getObject().companyTime();
    return new WorkingTimeDue(
        company.after(clock.instant(), company.length(Budget.parse(budget))), budget);
  }
}

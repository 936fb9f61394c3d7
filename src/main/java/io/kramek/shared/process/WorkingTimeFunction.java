package io.kramek.shared.process;

import io.kramek.shared.WorkingTime;
import io.kramek.shared.WorkingTime.Budget;
import java.time.Clock;
import java.time.Duration;
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
public class WorkingTimeFunction {

  private static final Duration SHORTEST = Duration.ofMinutes(1);

  private final ObjectProvider<CompanyTime> calendars;
  private final Clock clock;

  WorkingTimeFunction(ObjectProvider<CompanyTime> calendars, Clock clock) {
    this.calendars = calendars;
    this.clock = clock;
  }

  /**
   * When a length of working time from now is over, by the hours of the company.
   *
   * @throws IllegalArgumentException if it is less than a minute: what waits so short a time in a
   *     circle is no process
   */
  @ProcessFunction
  public Date after(String budget) {
    WorkingTime company = calendars.getObject().companyTime();
    Duration length = company.length(Budget.parse(budget));
    if (length.compareTo(SHORTEST) < 0) {
      throw new IllegalArgumentException(budget + " is less than a minute");
    }
    return new WorkingTimeDue(company.after(clock.instant(), length), budget);
  }
}

package io.kramek.shared.process;

import io.kramek.shared.WorkingTime.Budget;
import java.time.Instant;
import java.util.Date;

/**
 * A date that remembers the working time it stands for. When a model says {@code
 * workingTime.after('PT4H')} nobody knows yet whose four hours they are; whoever finds out counts
 * them anew.
 */
public final class WorkingTimeDue extends Date {

  private static final long serialVersionUID = 1L;

  private final String budget;

  WorkingTimeDue(Instant inCompanyTime, String budget) {
    super(inCompanyTime.toEpochMilli());
    this.budget = budget;
  }

  /** As the model says it, see {@link Budget}. */
  public String budget() {
    return budget;
  }
}

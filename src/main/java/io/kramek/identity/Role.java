package io.kramek.identity;

/** What a user is here for. */
public enum Role {
  /** Sells; sees their own and their team's records. */
  REP,
  /** Answers for teams; sees their records, hears escalations and approves. */
  SUPERVISOR,
  /** Shapes the processes; sees everything. */
  MANAGER,
  /** Runs the installation; sees everything. */
  ADMIN;

  /** Whether records of every team are visible. */
  public boolean seesEverything() {
    return this == MANAGER || this == ADMIN;
  }
}

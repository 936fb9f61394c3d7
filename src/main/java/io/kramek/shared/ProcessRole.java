package io.kramek.shared;

/**
 * The rights that the steps of processes have: those of the application, whoever drew the model,
 * and whoever finished the task that led to the step. A step that ran in a job and one that ran
 * behind somebody's click see the same. Who is written down as the one who acted is another matter:
 * that stays the person, where there is one.
 */
public final class ProcessRole {

  private static final ThreadLocal<Boolean> ACTING = new ThreadLocal<>();

  /** A step that may fail as it likes. */
  @FunctionalInterface
  public interface Step {

    void run() throws Exception;
  }

  private ProcessRole() {}

  /** Does a step with these rights. */
  public static void during(Step step) throws Exception {
    Boolean before = ACTING.get();
    ACTING.set(true);
    try {
      step.run();
    } finally {
      if (before == null) {
        ACTING.remove();
      }
    }
  }

  /** Whether a step of a process is being done. */
  public static boolean isActing() {
    return ACTING.get() != null;
  }
}

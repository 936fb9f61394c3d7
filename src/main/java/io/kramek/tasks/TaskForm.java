package io.kramek.tasks;

import io.kramek.identity.UserId;
import java.util.Map;
import java.util.Optional;

/**
 * What a form means to the module that understands it. A form that nobody understands, because a
 * manager drew it, shows and stores process variables, see {@link
 * io.kramek.shared.process.DrawnForm}.
 */
public interface TaskForm {

  /** The id of the form. */
  String formId();

  /** What the form shows when it opens: initial values, and lists to choose from. */
  Map<String, Object> data(OpenTask task);

  /**
   * Does what the form says; the process then goes on.
   *
   * @throws io.kramek.shared.Problem with the fields that are wrong; then nothing is changed
   */
  void complete(OpenTask task, Map<String, Object> values);

  /**
   * The task was claimed by or given to someone, by hand; {@code null} puts it back into the pool.
   * It is not called when a task goes to a substitute and returns: whoever is away still answers
   * for the subject, and the task says for whom its assignee acts, see {@link
   * OpenTask#onBehalfOf()}.
   */
  default void assigned(OpenTask task, UserId user) {}

  /**
   * Somebody acts in the task from now on because whoever had it is away, or has it back: where the
   * subject names who answers for it, that follows.
   */
  default void standsIn(OpenTask task, UserId user) {}

  /** For whom the first assignee of a task acts, where the subject has chosen a stand-in itself. */
  default Optional<UserId> insteadOf(OpenTask task) {
    return Optional.empty();
  }

  /**
   * Whether somebody may be given the task, by hand or because they stand in for whoever is away:
   * nobody decides what they have asked for themselves.
   */
  default boolean mayAct(OpenTask task, UserId user) {
    return true;
  }

  /**
   * Whether the work can stand while the customer is waited for: deciding and reacting cannot, or
   * whoever is late would stop their own clock.
   */
  default boolean canWaitForCustomer() {
    return true;
  }
}

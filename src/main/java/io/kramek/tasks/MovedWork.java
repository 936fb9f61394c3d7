package io.kramek.tasks;

import io.kramek.tasks.process.MovedTasks;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets tasks and deadlines follow a process instance that is moved to another version of its model.
 * The engine tells no listener of what it keeps: names, forms and deadlines would stay those of the
 * former version.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class MovedWork {

  private final MovedTasks tasks;

  MovedWork(MovedTasks tasks) {
    this.tasks = tasks;
  }

  /**
   * Moves an instance, and what is open in it with it. Timers that are kept keep what was used of
   * their budget and since when they run; where the version gives another budget they are dated by
   * it. Those that are new begin now.
   */
  public void follow(String instance, Runnable move) {
    Set<String> before = tasks.timers(instance);
    move.run();
    tasks.follow(instance, before);
  }
}

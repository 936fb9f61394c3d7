package io.kramek.tasks.process;

import io.kramek.tasks.deadlines.Deadline;
import io.kramek.tasks.deadlines.DeadlineStore;
import io.kramek.tasks.deadlines.DeadlineStore.Ended;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Session;

/**
 * Gathers the deadlines that begin and end in one command of the engine, and writes them with it: a
 * deal that moves on costs one statement, not two a timer.
 */
class DeadlineSession implements Session {

  private final DeadlineStore store;
  private final List<Deadline> begun = new ArrayList<>();
  private final List<Ended> ended = new ArrayList<>();

  DeadlineSession(DeadlineStore store) {
    this.store = store;
  }

  static DeadlineSession current() {
    return Context.getCommandContext().getSession(DeadlineSession.class);
  }

  void begin(Deadline deadline) {
    begun.add(deadline);
  }

  /** A stage is left. */
  void end(Ended stage) {
    if (!begun.removeIf(one -> one.place().scope().equals(stage.scope()))) {
      ended.add(stage);
    }
  }

  /** A task is gone; the database forgets with it what it knew of its deadlines. */
  void end(UUID task) {
    begun.removeIf(one -> task.equals(one.place().task()));
  }

  /** Those of a task that began in this command. */
  List<Deadline> begunOf(UUID task) {
    return begun.stream().filter(one -> task.equals(one.place().task())).toList();
  }

  /** Those around a scope that began in this command. */
  List<Deadline> begunOf(String scope) {
    return begun.stream()
        .filter(one -> one.place().task() == null && one.place().scope().equals(scope))
        .toList();
  }

  @Override
  public void flush() {
    store.write(ended, begun);
    ended.clear();
    begun.clear();
  }

  @Override
  public void close() {
    // There is nothing to close: whatever was gathered is written, or void with its transaction.
  }
}

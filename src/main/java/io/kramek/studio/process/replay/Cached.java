package io.kramek.studio.process.replay;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.CachedDbEntity;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.DbEntityCache;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.DbEntityState;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.AcquirableJobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.MessageEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;

/**
 * What a command has made and not yet written. The engine's own queries would not find it; a life
 * that began in this command is all here.
 */
final class Cached {

  private final CommandContext context;
  private final DbEntityCache cache;

  Cached(CommandContext context) {
    this.context = context;
    this.cache = context.getDbEntityManager().getDbEntityCache();
  }

  boolean lives(DbEntity entity) {
    CachedDbEntity known = cache.getCachedEntity(entity);
    return known != null
        && (known.getEntityState() == DbEntityState.TRANSIENT
            || known.getEntityState() == DbEntityState.PERSISTENT);
  }

  private <T extends DbEntity> List<T> alive(Class<T> type) {
    return cache.getEntitiesByType(type).stream().filter(this::lives).toList();
  }

  /**
   * The engine keeps jobs of all kinds together, under the name of a class that none of them has.
   */
  private <T extends JobEntity> List<T> jobs(Class<T> kind) {
    List<? extends DbEntity> all = alive(AcquirableJobEntity.class);
    return all.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  List<TaskEntity> tasks() {
    return alive(TaskEntity.class);
  }

  /** The timer that is due first. */
  Optional<TimerEntity> nextTimer() {
    return jobs(TimerEntity.class).stream()
        .filter(timer -> timer.getDuedate() != null)
        .min(Comparator.comparing(TimerEntity::getDuedate).thenComparing(TimerEntity::getId));
  }

  /** Continues wherever a model continues in a transaction of its own. */
  void runWaitingJobs(Runnable before) {
    List<MessageEntity> waiting = jobs(MessageEntity.class);
    while (!waiting.isEmpty()) {
      before.run();
      waiting.get(0).execute(context);
      waiting = jobs(MessageEntity.class);
    }
  }

  /** Hands a message to whatever waits for it. */
  boolean receive(String message, Map<String, Object> variables) {
    Optional<EventSubscriptionEntity> waiting =
        alive(EventSubscriptionEntity.class).stream()
            .filter(subscription -> message.equals(subscription.getEventName()))
            .findFirst();
    waiting.ifPresent(
        subscription -> subscription.eventReceived(variables, null, null, null, false));
    return waiting.isPresent();
  }

  /**
   * Whether a task belongs to the work of a stage, which is left by other ways than by doing it.
   */
  static boolean isInStage(TaskEntity task) {
    ScopeImpl scope = task.getExecution().getActivity();
    while (scope instanceof ActivityImpl activity) {
      if (activity.getProperty(Witness.STAGE) != null) {
        return true;
      }
      scope = activity.getFlowScope();
    }
    return false;
  }
}

package io.kramek.shared.process;

import org.camunda.bpm.engine.history.HistoricJobLog;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.DbEntityState;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;

/**
 * Full history that says nothing twice. That a job was set, ran, or was lifted again is told by the
 * activity it belongs to; how it failed is told by {@link HistoricJobLog} alone and stays. Who a
 * task was first given to stands in the task's own row; only a change of hands is written besides.
 */
class TerseHistory extends CacheAwareHistoryEventProducer {

  @Override
  public HistoryEvent createHistoricJobLogCreateEvt(Job job) {
    return null;
  }

  @Override
  public HistoryEvent createHistoricJobLogSuccessfulEvt(Job job) {
    return null;
  }

  @Override
  public HistoryEvent createHistoricJobLogDeleteEvt(Job job) {
    return null;
  }

  @Override
  public HistoryEvent createHistoricIdentityLinkAddEvent(IdentityLink link) {
    boolean first =
        IdentityLinkType.ASSIGNEE.equals(link.getType()) && isBeingCreated(link.getTaskId());
    return first ? null : super.createHistoricIdentityLinkAddEvent(link);
  }

  /** The name and number of a version never change: what the engine runs by need not be read. */
  @Override
  protected ProcessDefinitionEntity getProcessDefinitionEntity(String id) {
    ProcessDefinitionEntity deployed =
        Context.getProcessEngineConfiguration()
            .getDeploymentCache()
            .getProcessDefinitionCache()
            .get(id);
    return deployed == null ? super.getProcessDefinitionEntity(id) : deployed;
  }

  private static boolean isBeingCreated(String task) {
    var known =
        Context.getCommandContext()
            .getDbEntityManager()
            .getDbEntityCache()
            .getCachedEntity(TaskEntity.class, task);
    return known != null && known.getEntityState() == DbEntityState.TRANSIENT;
  }
}

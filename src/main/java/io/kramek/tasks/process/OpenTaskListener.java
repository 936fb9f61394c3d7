package io.kramek.tasks.process;

import io.kramek.identity.UserId;
import io.kramek.shared.SubjectRef;
import io.kramek.shared.process.Labels;
import io.kramek.shared.process.ProcessSubjects;
import io.kramek.tasks.OpenTask;
import io.kramek.tasks.StandIns;
import io.kramek.tasks.TaskSubject;
import io.kramek.tasks.TaskSubjects;
import java.sql.Timestamp;
import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the table of open tasks in step with the engine, in the engine's own transaction. */
@Component
class OpenTaskListener implements TaskListener {

  private final ObjectProvider<TaskSubjects> subjects;
  private final ObjectProvider<ProcessSubjects> processSubjects;
  private final ObjectProvider<JdbcClient> jdbc;
  private final ObjectProvider<StandIns> standIns;
  private final TaskDeadlines deadlines;

  OpenTaskListener(
      ObjectProvider<TaskSubjects> subjects,
      ObjectProvider<ProcessSubjects> processSubjects,
      ObjectProvider<JdbcClient> jdbc,
      ObjectProvider<StandIns> standIns,
      TaskDeadlines deadlines) {
    this.subjects = subjects;
    this.processSubjects = processSubjects;
    this.jdbc = jdbc;
    this.standIns = standIns;
    this.deadlines = deadlines;
  }

  @Override
  public void notify(DelegateTask task) {
    switch (task.getEventName()) {
      case EVENTNAME_CREATE -> insert(task);
      case EVENTNAME_UPDATE -> update(task);
      case EVENTNAME_COMPLETE, EVENTNAME_DELETE -> delete(task);
      default -> throw new IllegalStateException(task.getEventName());
    }
  }

  private void insert(DelegateTask task) {
    SubjectRef subject = processSubjects.getObject().of(task.getExecution());
    UUID onBehalfOf = leaveToStandIn(task, subject);
    if (onBehalfOf == null) {
      onBehalfOf = insteadOf(task, subject);
    } else {
      deadlines.handAround((TaskEntity) task, new UserId(onBehalfOf), user(task));
    }
    UUID team = team(task);
    deadlines.begin((TaskEntity) task, subject, user(task), team);
    TaskSubject.Description description = subjects.getObject().describe(subject);
    var element = task.getBpmnModelElementInstance();
    jdbc.getObject()
        .sql(
            """
            insert into task (id, element_id, form_id, process_definition_id, name, name_cs, name_pl, subject_type,
              subject_id, subject_label, customer_id, customer_name, assignee_id, on_behalf_of, team_id, created_at, due_at,
              follow_up_at, priority)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            id(task),
            task.getTaskDefinitionKey(),
            formId(task),
            task.getProcessDefinitionId(),
            Labels.label(element, "en"),
            Labels.label(element, "cs"),
            Labels.label(element, "pl"),
            subject.type(),
            subject.id(),
            description.label(),
            description.customerId(),
            description.customerName(),
            uuid(task.getAssignee()),
            onBehalfOf,
            team,
            timestamp(task.getCreateTime()),
            timestamp(task.getDueDate()),
            timestamp(task.getFollowUpDate()),
            task.getPriority())
        .update();
  }

  private void update(DelegateTask task) {
    if (((TaskEntity) task).getPropertyChanges().containsKey(TaskEntity.ASSIGNEE)) {
      handed(task);
      return;
    }
    jdbc.getObject()
        .sql("update task set due_at = ?, follow_up_at = ?, priority = ? where id = ?")
        .params(
            timestamp(task.getDueDate()),
            timestamp(task.getFollowUpDate()),
            task.getPriority(),
            id(task))
        .update();
  }

  /** Somebody else has the task: for whom they act, and how long they have for it, follows. */
  private void handed(DelegateTask task) {
    SubjectRef subject = processSubjects.getObject().of(task.getExecution());
    UUID onBehalfOf = leaveToStandIn(task, subject);
    deadlines.handAround((TaskEntity) task, before(task), user(task));
    deadlines.hand((TaskEntity) task, user(task), team(task));
    jdbc.getObject()
        .sql(
            """
            update task set assignee_id = ?, on_behalf_of = ?, due_at = ?, follow_up_at = ?, priority = ? where id = ?
            """)
        .params(
            uuid(task.getAssignee()),
            onBehalfOf,
            timestamp(task.getDueDate()),
            timestamp(task.getFollowUpDate()),
            task.getPriority(),
            id(task))
        .update();
  }

  /**
   * Gives the task of somebody who is away to whoever stands in for them.
   *
   * @return who is away, if somebody stands in
   */
  private UUID leaveToStandIn(DelegateTask task, SubjectRef subject) {
    UserId assignee = user(task);
    if (assignee == null) {
      return null;
    }
    var open = new OpenTask(id(task), formId(task), subject, assignee, null);
    return standIns
        .getObject()
        .of(open)
        .map(
            substitute -> {
              task.setAssignee(substitute.toString());
              return assignee.value();
            })
        .orElse(null);
  }

  private UUID insteadOf(DelegateTask task, SubjectRef subject) {
    UserId assignee = user(task);
    return assignee == null
        ? null
        : standIns
            .getObject()
            .insteadOf(new OpenTask(id(task), formId(task), subject, assignee, null))
            .map(UserId::value)
            .orElse(null);
  }

  private void delete(DelegateTask task) {
    DeadlineSession.current().end(id(task));
    boolean waited =
        jdbc.getObject()
            .sql("delete from task where id = ? returning paused_at is not null")
            .param(id(task))
            .query(Boolean.class)
            .list()
            .contains(true);
    if (waited) {
      deadlines.resumeAround((TaskEntity) task);
    }
  }

  private static String formId(DelegateTask task) {
    var key = ((TaskEntity) task).getTaskDefinition().getCamundaFormDefinitionKey();
    return key == null ? null : key.getExpressionText();
  }

  private static UUID id(DelegateTask task) {
    return UUID.fromString(task.getId());
  }

  private static UserId user(DelegateTask task) {
    UUID assignee = uuid(task.getAssignee());
    return assignee == null ? null : new UserId(assignee);
  }

  /** Who had a task that has just changed hands. */
  private static UserId before(DelegateTask task) {
    Object assignee =
        ((TaskEntity) task).getPropertyChanges().get(TaskEntity.ASSIGNEE).getOrgValue();
    return assignee == null ? null : new UserId(UUID.fromString(assignee.toString()));
  }

  private static UUID team(DelegateTask task) {
    return task.getCandidates().stream()
        .map(IdentityLink::getGroupId)
        .filter(group -> group != null && !group.isBlank())
        .findFirst()
        .or(() -> PoolPlugin.pool(task))
        .map(UUID::fromString)
        .orElse(null);
  }

  private static UUID uuid(String id) {
    return id == null || id.isBlank() ? null : UUID.fromString(id);
  }

  private static Timestamp timestamp(Date date) {
    return date == null ? null : new Timestamp(date.getTime());
  }
}

package io.kramek.tasks.process;

import io.kramek.shared.SubjectRef;
import io.kramek.shared.process.Labels;
import io.kramek.shared.process.ProcessSubjects;
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

  OpenTaskListener(
      ObjectProvider<TaskSubjects> subjects,
      ObjectProvider<ProcessSubjects> processSubjects,
      ObjectProvider<JdbcClient> jdbc) {
    this.subjects = subjects;
    this.processSubjects = processSubjects;
    this.jdbc = jdbc;
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
    TaskSubject.Description description = subjects.getObject().describe(subject);
    var element = task.getBpmnModelElementInstance();
    var definition = ((TaskEntity) task).getTaskDefinition();
    String formId =
        definition.getCamundaFormDefinitionKey() == null
            ? null
            : definition.getCamundaFormDefinitionKey().getExpressionText();
    jdbc.getObject()
        .sql(
            """
            insert into task (id, element_id, form_id, process_definition_id, name, name_cs, name_pl, subject_type,
              subject_id, subject_label, customer_id, customer_name, assignee_id, team_id, created_at, due_at,
              follow_up_at, priority)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            UUID.fromString(task.getId()),
            task.getTaskDefinitionKey(),
            formId,
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
            team(task),
            timestamp(task.getCreateTime()),
            timestamp(task.getDueDate()),
            timestamp(task.getFollowUpDate()),
            task.getPriority())
        .update();
  }

  private void update(DelegateTask task) {
    jdbc.getObject()
        .sql(
            "update task set assignee_id = ?, due_at = ?, follow_up_at = ?, priority = ? where id = ?")
        .params(
            uuid(task.getAssignee()),
            timestamp(task.getDueDate()),
            timestamp(task.getFollowUpDate()),
            task.getPriority(),
            UUID.fromString(task.getId()))
        .update();
  }

  private void delete(DelegateTask task) {
    jdbc.getObject()
        .sql("delete from task where id = ?")
        .param(UUID.fromString(task.getId()))
        .update();
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

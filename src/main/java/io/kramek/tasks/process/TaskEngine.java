package io.kramek.tasks.process;

import io.kramek.identity.UserId;
import io.kramek.shared.process.FormLabels;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The engine's side of a task. */
@Component
public class TaskEngine {

  private final TaskService tasks;
  private final FormService forms;
  private final HistoryService history;
  private final JsonMapper json;

  TaskEngine(ProcessEngine engine, JsonMapper json) {
    this.tasks = engine.getTaskService();
    this.forms = engine.getFormService();
    this.history = engine.getHistoryService();
    this.json = json;
  }

  /** Gives a task to a user, or with {@code null} to nobody. */
  public void assign(UUID task, UserId user) {
    tasks.setAssignee(task.toString(), user == null ? null : user.toString());
  }

  /** Puts a task off. */
  public void followUp(UUID task, Instant at) {
    Task found = tasks.createTaskQuery().taskId(task.toString()).singleResult();
    found.setFollowUpDate(at == null ? null : Date.from(at));
    tasks.saveTask(found);
  }

  /** Completes a task. Text is left out: it may speak of persons, and no variable may. */
  public void complete(UUID task, Map<String, Object> values) {
    Map<String, Object> facts = new LinkedHashMap<>();
    form(task, "en")
        .ifPresent(
            form -> FormLabels.factFields(form).forEach(key -> facts.put(key, values.get(key))));
    tasks.complete(task.toString(), facts);
  }

  /** The schema of the task's form with its labels in a language. */
  public Optional<Map<String, Object>> form(UUID task, String language) {
    try (InputStream schema = forms.getDeployedTaskForm(task.toString())) {
      Map<String, Object> form =
          json.readValue(schema, new TypeReference<LinkedHashMap<String, Object>>() {});
      return Optional.of(FormLabels.in(language, form));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a task existed, belonged to the user, and is done. */
  public boolean wasCompletedBy(UUID task, UserId user) {
    return history
            .createHistoricTaskInstanceQuery()
            .taskId(task.toString())
            .taskAssignee(user.toString())
            .finished()
            .count()
        > 0;
  }
}

package io.kramek.tasks.process;

import io.kramek.identity.UserId;
import io.kramek.shared.process.DrawnForm;
import io.kramek.shared.process.FormLabels;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
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

  /** Completes a task that asks for nothing. */
  public void complete(UUID task) {
    tasks.complete(task.toString());
  }

  /**
   * Completes a task whose form no module understands: its facts become variables.
   *
   * @throws io.kramek.shared.Problem with the fields that are wrong
   */
  public void complete(UUID task, Map<String, Object> values) {
    DrawnForm form = new DrawnForm(schema(task));
    tasks.complete(task.toString(), form.facts(values, variables(task, form)));
  }

  /** What a form that no module understands shows when it opens: the variables it names. */
  public Map<String, Object> data(UUID task) {
    return variables(task, new DrawnForm(schema(task)));
  }

  private Map<String, Object> variables(UUID task, DrawnForm form) {
    Map<String, Object> shown = new LinkedHashMap<>();
    tasks
        .getVariables(task.toString(), form.shows())
        .forEach((name, value) -> shown.put(name, shown(value)));
    return shown;
  }

  /** Moments as forms know them. */
  private static Object shown(Object value) {
    return value instanceof Date date ? date.toInstant().toString() : value;
  }

  /** The schema of the task's form with its labels in a language. */
  public Map<String, Object> form(UUID task, String language) {
    return FormLabels.in(language, schema(task));
  }

  private Map<String, Object> schema(UUID task) {
    try (InputStream schema = forms.getDeployedTaskForm(task.toString())) {
      return json.readValue(schema, new TypeReference<LinkedHashMap<String, Object>>() {});
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

package io.kramek.studio.process;

import io.kramek.shared.Paged;
import io.kramek.shared.Problem;
import io.kramek.shared.SubjectRef;
import io.kramek.shared.process.Labels;
import io.kramek.shared.process.ProcessSubjects;
import io.kramek.studio.Processes.Incident;
import io.kramek.studio.Processes.ProcessView;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The engine's side of running processes. */
@Component
public class RunningProcesses {

  private static final String INCIDENTS =
      """
      select i.id_, i.proc_inst_id_, i.incident_msg_, i.incident_timestamp_, i.activity_id_, e.business_key_, d.key_, d.id_ def_,
        d.name_, (select v.text_ from engine.act_ru_variable v where v.execution_id_ = e.id_ and v.name_ = 'subjectType') subject_type,
        (select v.text_ from engine.act_ru_variable v where v.execution_id_ = e.id_ and v.name_ = 'subjectId') subject_id
      from engine.act_ru_incident i
        join engine.act_ru_execution e on e.id_ = i.proc_inst_id_
        join engine.act_re_procdef d on d.id_ = i.proc_def_id_
      where i.id_ = i.root_cause_incident_id_
      """;

  private final RuntimeService runtime;
  private final HistoryService history;
  private final RepositoryService repository;
  private final ManagementService management;
  private final ProcessSubjects subjects;
  private final JdbcClient jdbc;

  RunningProcesses(ProcessEngine engine, ProcessSubjects subjects, JdbcClient jdbc) {
    this.runtime = engine.getRuntimeService();
    this.history = engine.getHistoryService();
    this.repository = engine.getRepositoryService();
    this.management = engine.getManagementService();
    this.subjects = subjects;
    this.jdbc = jdbc;
  }

  /** Where the latest process of a subject stands. */
  public Optional<ProcessView> of(SubjectRef subject) {
    return history
        .createHistoricProcessInstanceQuery()
        .processInstanceBusinessKey(subject.id().toString())
        .orderByProcessInstanceStartTime()
        .desc()
        .listPage(0, 10)
        .stream()
        .filter(
            instance ->
                subjects
                    .subjectType(instance.getProcessDefinitionKey())
                    .equals(Optional.of(subject.type())))
        .findFirst()
        .map(this::view);
  }

  private ProcessView view(HistoricProcessInstance instance) {
    List<String> active =
        instance.getEndTime() == null ? runtime.getActiveActivityIds(instance.getId()) : List.of();
    List<String> visited =
        history
            .createHistoricActivityInstanceQuery()
            .processInstanceId(instance.getId())
            .finished()
            .listPage(0, 1_000)
            .stream()
            .map(HistoricActivityInstance::getActivityId)
            .distinct()
            .toList();
    return new ProcessView(
        instance.getProcessDefinitionId(), instance.getProcessDefinitionName(), active, visited);
  }

  /** The XML of a version of a model. */
  public Optional<String> drawing(String definitionId) {
    try (InputStream model = repository.getProcessModel(definitionId)) {
      return Optional.of(new String(model.readAllBytes(), StandardCharsets.UTF_8));
    } catch (NotFoundException | NullValueException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A page of incidents; the business key is that of the process the step belongs to. */
  public Paged<Incident> incidents(Paged.Request page, String language) {
    long total = jdbc.sql("select count(*) from engine.act_ru_incident").query(Long.class).single();
    List<Incident> incidents =
        jdbc.sql(INCIDENTS + "order by i.incident_timestamp_, i.id_ limit ? offset ?")
            .params(page.size(), page.offset())
            .query((row, n) -> incident(row, language))
            .list();
    return Paged.of(incidents, page, total);
  }

  /** The incidents of an instance, the oldest first. */
  public List<Incident> incidentsOf(String instance, String language) {
    return jdbc.sql(INCIDENTS + "and i.proc_inst_id_ = ? order by i.incident_timestamp_, i.id_")
        .param(instance)
        .query((row, n) -> incident(row, language))
        .list();
  }

  private Incident incident(ResultSet row, String language) throws SQLException {
    SubjectRef subject =
        subjects
            .of(
                row.getString("key_"),
                row.getString("business_key_"),
                row.getString("subject_type"),
                row.getString("subject_id"))
            .orElse(null);
    FlowElement element =
        repository
            .getBpmnModelInstance(row.getString("def_"))
            .getModelElementById(row.getString("activity_id_"));
    return new Incident(
        row.getString("id_"),
        row.getString("proc_inst_id_"),
        subject,
        row.getString("activity_id_"),
        element == null ? row.getString("activity_id_") : Labels.label(element, language),
        row.getString("incident_msg_"),
        row.getTimestamp("incident_timestamp_").toInstant(),
        row.getString("name_"));
  }

  /**
   * Gives the failed job of an incident one more try, now: it may still be waiting for its next
   * turn.
   */
  public void retry(String incidentId) {
    var incident = runtime.createIncidentQuery().incidentId(incidentId).singleResult();
    if (incident == null) {
      throw Problem.notFound();
    }
    management.setJobRetries(incident.getConfiguration(), 1);
    management.setJobDuedate(incident.getConfiguration(), null);
  }
}

package io.kramek.escalations.process;

import io.kramek.shared.SubjectRef;
import io.kramek.shared.process.ProcessSubjects;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the processes in which a step has failed as often as it may. */
@Component
public class StuckProcesses {

  /** Processes that no module knows the subject of are their own. */
  static final String PROCESS = "process";

  /** A failed step; its subject is that of the process it belongs to. */
  public record Incident(String id, SubjectRef subject, Instant since) {}

  private final JdbcClient jdbc;
  private final ProcessSubjects subjects;

  StuckProcesses(JdbcClient jdbc, ProcessSubjects subjects) {
    this.jdbc = jdbc;
    this.subjects = subjects;
  }

  /** The incidents that nobody has seen yet, the oldest first. */
  public List<Incident> unseen(int most) {
    return jdbc.sql(
            """
            select i.id_, i.incident_timestamp_, i.proc_inst_id_, d.key_, e.business_key_,
              (select text_ from engine.act_ru_variable where execution_id_ = e.id_ and name_ = 'subjectType') subject_type,
              (select text_ from engine.act_ru_variable where execution_id_ = e.id_ and name_ = 'subjectId') subject_id
            from engine.act_ru_incident i join engine.act_ru_execution e on e.id_ = i.proc_inst_id_
              join engine.act_re_procdef d on d.id_ = i.proc_def_id_
            where i.id_ = i.root_cause_incident_id_
              and not exists (select 1 from escalation_incident seen where seen.incident_id = i.id_)
            order by i.incident_timestamp_, i.id_ limit ?
            """)
        .param(most)
        .query(
            (row, n) ->
                new Incident(
                    row.getString("id_"),
                    subject(row),
                    row.getTimestamp("incident_timestamp_").toInstant()))
        .list();
  }

  private SubjectRef subject(ResultSet row) throws SQLException {
    return subjects
        .of(
            row.getString("key_"),
            row.getString("business_key_"),
            row.getString("subject_type"),
            row.getString("subject_id"))
        .orElse(new SubjectRef(PROCESS, UUID.fromString(row.getString("proc_inst_id_"))));
  }
}

package io.kramek.studio.process.watching;

import io.kramek.shared.Problem;
import io.kramek.shared.process.Labels;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The versions that a file of the catalogue has had, and what they draw. */
@Component
public class WatchedModels {

  /** A version, by the engine's id. */
  public record Definition(String id, int version) {}

  /**
   * A version with what runs and ran in it; release and by are {@code null} where nobody noted
   * them.
   */
  public record Counted(
      Definition definition, Integer release, Instant at, UUID by, long running, long ended) {}

  private final RepositoryService repository;
  private final JdbcClient jdbc;

  WatchedModels(ProcessEngine engine, JdbcClient jdbc) {
    this.repository = engine.getRepositoryService();
    this.jdbc = jdbc;
  }

  /**
   * The versions of a file, the latest first.
   *
   * @param versions only these; empty for all
   * @throws Problem {@code notFound}
   */
  public List<Definition> definitions(String file, Collection<Integer> versions) {
    List<Definition> found =
        jdbc.sql(
                """
                select id_, version_ from engine.act_re_procdef
                where resource_name_ = :file and (:all or version_ = any(:versions)) order by version_ desc, key_
                """)
            .param("file", file)
            .param("all", versions.isEmpty())
            .param("versions", versions.toArray(Integer[]::new))
            .query((row, n) -> definition(row))
            .list();
    if (found.isEmpty()) {
      throw Problem.notFound();
    }
    return found;
  }

  /** The versions of a file with their instances, the latest first. */
  public List<Counted> counted(String file) {
    return jdbc.sql(
            """
            select d.id_, d.version_, r.number, coalesce(r.released_at, p.deploy_time_) at, r.released_by,
              count(i.id_) filter (where i.end_time_ is null) running, count(i.end_time_) ended
            from engine.act_re_procdef d join engine.act_re_deployment p on p.id_ = d.deployment_id_
              left join catalogue_release r on r.deployment_id = d.deployment_id_
              left join engine.act_hi_procinst i on i.proc_def_id_ = d.id_
            where d.resource_name_ = :file
            group by d.id_, r.number, p.deploy_time_ order by d.version_ desc, d.key_
            """)
        .param("file", file)
        .query(
            (row, n) ->
                new Counted(
                    definition(row),
                    row.getObject("number", Integer.class),
                    row.getTimestamp("at").toInstant(),
                    row.getObject("released_by", UUID.class),
                    row.getLong("running"),
                    row.getLong("ended")))
        .list();
  }

  /** What a version draws, named in a language. */
  public ModelMap map(String definition, String language) {
    return new ModelMap(repository.getBpmnModelInstance(definition), language);
  }

  /** What a version is called in a language. */
  public String name(String definition, String language) {
    var model = repository.getBpmnModelInstance(definition);
    String key = repository.getProcessDefinition(definition).getKey();
    Process process = model.getModelElementById(key);
    String name = process.getName() == null ? key : process.getName();
    return Labels.properties(process).getOrDefault("label." + language, name);
  }

  private static Definition definition(ResultSet row) throws SQLException {
    return new Definition(row.getString("id_"), row.getInt("version_"));
  }
}

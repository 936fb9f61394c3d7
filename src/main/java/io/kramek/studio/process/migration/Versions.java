package io.kramek.studio.process.migration;

import io.kramek.shared.process.Labels;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The versions of models, and how much runs in them. */
@Component
public class Versions {

  /**
   * A version of a model.
   *
   * @param file it stands in
   * @param release whose deployment it is of; {@code null} for one that was deployed otherwise
   */
  public record ModelVersion(
      String id, String key, int version, String deployment, String file, Integer release) {}

  /** What runs in a version. */
  public record Running(ModelVersion version, long instances) {}

  private static final String SELECT =
      """
      select d.id_, d.key_, d.version_, d.deployment_id_, d.resource_name_, r.number
      from engine.act_re_procdef d left join catalogue_release r on r.deployment_id = d.deployment_id_
      """;

  private final RepositoryService repository;
  private final JdbcClient jdbc;

  Versions(ProcessEngine engine, JdbcClient jdbc) {
    this.repository = engine.getRepositoryService();
    this.jdbc = jdbc;
  }

  /** A version by what the engine calls it. */
  public Optional<ModelVersion> get(String id) {
    return version(jdbc.sql(SELECT + "where d.id_ = ?").param(id));
  }

  /** The version of a model that a release brought. */
  public Optional<ModelVersion> ofRelease(int number, String key) {
    return version(jdbc.sql(SELECT + "where r.number = ? and d.key_ = ?").params(number, key));
  }

  /** The number of the release in force. */
  public int releaseInForce() {
    return jdbc.sql("select max(number) from catalogue_release").query(Integer.class).single();
  }

  private static Optional<ModelVersion> version(StatementSpec statement) {
    return statement
        .query(
            (row, n) ->
                new ModelVersion(
                    row.getString("id_"),
                    row.getString("key_"),
                    row.getInt("version_"),
                    row.getString("deployment_id_"),
                    row.getString("resource_name_"),
                    row.getObject("number", Integer.class)))
        .optional();
  }

  /** In which versions something runs, by the names of their models. */
  public List<Running> running() {
    return jdbc
        .sql(
            """
            select proc_def_id_, count(*) n from engine.act_ru_execution where parent_id_ is null
            group by proc_def_id_
            """)
        .query((row, n) -> Map.entry(row.getString("proc_def_id_"), row.getLong("n")))
        .list()
        .stream()
        .map(counted -> new Running(get(counted.getKey()).orElseThrow(), counted.getValue()))
        .sorted(
            Comparator.comparing((Running running) -> running.version().key())
                .thenComparing(running -> running.version().version()))
        .toList();
  }

  /** Whether two versions are drawn alike; each release makes versions of all models. */
  public boolean same(ModelVersion one, ModelVersion other) {
    return jdbc.sql(
            """
            select count(distinct md5(bytes_)) = 1 from engine.act_ge_bytearray
            where (deployment_id_ = ? and name_ = ?) or (deployment_id_ = ? and name_ = ?)
            """)
        .params(one.deployment(), one.file(), other.deployment(), other.file())
        .query(Boolean.class)
        .single();
  }

  /** What a model is called in a language. */
  public String name(ModelVersion version, String language) {
    Process process =
        repository.getBpmnModelInstance(version.id()).<Process>getModelElementById(version.key());
    String name = process.getName() == null ? version.key() : process.getName();
    return Labels.properties(process).getOrDefault("label." + language, name);
  }

  /** What the elements of a version are called in a language, by their ids. */
  public Map<String, String> elements(String id, String language) {
    Map<String, String> names = new LinkedHashMap<>();
    repository
        .getBpmnModelInstance(id)
        .getModelElementsByType(FlowNode.class)
        .forEach(node -> names.put(node.getId(), Labels.label(node, language)));
    return names;
  }
}

package io.kramek.studio.process;

import java.io.ByteArrayInputStream;
import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The catalogues that were in force, and the deployments that hold them. */
@Component
public class Releases {

  /**
   * A catalogue.
   *
   * @param shipped whether nobody here has changed it
   */
  public record Release(int number, String deployment, boolean shipped) {}

  /**
   * What is written down of a release.
   *
   * @param decision whose table was replaced; {@code null} for what is shipped
   * @param differences as JSON
   * @param goesBackTo {@code null} where it is something new
   */
  public record Entry(
      String decision, String reason, String differences, Integer goesBackTo, UUID by) {

    static final Entry SHIPPED = new Entry(null, null, "[]", null, null);
  }

  /** A deployment never changes; so many are kept as people compare at once. */
  private static final int KEPT = 4;

  private final Map<String, Map<String, byte[]>> known =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Map<String, byte[]>> eldest) {
              return size() > KEPT;
            }
          });

  private final RepositoryService repository;
  private final JdbcClient jdbc;
  private final Clock clock;

  Releases(ProcessEngine engine, JdbcClient jdbc, Clock clock) {
    this.repository = engine.getRepositoryService();
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Makes whoever else releases wait until this transaction has ended. */
  public void oneAtATime() {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('catalogue_release'))").query().listOfRows();
  }

  /** The catalogue in force; empty before the first. */
  Optional<Release> last() {
    return one("order by number desc limit 1", Map.of());
  }

  /** The catalogue in force. */
  public Release inForce() {
    return last().orElseThrow(() -> new IllegalStateException("No catalogue is in force"));
  }

  /** A former one. */
  public Optional<Release> numbered(int number) {
    return one("where number = :number", Map.of("number", number));
  }

  /** The release that last changed a table. */
  public int lastOf(String decision) {
    return jdbc.sql(
            "select max(number) from catalogue_release where decision = ? or decision is null")
        .param(decision)
        .query(Integer.class)
        .single();
  }

  private Optional<Release> one(String condition, Map<String, ?> parameters) {
    return jdbc.sql("select number, deployment_id, decision from catalogue_release " + condition)
        .params(parameters)
        .query(
            (row, n) ->
                new Release(
                    row.getInt("number"),
                    row.getString("deployment_id"),
                    row.getString("decision") == null))
        .optional();
  }

  /** All files of a catalogue by their names. */
  public Map<String, byte[]> files(Release release) {
    return new TreeMap<>(known.computeIfAbsent(release.deployment(), this::read));
  }

  private Map<String, byte[]> read(String deployment) {
    Map<String, byte[]> files = new TreeMap<>();
    jdbc.sql("select name_, bytes_ from engine.act_ge_bytearray where deployment_id_ = ?")
        .param(deployment)
        .query((RowCallbackHandler) row -> files.put(row.getString(1), row.getBytes(2)));
    return files;
  }

  /** The decisions of a catalogue, and the file each stands in. */
  public Map<String, String> decisions(Release release) {
    Map<String, String> decisions = new TreeMap<>();
    for (DecisionDefinition decision :
        repository.createDecisionDefinitionQuery().deploymentId(release.deployment()).list()) {
      decisions.put(decision.getKey(), decision.getResourceName());
    }
    return decisions;
  }

  /**
   * Puts a catalogue in force: one deployment of everything, so that what binds by deployment finds
   * what it was released with, and what is running keeps what it has.
   *
   * @return its number
   */
  public int release(String name, String source, Map<String, byte[]> files, Entry entry) {
    DeploymentBuilder deployment = repository.createDeployment().name(name).source(source);
    files.forEach(
        (path, content) -> deployment.addInputStream(path, new ByteArrayInputStream(content)));
    return enter(deployment.deploy().getId(), entry);
  }

  /** Writes down that a deployment is in force. */
  int enter(String deployment, Entry entry) {
    return jdbc.sql(
            """
            insert into catalogue_release
              (number, deployment_id, decision, reason, differences, goes_back_to, released_by, released_at)
            select coalesce(max(number), 0) + 1, :deployment, :decision, :reason, :differences::jsonb, :back, :by, :at
            from catalogue_release
            returning number
            """)
        .param("deployment", deployment)
        .param("decision", entry.decision(), Types.VARCHAR)
        .param("reason", entry.reason(), Types.VARCHAR)
        .param("differences", entry.differences())
        .param("back", entry.goesBackTo(), Types.INTEGER)
        .param("by", entry.by(), Types.OTHER)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .query(Integer.class)
        .single();
  }
}

package io.kramek.studio.process;

import io.kramek.shared.LastUsed;
import io.kramek.studio.CatalogueReleased;
import io.kramek.studio.release.Signature;
import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.context.ApplicationEventPublisher;
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

  /** What a release came from. */
  public enum Kind {
    SHIPPED,
    /** One table, without a draft. */
    TABLE,
    DRAFT,
    /** A former catalogue, or table, taken again. */
    BACK
  }

  /**
   * What is written down of a release.
   *
   * @param files what is different in words, as a list in JSON
   * @param tables what is different in each table, by decision, in JSON
   * @param goesBackTo {@code null} where it is something new
   * @param request who asked for it and why is there; {@code null} where nobody had to be asked
   */
  public record Entry(
      Kind kind,
      String reason,
      String files,
      String tables,
      Integer goesBackTo,
      UUID request,
      UUID by) {

    static final Entry SHIPPED = new Entry(Kind.SHIPPED, null, "[]", "{}", null, null, null);
  }

  /** A deployment never changes; so many are kept as people compare at once. */
  private static final int KEPT = 4;

  private final Map<String, Map<String, byte[]>> known =
      Collections.synchronizedMap(new LastUsed<>(KEPT));

  private final RepositoryService repository;
  private final CatalogueDeployments deployments;
  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Releases(
      ProcessEngine engine,
      CatalogueDeployments deployments,
      JdbcClient jdbc,
      ApplicationEventPublisher events,
      Clock clock) {
    this.repository = engine.getRepositoryService();
    this.deployments = deployments;
    this.jdbc = jdbc;
    this.events = events;
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

  /** What Krámek shipped when it was last taken over as a whole. */
  public Optional<Release> lastShipped() {
    return one("where kind = 'SHIPPED' order by number desc limit 1", Map.of());
  }

  /** The release that last changed a table. */
  public int lastOf(String decision) {
    return jdbc.sql(
            """
            select max(number) from catalogue_release
            where kind = 'SHIPPED' or jsonb_exists(table_differences, ?)
            """)
        .param(decision)
        .query(Integer.class)
        .single();
  }

  private Optional<Release> one(String condition, Map<String, ?> parameters) {
    return jdbc.sql("select number, deployment_id, kind from catalogue_release " + condition)
        .params(parameters)
        .query(
            (row, n) ->
                new Release(
                    row.getInt("number"),
                    row.getString("deployment_id"),
                    Kind.valueOf(row.getString("kind")) == Kind.SHIPPED))
        .optional();
  }

  /** All files of a catalogue by their names. */
  public Map<String, byte[]> files(Release release) {
    return files(release.deployment());
  }

  Map<String, byte[]> files(String deployment) {
    return new TreeMap<>(known.computeIfAbsent(deployment, this::read));
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
   * what it was released with, and what is running keeps what it has. What the catalogue before had
   * and this one has not goes on where it is running, and is not started again.
   *
   * @return its number
   */
  public int release(String name, String source, Map<String, byte[]> files, Entry entry) {
    Optional<Release> last = last();
    String id = deployments.deploy(name, source, files, last.map(Release::deployment));
    int previous = last.map(Release::number).orElse(0);
    int number = enter(id, entry, Signature.contents(files));
    events.publishEvent(new CatalogueReleased(number, previous));
    return number;
  }

  /** Writes down that a deployment is in force, and signs it. */
  int enter(String deployment, Entry entry, Map<String, String> contents) {
    return jdbc.sql(
            """
            insert into catalogue_release (number, deployment_id, kind, reason, file_differences, table_differences,
              goes_back_to, request_id, released_by, released_at, hash)
            select coalesce(max(number), 0) + 1, :deployment, :kind, :reason, :files::jsonb, :tables::jsonb,
              :back, :request, :by, :at, :hash
            from catalogue_release
            returning number
            """)
        .param("deployment", deployment)
        .param("kind", entry.kind().name())
        .param("reason", entry.reason(), Types.VARCHAR)
        .param("files", entry.files())
        .param("tables", entry.tables())
        .param("back", entry.goesBackTo(), Types.INTEGER)
        .param("request", entry.request(), Types.OTHER)
        .param("by", entry.by(), Types.OTHER)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("hash", Signature.of(lastHash(), contents))
        .query(Integer.class)
        .single();
  }

  /** What signs a release. */
  public String hash(int number) {
    return jdbc.sql("select hash from catalogue_release where number = ?")
        .param(number)
        .query(String.class)
        .single();
  }

  /** What signs the catalogue in force; empty before the first. */
  public String lastHash() {
    return jdbc.sql("select coalesce(hash, '') from catalogue_release order by number desc limit 1")
        .query(String.class)
        .optional()
        .orElse("");
  }

  /** Signs what was released before releases were signed. */
  void signAll() {
    List<Integer> unsigned =
        jdbc.sql("select number from catalogue_release where hash is null order by number")
            .query(Integer.class)
            .list();
    for (int number : unsigned) {
      jdbc.sql("update catalogue_release set hash = :hash where number = :number")
          .param("number", number)
          .param("hash", counted(List.of(number)).get(number).hash())
          .update();
    }
  }

  /** What a release is signed by, and what it would be signed by if it were released now. */
  private record Counted(String kept, String hash) {}

  /** Of some releases, which still hold exactly what they were signed for. */
  public Set<Integer> genuine(List<Integer> numbers) {
    Set<Integer> genuine = new HashSet<>();
    counted(numbers)
        .forEach(
            (number, counted) -> {
              if (counted.hash().equals(counted.kept())) {
                genuine.add(number);
              }
            });
    return genuine;
  }

  private Map<Integer, Counted> counted(List<Integer> numbers) {
    Map<Integer, Map<String, String>> contents = new HashMap<>();
    Map<Integer, String[]> hashes = new HashMap<>();
    jdbc.sql(
            """
            select r.number, r.hash, coalesce(p.hash, '') previous, b.name_, encode(sha256(b.bytes_), 'hex') content
            from catalogue_release r
              left join catalogue_release p on p.number = r.number - 1
              join engine.act_ge_bytearray b on b.deployment_id_ = r.deployment_id
            where r.number = any(:numbers)
            """)
        .param("numbers", numbers.toArray(Integer[]::new))
        .query(
            row -> {
              int number = row.getInt("number");
              hashes.put(number, new String[] {row.getString("hash"), row.getString("previous")});
              contents
                  .computeIfAbsent(number, key -> new TreeMap<>())
                  .put(row.getString("name_"), row.getString("content"));
            });
    Map<Integer, Counted> counted = new HashMap<>();
    contents.forEach(
        (number, files) ->
            counted.put(
                number,
                new Counted(hashes.get(number)[0], Signature.of(hashes.get(number)[1], files))));
    return counted;
  }
}

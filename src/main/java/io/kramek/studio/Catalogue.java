package io.kramek.studio;

import io.kramek.decisions.KnownFact;
import io.kramek.decisions.TableText;
import io.kramek.decisions.ThreeWays;
import io.kramek.identity.CurrentUser;
import io.kramek.shared.Problem;
import io.kramek.shared.process.guard.ModelRefused;
import io.kramek.studio.comparison.Comparison;
import io.kramek.studio.comparison.Difference;
import io.kramek.studio.process.Releases;
import io.kramek.studio.process.Releases.Kind;
import io.kramek.studio.process.Releases.Release;
import io.kramek.studio.process.TableWriter;
import io.kramek.studio.release.TableReview;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;

/**
 * The decision tables that the company runs, and how another one comes in force: checked, with a
 * reason, together with everything else in one deployment. For managers.
 */
@Service
@Transactional
public class Catalogue {

  private static final String NAME = "released";

  private final Releases releases;
  private final TableReview review;
  private final CurrentUser currentUser;
  private final ObjectMapper json;

  Catalogue(Releases releases, TableReview review, CurrentUser currentUser, ObjectMapper json) {
    this.releases = releases;
    this.review = review;
    this.currentUser = currentUser;
    this.json = json;
  }

  /** All tables in force, by the ids of their decisions. */
  @Transactional(readOnly = true)
  public List<TableText> tables() {
    currentUser.requireManager();
    Release inForce = releases.inForce();
    Map<String, byte[]> files = releases.files(inForce);
    List<TableText> all = new ArrayList<>();
    releases
        .decisions(inForce)
        .forEach((decision, file) -> review.read(files.get(file), decision).ifPresent(all::add));
    return all;
  }

  /**
   * The table in force.
   *
   * @throws Problem {@code notFound}
   */
  @Transactional(readOnly = true)
  public TableText table(String decision) {
    return review.read(model(decision), decision).orElseThrow(Problem::notFound);
  }

  /** The release that a table in force is of, which whoever changes it has seen. */
  @Transactional(readOnly = true)
  public int releaseOf(String decision) {
    currentUser.requireManager();
    return releases.lastOf(decision);
  }

  /** The DMN file that a table in force stands in. */
  @Transactional(readOnly = true)
  public byte[] model(String decision) {
    currentUser.requireManager();
    return model(releases.inForce(), decision).orElseThrow(Problem::notFound);
  }

  /**
   * The file of a changed table.
   *
   * @throws Problem {@code invalid} where a rule has not as many cells as the table has columns
   */
  @Transactional(readOnly = true)
  public byte[] changed(String decision, TableChange change) {
    byte[] model = model(decision);
    if (change.dmn() != null) {
      return change.dmn().getBytes(StandardCharsets.UTF_8);
    }
    if (change.rules() == null) {
      return model;
    }
    TableText table = review.read(model, decision).orElseThrow(Problem::notFound);
    List<TableText.Row> rules = change.rules().stream().map(TableChange.TableRule::row).toList();
    for (int i = 0; i < rules.size(); i++) {
      if (rules.get(i).tests().size() != table.inputs().size()
          || rules.get(i).results().size() != table.outputs().size()) {
        throw Problem.invalid(new Problem.Field("rules[" + i + "]", "malformed"));
      }
    }
    return TableWriter.with(model, decision, rules);
  }

  /** What a table may ask for. */
  public Map<String, KnownFact> facts(String decision) {
    return review.facts(model(decision), decision);
  }

  /** What would stop a changed table, and what is good to know of it. */
  @Transactional(readOnly = true)
  public TableCheck check(String decision, byte[] changed) {
    byte[] inForce = model(decision);
    if (review.read(inForce, decision).isEmpty()) {
      throw Problem.notFound();
    }
    return review.check(inForce, decision, changed);
  }

  /**
   * Puts a changed table in force. Processes that are running keep the one they began with.
   *
   * @param seen the release of the table that was changed
   * @return the number of the release
   * @throws Problem {@code tableRefused} with everything that stops it, {@code casesBroken}, {@code
   *     tableNotTheSame} where engine, evaluator and database differ about it, {@code
   *     tableUnchanged}, {@code tableReleasedMeanwhile}
   */
  public int release(String decision, byte[] changed, String reason, int seen) {
    return release(decision, changed, reason, seen, null);
  }

  /**
   * Puts a former table in force again.
   *
   * @param number the release whose table is taken
   */
  public int goBack(String decision, int number, String reason, int seen) {
    currentUser.requireManager();
    byte[] former =
        releases
            .numbered(number)
            .flatMap(release -> model(release, decision))
            .orElseThrow(Problem::notFound);
    return release(decision, former, reason, seen, number);
  }

  private int release(
      String decision, byte[] changed, String reason, int seen, Integer goesBackTo) {
    currentUser.requireManager();
    if (reason == null || reason.isBlank()) {
      throw Problem.invalid(new Problem.Field("reason", "required"));
    }
    releases.oneAtATime();
    if (releases.lastOf(decision) != seen) {
      throw Problem.conflict("tableReleasedMeanwhile");
    }
    TableCheck check = check(decision, changed);
    refuse(check);
    sameThreeWays(decision, changed);
    Release inForce = releases.inForce();
    Map<String, byte[]> files = releases.files(inForce);
    String file = releases.decisions(inForce).get(decision);
    List<Difference> different = Comparison.of(file, files.put(file, changed), changed);
    try {
      return releases.release(
          NAME,
          "studio",
          files,
          new Releases.Entry(
              goesBackTo == null ? Kind.TABLE : Kind.BACK,
              reason.strip(),
              json.writeValueAsString(different),
              json.writeValueAsString(Map.of(decision, check.differences())),
              goesBackTo,
              null,
              currentUser.get().id().value()));
    } catch (ModelRefused e) {
      throw Problem.refused("tableRefused").with("causes", List.of(e.getMessage()));
    }
  }

  private static void refuse(TableCheck check) {
    if (!check.causes().isEmpty()
        || check.findings().stream().anyMatch(TableCheck.CheckedFinding::stops)) {
      throw Problem.refused("tableRefused")
          .with("causes", check.causes())
          .with("findings", check.findings());
    }
    if (!check.broken().isEmpty()) {
      throw Problem.refused("casesBroken").with("broken", check.broken());
    }
    if (check.differences().isEmpty()) {
      throw Problem.refused("tableUnchanged");
    }
  }

  private void sameThreeWays(String decision, byte[] changed) {
    List<ThreeWays.Difference> differences;
    try {
      differences =
          review.differences(model(decision), decision, changed, releases.lastOf(decision));
    } catch (IllegalArgumentException e) {
      throw Problem.refused("tableRefused").with("causes", List.of(e.getMessage()));
    }
    if (!differences.isEmpty()) {
      throw Problem.refused("tableNotTheSame").with("differences", differences);
    }
  }

  private Optional<byte[]> model(Release release, String decision) {
    return Optional.ofNullable(releases.decisions(release).get(decision))
        .map(file -> releases.files(release).get(file));
  }
}

package io.kramek.studio;

import io.kramek.decisions.KnownFact;
import io.kramek.decisions.TableText;
import io.kramek.identity.CurrentUser;
import io.kramek.shared.Problem;
import io.kramek.studio.process.Releases;
import io.kramek.studio.process.Releases.Release;
import io.kramek.studio.process.TableWriter;
import io.kramek.studio.release.ReleaseRequestId;
import io.kramek.studio.release.ReleaseRequests;
import io.kramek.studio.release.ReleaseRequests.Wish;
import io.kramek.studio.release.TableReview;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The decision tables that the company runs, and how another one is asked for: checked, with a
 * reason, and looked at by somebody else before it comes in force. For managers.
 */
@Service
@Transactional
public class Catalogue {

  private final Releases releases;
  private final TableReview review;
  private final ReleaseRequests requests;
  private final CurrentUser currentUser;

  Catalogue(
      Releases releases, TableReview review, ReleaseRequests requests, CurrentUser currentUser) {
    this.releases = releases;
    this.review = review;
    this.requests = requests;
    this.currentUser = currentUser;
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
    return review.check(inForce, decision, changed, currentUser.get().language());
  }

  /**
   * Asks to put a changed table in force; somebody else looks at it first. What is running keeps
   * the one it began with.
   *
   * @param seen the release of the table that was changed
   * @throws Problem {@code tableRefused} with everything that stops it, {@code casesBroken}, {@code
   *     tableUnchanged}, {@code tableReleasedMeanwhile}
   */
  public ReleaseRequestId askForRelease(String decision, byte[] changed, String reason, int seen) {
    return ask(decision, changed, reason, seen, null);
  }

  /**
   * Asks to put a former table in force again.
   *
   * @param number the release whose table is taken
   */
  public ReleaseRequestId askForWayBack(String decision, int number, String reason, int seen) {
    currentUser.requireManager();
    byte[] former =
        releases
            .numbered(number)
            .flatMap(release -> model(release, decision))
            .orElseThrow(Problem::notFound);
    return ask(decision, former, reason, seen, number);
  }

  private ReleaseRequestId ask(
      String decision, byte[] changed, String reason, int seen, Integer goesBackTo) {
    TableText table = table(decision);
    if (releases.lastOf(decision) != seen) {
      throw Problem.conflict("tableReleasedMeanwhile");
    }
    refuse(check(decision, changed));
    String file = releases.decisions(releases.inForce()).get(decision);
    return requests.askForFile(
        table.name(), file, changed, goesBackTo, new Wish(reason, null, null));
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

  private Optional<byte[]> model(Release release, String decision) {
    return Optional.ofNullable(releases.decisions(release).get(decision))
        .map(file -> releases.files(release).get(file));
  }
}

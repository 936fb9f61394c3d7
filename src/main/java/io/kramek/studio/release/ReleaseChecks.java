package io.kramek.studio.release;

import io.kramek.decisions.TableText;
import io.kramek.decisions.ThreeWays;
import io.kramek.studio.ReleaseCheck;
import io.kramek.studio.TableDifference;
import io.kramek.studio.comparison.DecisionIds;
import io.kramek.studio.problems.ModelProblem;
import io.kramek.studio.problems.ModelProblem.Severity;
import io.kramek.studio.problems.ModelProblems;
import io.kramek.studio.problems.StillUsed;
import io.kramek.studio.process.Releases;
import io.kramek.studio.process.Releases.Release;
import io.kramek.studio.process.release.TrialDeployment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Everything that is looked for before files come in force. */
@Component
class ReleaseChecks {

  private final ModelProblems problems;
  private final StillUsed used;
  private final TableReview review;
  private final TrialDeployment trial;
  private final Releases releases;
  private final List<ReleaseCheck> modules;

  ReleaseChecks(
      ModelProblems problems,
      StillUsed used,
      TableReview review,
      TrialDeployment trial,
      Releases releases,
      List<ReleaseCheck> modules) {
    this.problems = problems;
    this.used = used;
    this.trial = trial;
    this.review = review;
    this.releases = releases;
    this.modules = modules;
  }

  /**
   * What is wrong, or good to know.
   *
   * @param before the files in force
   * @param now the files that are to be
   * @param changed the names of those that are otherwise
   * @param first whether nobody has asked the engine about them yet
   */
  List<ModelProblem> of(
      Release inForce,
      Map<String, byte[]> before,
      Map<String, byte[]> now,
      Set<String> changed,
      boolean first) {
    List<ModelProblem> findings = new ArrayList<>();
    changed.stream()
        .filter(now::containsKey)
        .sorted()
        .forEach(file -> findings.addAll(problems.of(now, file)));
    changed.stream()
        .filter(file -> !now.containsKey(file))
        .sorted()
        .forEach(file -> findings.addAll(used.by(now, file, before.get(file), changed)));
    findings.addAll(problems.brokenElsewhere(before, now));
    Map<String, String> decisions = releases.decisions(inForce);
    decisions.forEach(
        (decision, file) -> {
          if (changed.contains(file)
              && now.get(file) != null
              && findings.stream().noneMatch(found -> found.stops() && found.file().equals(file))) {
            table(file, decision, before.get(file), now.get(file), findings);
          }
        });
    if (findings.stream().anyMatch(ModelProblem::stops)) {
      // What cannot be run cannot be tried either.
      return findings;
    }
    for (ReleaseCheck module : modules) {
      module.broken(now, changed).forEach(broken -> findings.add(broken("", broken)));
    }
    if (first && findings.stream().noneMatch(ModelProblem::stops)) {
      trial
          .refusal(now)
          .forEach(cause -> findings.add(error("REFUSED", "", null, Map.of("cause", cause))));
    }
    return findings;
  }

  /** What is wrong with a table by itself is among its problems. */
  private void table(
      String file, String decision, byte[] before, byte[] now, List<ModelProblem> findings) {
    if (review.read(before, decision).isEmpty() || review.read(now, decision).isEmpty()) {
      return;
    }
    List<ReleaseCheck.BrokenCase> broken = review.broken(decision, now);
    if (!broken.isEmpty()) {
      broken.forEach(each -> findings.add(broken(file, each)));
      return;
    }
    try {
      for (ThreeWays.Difference difference : review.differences(before, decision, now)) {
        findings.add(
            error("THREE_WAYS", file, decision, Map.of("facts", difference.facts().toString())));
      }
    } catch (IllegalArgumentException e) {
      findings.add(
          error("REFUSED", file, decision, Map.of("cause", String.valueOf(e.getMessage()))));
    }
  }

  private static ModelProblem broken(String file, ReleaseCheck.BrokenCase broken) {
    return error(
        "CASE_BROKEN",
        file,
        null,
        Map.of("name", broken.name(), "expected", broken.expected(), "now", broken.now()));
  }

  private static ModelProblem error(
      String code, String file, String element, Map<String, Object> params) {
    return new ModelProblem(code, Severity.ERROR, file, element, params);
  }

  /** What is different in each table, by its decision. */
  Map<String, List<TableDifference>> tables(Map<String, byte[]> before, Map<String, byte[]> now) {
    Map<String, List<TableDifference>> tables = new TreeMap<>();
    now.forEach(
        (file, content) -> {
          byte[] was = before.get(file);
          if (file.endsWith(".dmn") && was != null && !Arrays.equals(was, content)) {
            DecisionIds.of(content).forEach(id -> table(id, was, content, tables));
          }
        });
    return tables;
  }

  private void table(
      String decision, byte[] was, byte[] is, Map<String, List<TableDifference>> tables) {
    Optional<TableText> before = review.read(was, decision);
    Optional<TableText> now = review.read(is, decision);
    if (before.isPresent() && now.isPresent()) {
      List<TableDifference> differences = TableDifference.between(before.get(), now.get());
      if (!differences.isEmpty()) {
        tables.put(decision, differences);
      }
    }
  }
}

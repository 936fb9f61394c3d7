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
import io.kramek.studio.release.Trials.TriedTable;
import io.kramek.studio.replay.ModelCases.CaseResult;
import io.kramek.studio.replay.ModelCases.TriedCase;
import io.kramek.studio.replay.ReleasedCases;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
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
  private final ReleasedCases cases;

  ReleaseChecks(
      ModelProblems problems,
      StillUsed used,
      TableReview review,
      TrialDeployment trial,
      Releases releases,
      ReleasedCases cases) {
    this.problems = problems;
    this.used = used;
    this.trial = trial;
    this.review = review;
    this.releases = releases;
    this.cases = cases;
  }

  /**
   * What is wrong, or good to know, and what was tried.
   *
   * @param request whose cases are tried
   * @param before the files in force
   * @param now the files that are to be
   * @param changed the names of those that are otherwise
   * @param first whether nobody has asked the engine about them yet
   */
  Trials of(
      ReleaseRequestId request,
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
    List<TriedTable> tables = new ArrayList<>();
    findings.addAll(problems.brokenElsewhere(before, now));
    Map<String, String> decisions = releases.decisions(inForce);
    decisions.forEach(
        (decision, file) -> {
          if (changed.contains(file)
              && now.get(file) != null
              && findings.stream().noneMatch(found -> found.stops() && found.file().equals(file))) {
            table(file, decision, before.get(file), now.get(file), findings, tables);
          }
        });
    if (findings.stream().anyMatch(ModelProblem::stops)) {
      // What cannot be run cannot be tried either.
      return new Trials(findings, List.of(), tables);
    }
    List<TriedCase> tried = cases.tried(request.value(), now, changed);
    tried.stream().filter(one -> !one.kept()).forEach(one -> findings.add(broken(one)));
    if (first && findings.stream().noneMatch(ModelProblem::stops)) {
      trial
          .refusal(now)
          .forEach(cause -> findings.add(error("REFUSED", "", null, Map.of("cause", cause))));
    }
    return new Trials(findings, tried, tables);
  }

  /** What is wrong with a table by itself is among its problems. */
  private void table(
      String file,
      String decision,
      byte[] before,
      byte[] now,
      List<ModelProblem> findings,
      List<TriedTable> tables) {
    if (review.read(before, decision).isEmpty() || review.read(now, decision).isEmpty()) {
      return;
    }
    ReleaseCheck.Held held = review.held(decision, now);
    int broken = held.broken().size();
    if (broken > 0) {
      held.broken().forEach(each -> findings.add(broken(file, each)));
      tables.add(new TriedTable(decision, file, held.tried(), broken, null, null));
      return;
    }
    try {
      List<ThreeWays.Difference> differences = review.differences(before, decision, now);
      for (ThreeWays.Difference difference : differences) {
        findings.add(
            error("THREE_WAYS", file, decision, Map.of("facts", difference.facts().toString())));
      }
      tables.add(
          new TriedTable(decision, file, held.tried(), 0, TableReview.CASES, differences.size()));
    } catch (IllegalArgumentException e) {
      findings.add(
          error("REFUSED", file, decision, Map.of("cause", String.valueOf(e.getMessage()))));
    }
  }

  private static ModelProblem broken(TriedCase tried) {
    return broken(
        "",
        new ReleaseCheck.BrokenCase(
            tried.about().id().toString(),
            tried.about().name(),
            words(tried.about().expected()),
            words(tried.now())));
  }

  private static Map<String, Object> words(CaseResult result) {
    Map<String, Object> words = new LinkedHashMap<>();
    words.put("path", String.join(" > ", result.path()));
    words.put("approvers", String.join(", ", result.approvers()));
    words.put("end", result.end());
    return words;
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

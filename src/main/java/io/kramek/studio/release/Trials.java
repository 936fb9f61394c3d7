package io.kramek.studio.release;

import io.kramek.studio.problems.ModelProblem;
import io.kramek.studio.replay.ModelCases.TriedCase;
import jakarta.annotation.Nullable;
import java.util.List;

/**
 * What a check has tried, and what it has found.
 *
 * @param cases those of models
 * @param tables those that are changed and were sound enough to be tried
 */
record Trials(List<ModelProblem> findings, List<TriedCase> cases, List<TriedTable> tables) {

  /**
   * A table that was tried.
   *
   * @param held how many cases a module holds it to
   * @param broken how many of them came out otherwise
   * @param compared facts that engine, evaluator and database were asked about; {@code null} where
   *     it did not come to that
   * @param differing on how many of them they differed
   */
  record TriedTable(
      String decision,
      String file,
      int held,
      int broken,
      @Nullable Integer compared,
      @Nullable Integer differing) {}

  boolean isSound() {
    return findings.stream().noneMatch(ModelProblem::stops);
  }
}

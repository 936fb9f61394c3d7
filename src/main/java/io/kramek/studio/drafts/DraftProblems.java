package io.kramek.studio.drafts;

import io.kramek.shared.process.guard.ModelCheck;
import io.kramek.studio.problems.ModelProblem;
import io.kramek.studio.problems.ModelProblem.Severity;
import io.kramek.studio.problems.ModelProblems;
import io.kramek.studio.problems.StillUsed;
import io.kramek.studio.process.Releases;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The problems of a draft: its files seen together, in the catalogue they would be in force in. */
@Component
class DraftProblems {

  private final ModelCheck guard;
  private final ModelProblems problems;
  private final StillUsed used;
  private final Takeovers takeovers;
  private final Releases releases;

  DraftProblems(
      ModelCheck guard,
      ModelProblems problems,
      StillUsed used,
      Takeovers takeovers,
      Releases releases) {
    this.takeovers = takeovers;
    this.used = used;
    this.guard = guard;
    this.problems = problems;
    this.releases = releases;
  }

  List<ModelProblem> of(DraftFiles draft) {
    Map<String, byte[]> inForce = releases.files(releases.inForce());
    Map<String, byte[]> catalogue = draft.in(inForce);
    List<ModelProblem> found = new ArrayList<>();
    draft
        .files()
        .forEach(
            (file, changed) -> {
              found.addAll(
                  changed.isRetired()
                      ? used.by(catalogue, file, inForce.get(file), draft.files().keySet())
                      : problems.of(catalogue, file));
            });
    found.addAll(problems.brokenElsewhere(inForce, catalogue));
    if (found.stream().noneMatch(ModelProblem::stops)) {
      found.addAll(0, together(catalogue));
    }
    takeovers.overtaken(draft).keySet().stream()
        .map(DraftProblems::releasedMeanwhile)
        .forEach(problem -> found.add(0, problem));
    return found;
  }

  /** What only files that are right by themselves can have: a name twice, a circle of calls. */
  private List<ModelProblem> together(Map<String, byte[]> catalogue) {
    return guard.together(catalogue).stream()
        .map(
            finding -> {
              String[] place = finding.place().split("#", 2);
              return new ModelProblem(
                  "NOT_ALLOWED",
                  Severity.ERROR,
                  place[0],
                  place.length > 1 ? place[1] : null,
                  Map.of("cause", finding.cause()));
            })
        .toList();
  }

  /** Of content that is not written yet. */
  List<ModelProblem> of(DraftFiles draft, String file, byte[] content) {
    Map<String, byte[]> catalogue = draft.in(releases.files(releases.inForce()));
    catalogue.put(file, content);
    return problems.of(catalogue, file);
  }

  /** How many places still use a file that goes. */
  int uses(DraftFiles draft, String gone) {
    Map<String, byte[]> inForce = releases.files(releases.inForce());
    return used.by(draft.in(inForce), gone, inForce.get(gone), draft.files().keySet()).size();
  }

  /** Somebody else's release of the file would be overruled. */
  private static ModelProblem releasedMeanwhile(String file) {
    return new ModelProblem("RELEASED_MEANWHILE", Severity.ERROR, file, null, Map.of());
  }
}

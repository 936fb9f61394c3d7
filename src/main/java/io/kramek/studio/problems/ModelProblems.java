package io.kramek.studio.problems;

import io.kramek.shared.process.guard.ModelCheck;
import io.kramek.studio.problems.ModelProblem.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Tells what is wrong with a file, seen together with all others it would be in force with. */
@Service
public class ModelProblems {

  private final ModelCheck guard;

  ModelProblems(ModelCheck guard) {
    this.guard = guard;
  }

  /**
   * The problems of one file of a catalogue, the worst first.
   *
   * @param catalogue all files by their names
   */
  public List<ModelProblem> of(Map<String, byte[]> catalogue, String file) {
    List<ModelProblem> problems = new ArrayList<>();
    guard
        .check(file, catalogue.get(file))
        .forEach(
            finding ->
                problems.add(
                    new ModelProblem(
                        "NOT_ALLOWED",
                        Severity.ERROR,
                        file,
                        finding.place(),
                        Map.of("cause", finding.message()))));
    return problems;
  }
}

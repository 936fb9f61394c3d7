package io.kramek;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.studio.problems.ModelProblem;
import io.kramek.studio.problems.ModelProblem.Severity;
import io.kramek.studio.problems.ModelProblems;
import io.kramek.testing.HttpTest;
import io.kramek.testing.ModelVariables;
import io.kramek.testing.Models;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every shipped model, table and form keeps to the rules that a manager's are held to: the studio
 * finds no problem in it. That each rule can find one, {@code ModelProblemsTest} shows.
 */
@HttpTest
class ModelContractTest {

  /** Who works here is the company's, not the model's; a company of the tests has other teams. */
  private static final Set<String> ABOUT_PEOPLE = Set.of("TEAM_UNKNOWN", "TEAM_EMPTY");

  /** What is meant so: a moment that no rule of loyalty fits is none to thank for. */
  private static final Map<String, Set<String>> MEANT = Map.of("loyalty.dmn", Set.of("TABLE_GAP"));

  @Autowired ModelProblems problems;

  static List<Path> shipped() {
    return Stream.of(Models.processes(), Models.decisions(), Models.forms())
        .flatMap(List::stream)
        .toList();
  }

  @Test
  void thereIsSomethingToCheck() {
    assertThat(Models.processes()).hasSizeGreaterThanOrEqualTo(4);
    assertThat(Models.decisions()).hasSizeGreaterThanOrEqualTo(5);
    assertThat(Models.forms()).hasSizeGreaterThanOrEqualTo(5);
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void theStudioFindsNothingToMend(Path file) throws IOException {
    Map<String, byte[]> catalogue = new TreeMap<>();
    for (Path one : shipped()) {
      catalogue.put(one.getFileName().toString(), Files.readAllBytes(one));
    }
    String name = file.getFileName().toString();

    assertThat(problems.of(catalogue, name))
        .filteredOn(problem -> problem.severity() != Severity.HINT)
        .filteredOn(problem -> !ABOUT_PEOPLE.contains(problem.code()))
        .filteredOn(problem -> !MEANT.getOrDefault(name, Set.of()).contains(problem.code()))
        .isEmpty();
    assertThat(problems.of(catalogue, name))
        .extracting(ModelProblem::code)
        .doesNotContain("ELEMENT_ID", "NOT_EXPLAINED", "SHAPES_OVERLAP", "FORM_UNUSED");
  }

  @Test
  void everyBlockIsCalledLikeItsClass() {
    assertThat(ModelVariables.blocks())
        .allSatisfy((name, type) -> assertThat(name).isEqualToIgnoringCase(type.getSimpleName()));
  }
}

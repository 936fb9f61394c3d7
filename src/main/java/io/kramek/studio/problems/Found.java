package io.kramek.studio.problems;

import io.kramek.studio.problems.ModelProblem.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gathers the problems of one file. */
final class Found {

  /** Nobody reads more of the same. */
  private static final int ENOUGH = 20;

  private final String file;
  private final Set<ModelProblem> problems = new LinkedHashSet<>();

  Found(String file) {
    this.file = file;
  }

  /**
   * Adds one, if there are not enough of its kind.
   *
   * @param params names and values in turns; {@code null} values are left out
   */
  void add(ProblemCode code, String element, Object... params) {
    Map<String, Object> named = new LinkedHashMap<>();
    for (int i = 0; i < params.length; i += 2) {
      if (params[i + 1] != null) {
        named.put((String) params[i], params[i + 1]);
      }
    }
    add(code.name(), code.severity(), element, named);
  }

  void add(String code, Severity severity, String element, Map<String, Object> params) {
    long alike = problems.stream().filter(one -> one.code().equals(code)).count();
    if (alike < ENOUGH) {
      problems.add(new ModelProblem(code, severity, file, element, params));
    }
  }

  boolean stops() {
    return problems.stream().anyMatch(ModelProblem::stops);
  }

  List<ModelProblem> worstFirst() {
    List<ModelProblem> sorted = new ArrayList<>(problems);
    sorted.sort(Comparator.comparing(ModelProblem::severity));
    return List.copyOf(sorted);
  }
}

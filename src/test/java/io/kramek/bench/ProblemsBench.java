package io.kramek.bench;

import io.kramek.studio.problems.LargeModel;
import io.kramek.studio.problems.ModelProblems;
import io.kramek.testing.Models;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How long after an edit the list of problems is there: of the largest shipped model, of one with
 * 150 elements, and of the slowest table. Each turn is another edit, as nothing that was seen
 * before is read again.
 */
final class ProblemsBench implements Benchmark {

  private static final int WARM_UP = 30;
  private static final int TURNS = 40;

  @Override
  public List<Figure> run() throws Exception {
    try (Server server = new Server();
        Application kramek = new Application(server.database("problems"), List.of())) {
      ModelProblems problems = kramek.bean(ModelProblems.class);
      Map<String, byte[]> catalogue = catalogue();
      String largest =
          Models.processes().stream()
              .max(Comparator.comparing(file -> file.toFile().length()))
              .orElseThrow()
              .getFileName()
              .toString();
      List<Figure> figures = new ArrayList<>();
      figures.add(measured("problems-largest", problems, catalogue, largest));
      catalogue.putAll(LargeModel.files());
      figures.add(measured("problems-150-elements", problems, catalogue, LargeModel.PROCESS));
      for (Path table : Models.decisions()) {
        String file = table.getFileName().toString();
        figures.add(measured("problems-" + file, problems, catalogue, file));
      }
      return figures;
    }
  }

  private static Figure measured(
      String name, ModelProblems problems, Map<String, byte[]> catalogue, String file) {
    byte[] content = catalogue.get(file);
    Series times = new Series();
    for (int turn = -WARM_UP; turn < TURNS; turn++) {
      byte[] edit = ("<!-- " + turn + " -->").getBytes(StandardCharsets.UTF_8);
      byte[] edited = new byte[content.length + edit.length];
      System.arraycopy(content, 0, edited, 0, content.length);
      System.arraycopy(edit, 0, edited, content.length, edit.length);
      catalogue.put(file, edited);
      long start = System.nanoTime();
      problems.of(catalogue, file);
      if (turn >= 0) {
        times.add((System.nanoTime() - start) / 1e6);
      }
    }
    catalogue.put(file, content);
    return Figure.atMost(name, times.percentile(95), "ms", 300);
  }

  private static Map<String, byte[]> catalogue() throws Exception {
    Map<String, byte[]> catalogue = new TreeMap<>();
    for (Path file :
        Stream.of(Models.processes(), Models.decisions(), Models.forms())
            .flatMap(List::stream)
            .toList()) {
      catalogue.put(file.getFileName().toString(), Files.readAllBytes(file));
    }
    return catalogue;
  }
}

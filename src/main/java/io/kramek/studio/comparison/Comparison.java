package io.kramek.studio.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Compares versions by what they mean; how they are drawn is one difference, if any. */
public final class Comparison {

  private Comparison() {}

  /**
   * Everything that is otherwise in a file.
   *
   * @param before {@code null} where there was no such file
   * @param now {@code null} where there is none any more
   */
  public static List<Difference> of(String file, byte[] before, byte[] now) {
    if (before == null || now == null) {
      String code = before == null ? "FILE_ADDED" : "FILE_REMOVED";
      return before == now
          ? List.of()
          : List.of(new Difference(code, file, null, file, null, null, null));
    }
    if (Arrays.equals(before, now)) {
      return List.of();
    }
    Findings findings = new Findings(file);
    try {
      if (file.endsWith(".bpmn")) {
        new BpmnComparison(Drawing.read(before), Drawing.read(now), findings).compare();
      } else if (file.endsWith(".dmn")) {
        new DmnComparison(Tables.read(before), Tables.read(now), findings).compare();
      } else {
        new FormComparison(findings).compare(before, now);
      }
    } catch (Unreadable e) {
      findings.add("UNREADABLE", null, file, null, null, e.getMessage());
    }
    return findings.all();
  }

  /** Everything that is otherwise in a set of files, by file. */
  public static List<Difference> of(Map<String, byte[]> before, Map<String, byte[]> now) {
    TreeSet<String> files = new TreeSet<>(before.keySet());
    files.addAll(now.keySet());
    List<Difference> all = new ArrayList<>();
    files.forEach(file -> all.addAll(of(file, before.get(file), now.get(file))));
    return all;
  }
}

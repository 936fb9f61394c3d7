package io.kramek.shared.process.guard;

import java.util.List;

/** Tells of a decision that is not deployed what would be refused if it were. */
public final class DecisionCheck {

  private DecisionCheck() {}

  /** Everything that is wrong with a decision. */
  public static List<Cause> causes(byte[] content) {
    return findings("table.dmn", content).stream()
        .map(finding -> finding.cause().at(finding.place()))
        .toList();
  }

  /**
   * Lets only a decision pass with which nothing is wrong.
   *
   * @throws ModelRefused with everything that is
   */
  public static void require(String file, byte[] content) {
    List<Finding> findings = findings(file, content);
    if (!findings.isEmpty()) {
      throw new ModelRefused(findings.stream().map(finding -> finding.in(file)).toList());
    }
  }

  private static List<Finding> findings(String file, byte[] content) {
    List<Finding> findings = FileRule.content(file, content);
    return findings.isEmpty() ? DmnRule.check(file, content) : findings;
  }
}

package io.kramek.shared.process.guard;

import java.util.List;

/** Tells of a decision that is not deployed what would be refused if it were. */
public final class DecisionCheck {

  private DecisionCheck() {}

  /** Everything that is wrong with a decision, in words. */
  public static List<String> causes(byte[] content) {
    List<Finding> findings = FileRule.content("table.dmn", content);
    return (findings.isEmpty() ? DmnRule.check("table", content) : findings)
        .stream().map(finding -> finding.place() + ": " + finding.message()).toList();
  }
}

package io.kramek.shared.process.guard;

import java.util.List;

/** Tells of a decision that is not deployed what would be refused if it were. */
public final class DecisionCheck {

  private static final int LARGEST = 1024 * 1024;

  private DecisionCheck() {}

  /** Everything that is wrong with a decision, in words. */
  public static List<String> causes(byte[] content) {
    return content.length > LARGEST
        ? List.of("is larger than " + LARGEST + " bytes")
        : DmnRule.check("table", content).stream()
            .map(finding -> finding.place() + ": " + finding.message())
            .toList();
  }
}

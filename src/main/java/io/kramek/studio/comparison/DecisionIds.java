package io.kramek.studio.comparison;

import io.kramek.studio.comparison.Tables.Decision;
import java.util.List;

/** Names the decisions of a file. */
public final class DecisionIds {

  private DecisionIds() {}

  /** Their ids, in the order of the file; none where it cannot be read. */
  public static List<String> of(byte[] dmn) {
    try {
      return Tables.read(dmn).decisions().values().stream()
          .filter(found -> found.type().equals("decision"))
          .map(Decision::id)
          .toList();
    } catch (Unreadable e) {
      return List.of();
    }
  }
}

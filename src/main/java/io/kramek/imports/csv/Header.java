package io.kramek.imports.csv;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names columns so that each can be spoken of. */
final class Header {

  private Header() {}

  /** A nameless column gets its number for a name, a second one of a name a number behind it. */
  static List<String> unique(List<String> cells) {
    Set<String> taken = new HashSet<>();
    List<String> names = new ArrayList<>();
    for (int column = 0; column < cells.size(); column++) {
      String name = cells.get(column).isEmpty() ? "#" + (column + 1) : cells.get(column);
      String unique = name;
      for (int n = 2; !taken.add(unique); n++) {
        unique = name + " (" + n + ")";
      }
      names.add(unique);
    }
    return List.copyOf(names);
  }
}

package io.kramek.studio.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Gathers what is otherwise in one file, in the order in which it is found. */
class Findings {

  private final String file;
  private final List<Difference> all = new ArrayList<>();
  private boolean layout;

  Findings(String file) {
    this.file = file;
  }

  void add(String code, String element, String name, String detail, String before, String now) {
    all.add(new Difference(code, file, element, name, detail, before, now));
  }

  /** Adds it if it is otherwise. */
  void compare(String code, String element, String name, String detail, String before, String now) {
    if (!Objects.equals(before, now)) {
      add(code, element, name, detail, before, now);
    }
  }

  /** Something is drawn otherwise; that is said once. */
  void layout() {
    layout = true;
  }

  List<Difference> all() {
    List<Difference> said = new ArrayList<>(all);
    if (layout) {
      said.add(new Difference("LAYOUT", file, null, null, null, null, null));
    }
    return said;
  }
}

package io.kramek.studio.problems;

/** Looks at a file for one sort of problems. */
interface Rule {

  void check(Seen seen, Found found);
}

package io.kramek.decisions;

/** Why one cell is not compiled; the compiler adds where it stands. */
class NotInSubset extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NotInSubset(String reason) {
    super(reason);
  }
}

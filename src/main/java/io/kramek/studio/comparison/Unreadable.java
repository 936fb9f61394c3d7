package io.kramek.studio.comparison;

/** A file is not what its name says. */
class Unreadable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Unreadable(Throwable cause) {
    super(cause.getMessage(), cause);
  }
}

package io.kramek.shared.process.guard;

/**
 * What is wrong with a model.
 *
 * @param place id of the element, or of the nearest one around it that has an id; of several files
 *     with the name of the file and # before it
 * @param line in the file; 0 where it is not known
 */
public record Finding(String place, int line, Cause cause) {

  /** The same, found among several files. */
  Finding in(String file) {
    return place.equals(file) ? this : new Finding(file + "#" + place, line, cause);
  }

  /** The cause as logs tell it. */
  public String message() {
    return cause.in("en");
  }

  @Override
  public String toString() {
    return place + (line > 0 ? " (line " + line + "): " : ": ") + message();
  }
}

package io.kramek.shared.process.guard;

/**
 * What is wrong with a model.
 *
 * @param place id of the element, or of the nearest one around it that has an id
 * @param line in the file; 0 where it is not known
 */
public record Finding(String place, int line, String message) {

  @Override
  public String toString() {
    return place + (line > 0 ? " (line " + line + "): " : ": ") + message;
  }
}

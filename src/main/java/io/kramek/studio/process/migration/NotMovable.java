package io.kramek.studio.process.migration;

import java.util.List;

/** An instance cannot go a way; it stays where it is. */
public final class NotMovable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String code;
  private final transient List<String> elements;

  /**
   * @param code names the sentence that says why
   * @param elements of the former version at which it stands fast
   */
  public NotMovable(String code, List<String> elements) {
    super(code);
    this.code = code;
    this.elements = List.copyOf(elements);
  }

  public String code() {
    return code;
  }

  public List<String> elements() {
    return elements;
  }
}

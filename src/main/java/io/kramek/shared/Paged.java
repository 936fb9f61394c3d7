package io.kramek.shared;

import java.util.List;

/**
 * A page of a list.
 *
 * @param items what is on the page
 * @param page counted from zero
 * @param size the most that a page holds
 * @param total how many there are on all pages
 */
public record Paged<T>(List<T> items, int page, int size, long total) {

  /** Which page is asked for; at most 200 items at once, whatever is asked. */
  public record Request(int page, int size) {

    public static final int MAXIMUM = 200;

    public Request {
      if (page < 0 || size < 1 || size > MAXIMUM) {
        throw Problem.invalid(new Problem.Field(page < 0 ? "page" : "size", "outOfRange"));
      }
    }

    public long offset() {
      return (long) page * size;
    }
  }

  /** The page that answers a request. */
  public static <T> Paged<T> of(List<T> items, Request request, long total) {
    return new Paged<>(items, request.page(), request.size(), total);
  }
}

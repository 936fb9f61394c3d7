package io.kramek.shared;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What cannot be done and why, to be told to the caller as an RFC 9457 problem. The texts of a code
 * are in {@code problems/*.properties}, in every language of the company.
 */
public final class Problem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** A field of the request and the code of what is wrong with it. */
  public record Field(String field, String code) {}

  private final int status;
  private final String code;
  private final transient List<Field> fields;
  private final transient Map<String, Object> properties = new LinkedHashMap<>();
  private transient Object[] arguments = {};

  private Problem(int status, String code, List<Field> fields) {
    super(code);
    this.status = status;
    this.code = code;
    this.fields = List.copyOf(fields);
  }

  /** There is no such record, or it is none of the caller's business: both look alike. */
  public static Problem notFound() {
    return new Problem(404, "notFound", List.of());
  }

  /** The request itself is wrong. */
  public static Problem invalid(Field... fields) {
    return new Problem(422, "invalid", List.of(fields));
  }

  /** The request cannot even be read. */
  public static Problem malformed(String code) {
    return new Problem(400, code, List.of());
  }

  /** The caller is known and may not do this. */
  public static Problem forbidden() {
    return new Problem(403, "forbidden", List.of());
  }

  /** The record has moved on since the caller saw it. */
  public static Problem conflict(String code) {
    return new Problem(409, code, List.of());
  }

  /** The rules of the business do not allow it now. */
  public static Problem refused(String code, Field... fields) {
    return new Problem(422, code, List.of(fields));
  }

  /** The caller has tried too often. */
  public static Problem tooMany(String code) {
    return new Problem(429, code, List.of());
  }

  /** Nobody is logged in, or the password is wrong. */
  public static Problem unauthenticated(String code) {
    return new Problem(401, code, List.of());
  }

  /** Adds a member to the problem's JSON. */
  public Problem with(String property, Object value) {
    properties.put(property, value);
    return this;
  }

  /** Fills the places in the text of the code. */
  public Problem about(Object... values) {
    arguments = values.clone();
    return this;
  }

  public int status() {
    return status;
  }

  public String code() {
    return code;
  }

  public List<Field> fields() {
    return fields;
  }

  public Map<String, Object> properties() {
    return properties;
  }

  public Object[] arguments() {
    return arguments.clone();
  }
}

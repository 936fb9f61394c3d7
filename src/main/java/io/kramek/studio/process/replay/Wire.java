package io.kramek.studio.process.replay;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What goes through the pipes: a JSON document in each line. */
final class Wire {

  /** What a parent says when it has told everything. */
  static final String END = "end";

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private Wire() {}

  static String line(Object value) {
    return JSON.writeValueAsString(value);
  }

  static <T> T read(String line, Class<T> type) {
    return JSON.readValue(line, type);
  }
}

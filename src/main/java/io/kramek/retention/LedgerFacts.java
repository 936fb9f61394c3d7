package io.kramek.retention;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Facts and results as the ledger has written them down: numbers are {@code BigDecimal}, without
 * zeros that say nothing, so that what is worth the same is the same.
 */
@Component
public class LedgerFacts {

  private final JsonMapper json;

  LedgerFacts(JsonMapper json) {
    this.json = json;
  }

  /** What a column of the ledger holds, by name, as it was written. */
  public Map<String, Object> of(String column) {
    return of(json.readTree(column));
  }

  /** The same of one of several results. */
  Map<String, Object> of(JsonNode written) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> one : written.properties()) {
      values.put(one.getKey(), value(one.getValue()));
    }
    return values;
  }

  private static Object value(JsonNode value) {
    if (value.isNull()) {
      return null;
    }
    if (value.isNumber()) {
      BigDecimal number = new BigDecimal(value.asString()).stripTrailingZeros();
      return number.scale() < 0 ? number.setScale(0) : number;
    }
    return value.isBoolean() ? (Object) value.asBoolean() : value.asString();
  }
}

package io.kramek.retention.stock;

import io.kramek.shared.SubjectRef;
import java.util.UUID;

/** An order that met no stock. */
public record StockOutId(UUID value) {

  /** What tasks and news call it. */
  public SubjectRef subject() {
    return new SubjectRef(SubjectRef.STOCK_OUT, value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

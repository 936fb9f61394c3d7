package io.kramek.products;

import io.kramek.shared.Money;
import java.math.BigDecimal;
import java.util.*;
import org.springframework.stereotype.Service;

@Service
public class Products {
  public record Priced(
      ProductId id, String name, Money listPrice, Money cost, BigDecimal maxDiscountPercent) {}

  public Map<ProductId, Priced> priced(Collection<ProductId> ids) {
    return Map.of();
  }
}

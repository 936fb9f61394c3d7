package io.kramek.products;

import java.util.Set;

/** There are more or fewer of some products than before, or their next delivery is another day. */
public record StockChanged(Set<ProductId> products) {}

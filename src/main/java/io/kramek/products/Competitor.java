package io.kramek.products;

import jakarta.persistence.Embeddable;

/** What somebody else sells instead. */
@Embeddable
record Competitor(String name, String product, String comparison) {}

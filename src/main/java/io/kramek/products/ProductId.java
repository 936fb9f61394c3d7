package io.kramek.products;

import java.util.UUID;

public record ProductId(UUID value) {}

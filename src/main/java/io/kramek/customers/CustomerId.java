package io.kramek.customers;

import java.util.UUID;

public record CustomerId(UUID value) {}

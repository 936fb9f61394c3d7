package io.kramek.activities;

import io.kramek.customers.CustomerId;

/** What was done or is planned with a customer has changed, in the same transaction. */
public record ContactsChanged(CustomerId customer) {}

package io.kramek.customers;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/** What one of the customer's people has to do with a purchase. */
@Embeddable
record BuyingRole(
    @Column(name = "contact_id") UUID contact,
    @Enumerated(EnumType.STRING) Customers.Role role,
    @Column(name = "decides_when") String when) {}

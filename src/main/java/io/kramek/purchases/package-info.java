/** Purchases: what customers bought, gave back and paid, as the shop or the ERP tells it. */
@ApplicationModule(
    allowedDependencies = {"shared", "identity", "customers", "products", "opportunities"})
package io.kramek.purchases;

import org.springframework.modulith.ApplicationModule;

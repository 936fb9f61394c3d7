/**
 * Customers: the people and companies we sell to, their people, and everything a shopkeeper would
 * remember about them.
 */
@ApplicationModule(allowedDependencies = {"shared", "identity"})
package io.kramek.customers;

import org.springframework.modulith.ApplicationModule;

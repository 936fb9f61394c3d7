/**
 * Blocks: what any process that a manager draws may do about its record: tell somebody, write to
 * the customer, plan a contact.
 */
@ApplicationModule(
    allowedDependencies = {"shared", "identity", "tasks", "customers", "activities", "messaging"})
package io.kramek.blocks;

import org.springframework.modulith.ApplicationModule;

/**
 * Imports: other systems' exports become people, customers, products and deals, row by row, with an
 * account of every row.
 */
@ApplicationModule(
    allowedDependencies = {"shared", "identity", "customers", "products", "opportunities"})
package io.kramek.imports;

import org.springframework.modulith.ApplicationModule;

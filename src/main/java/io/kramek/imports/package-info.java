/**
 * Imports: other systems' exports become people, customers, products, deals and purchases, row by
 * row, with an account of every row.
 */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "identity",
      "customers",
      "products",
      "opportunities",
      "purchases"
    })
package io.kramek.imports;

import org.springframework.modulith.ApplicationModule;

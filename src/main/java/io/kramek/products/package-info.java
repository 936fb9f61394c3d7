/** Products: the price list, what each thing is, what it costs us, and what others sell instead. */
@ApplicationModule(allowedDependencies = {"shared", "identity"})
package io.kramek.products;

import org.springframework.modulith.ApplicationModule;

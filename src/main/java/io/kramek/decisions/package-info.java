/**
 * Decisions: decision tables in a compiled form, for a million rows in the database and for one
 * answer in Java. The engine stays the judge: what it would answer otherwise is refused here.
 */
@ApplicationModule(allowedDependencies = {"shared"})
package io.kramek.decisions;

import org.springframework.modulith.ApplicationModule;

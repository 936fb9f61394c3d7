/** Identity: who works here, in which team and role, and which records each of them may see. */
@ApplicationModule(allowedDependencies = "shared")
package io.kramek.identity;

import org.springframework.modulith.ApplicationModule;

/** Calendars: when each team works, who is away, and who stands in for them. */
@ApplicationModule(allowedDependencies = {"shared", "identity"})
package io.kramek.calendars;

import org.springframework.modulith.ApplicationModule;

/** Escalations: what is stuck, who must react to it, and what they did about it. */
@ApplicationModule(allowedDependencies = {"shared", "identity", "calendars", "messaging", "tasks"})
package io.kramek.escalations;

import org.springframework.modulith.ApplicationModule;

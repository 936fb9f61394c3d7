/** Approvals: what needs a second pair of eyes before it holds, whose, and what they said. */
@ApplicationModule(
    allowedDependencies = {"shared", "identity", "calendars", "messaging", "tasks", "escalations"})
package io.kramek.approvals;

import org.springframework.modulith.ApplicationModule;

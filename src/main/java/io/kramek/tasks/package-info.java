/** Tasks: the next right thing to do, for whom and until when, whatever process it comes from. */
@ApplicationModule(allowedDependencies = {"shared", "identity", "calendars"})
package io.kramek.tasks;

import org.springframework.modulith.ApplicationModule;

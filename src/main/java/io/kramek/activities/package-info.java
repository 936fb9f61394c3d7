/**
 * Activities: what people did, mean to do and must not forget, and what processes report, on one
 * timeline.
 */
@ApplicationModule(
    allowedDependencies = {"shared", "identity", "calendars", "messaging", "customers"})
package io.kramek.activities;

import org.springframework.modulith.ApplicationModule;

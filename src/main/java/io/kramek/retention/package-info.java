/**
 * Retention: which customers are worth how much, whom the company wants to keep, at what price and
 * how.
 */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "identity",
      "calendars",
      "customers",
      "products",
      "purchases",
      "activities",
      "opportunities",
      "decisions",
      "messaging",
      "tasks",
      "escalations",
      "approvals",
      "studio"
    })
package io.kramek.retention;

import org.springframework.modulith.ApplicationModule;

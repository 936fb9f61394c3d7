/**
 * Leads: strangers who showed interest, from the first trace to a decision whether they are worth a
 * deal.
 */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "identity",
      "calendars",
      "tasks",
      "customers",
      "products",
      "activities",
      "escalations",
      "decisions",
      "studio::replay"
    })
package io.kramek.leads;

import org.springframework.modulith.ApplicationModule;

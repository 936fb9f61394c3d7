/** Sample: a company to look around in, loaded into an empty database at the first start. */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "identity",
      "calendars",
      "customers",
      "products",
      "activities",
      "leads",
      "opportunities",
      "purchases",
      "approvals",
      "tasks"
    })
package io.kramek.sample;

import org.springframework.modulith.ApplicationModule;

/** Insight: what is known in several places, put together for somebody who needs it at a glance. */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "identity",
      "customers",
      "activities",
      "opportunities",
      "retention"
    })
package io.kramek.insight;

import org.springframework.modulith.ApplicationModule;

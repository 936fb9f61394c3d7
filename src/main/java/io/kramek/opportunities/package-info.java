/** Opportunities: deals on their way through the stages of the pipeline, which is a BPMN model. */
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
      "approvals",
      "leads",
      "studio",
      "studio::replay"
    })
package io.kramek.opportunities;

import org.springframework.modulith.ApplicationModule;

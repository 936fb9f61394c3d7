/**
 * Studio: the catalogue of models, tables and forms that the company runs, and a look at how they
 * run.
 */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "identity",
      "tasks",
      "decisions",
      "escalations",
      "messaging",
      "approvals",
      "approvals::policy"
    })
package io.kramek.studio;

import org.springframework.modulith.ApplicationModule;

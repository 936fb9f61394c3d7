/** Messaging: what the application tells a person, and how it reaches them while they look. */
@ApplicationModule(allowedDependencies = {"shared", "identity"})
package io.kramek.messaging;

import org.springframework.modulith.ApplicationModule;

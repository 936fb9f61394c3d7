/**
 * Messaging: what the application tells people and other systems, by which channel, when, and
 * whether it has arrived.
 */
@ApplicationModule(allowedDependencies = {"shared", "identity"})
package io.kramek.messaging;

import org.springframework.modulith.ApplicationModule;
